import type { Fact } from '@peildatum/kernel';
import type { ImportDecision, RowFact } from './import-kind.js';

/** Where a row is decided, and which other streams are read for it. */
export const placed = <F extends Fact>(
  { stream, fact, listed, toldFirst, succeeds }: RowFact<F>,
  looksAt: readonly string[],
): Pick<ImportDecision, 'stream' | 'fact' | 'looksAt' | 'restsOn' | 'toldFirst' | 'succeeds'> => ({
  stream,
  fact,
  ...(looksAt.length > 0 ? { looksAt } : {}),
  ...(listed && listed.streams.length > 0 ? { restsOn: listed.streams } : {}),
  ...(toldFirst ? { toldFirst } : {}),
  ...(succeeds ? { succeeds } : {}),
});
