import { publicationOf } from '@peildatum/kernel';
import type { ReportInput } from './report-input.js';

/**
 * The publications whose figures the report was made of, in the order of their codes. Part of its key: when an embargo ends, a
 * reader outside it gets other bytes under another key.
 */
export function publicationsIn({ frameworks, monitors }: Pick<ReportInput, 'frameworks' | 'monitors'>): string[] {
  const told = [...frameworks, ...monitors].flatMap(({ history }) => history.flatMap(({ fact }) => publicationOf(fact) ?? []));
  return [...new Set(told)].sort();
}
