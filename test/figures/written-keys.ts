import { readFileSync } from 'node:fs';
import { FIGURE_PATTERNS, type FigurePattern } from '@peildatum/figures';

/** A pattern as it was written down: what its key is, of what kind, since and until which version of the template. */
export type WrittenKey = Pick<FigurePattern, 'key' | 'kind' | 'since' | 'retired'>;

export const KEYS = new URL('./keys.ndjson', import.meta.url);

export const writtenKeys = (): WrittenKey[] =>
  readFileSync(KEYS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as WrittenKey);

export const keysNow = (): WrittenKey[] =>
  FIGURE_PATTERNS.map(({ key, kind, since, retired }) => ({ key, kind, since, ...(retired === undefined ? {} : { retired }) }));
