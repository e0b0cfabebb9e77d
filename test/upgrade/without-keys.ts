import { FIGURE_PATTERNS, isFigureKey } from '@peildatum/figures';

const REASONS = new Set<unknown>(FIGURE_PATTERNS.flatMap(({ publishedOnly }) => publishedOnly ?? []));

/** Part of a report as templates before 6 had it: no figure had a key, and Controles gave no reason for what is only published. */
export function withoutKeys(field: string, value: unknown): unknown {
  if (field === 'sleutels') return undefined;
  if (field === 'sleutel') return value === null || isFigureKey(value as string) ? undefined : value;
  return field === 'toelichting' && REASONS.has(value) ? null : value;
}
