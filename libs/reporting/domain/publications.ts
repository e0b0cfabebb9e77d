import { publicationOf } from '@peildatum/kernel';
import type { ReportInput } from './report-input.js';

/**
 * The publications whose figures and texts the report was made of, in the order of their codes. Part of its key: when an embargo ends, a
 * reader outside it gets other bytes under another key.
 */
export function publicationsIn({ frameworks, monitors, texts }: Pick<ReportInput, 'frameworks' | 'monitors' | 'texts'>): string[] {
  const told = [...frameworks, ...monitors].flatMap(({ history }) => history.flatMap(({ fact }) => publicationOf(fact) ?? []));
  return [...new Set([...told, ...texts.flatMap(({ publication }) => publication ?? [])])].sort();
}
