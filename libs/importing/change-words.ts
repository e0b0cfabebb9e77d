import type { RowOutcome } from './decide-rows.js';

/** What becomes of a row, in the words of whoever reads a trial. */
export const CHANGE_WORDS: Readonly<Record<RowOutcome['change'], string>> = {
  new: 'nieuw',
  changed: 'gewijzigd',
  corrected: 'gecorrigeerd',
  known: 'stond er al',
  refused: 'geweigerd',
};
