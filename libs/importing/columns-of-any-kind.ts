import { CORRECTION_COLUMNS } from './correcting.js';

/** What is wrong with a row, in a file of those that were left over: whoever reads that file leaves it out. */
export const FAULT_COLUMN = 'fout';

/** The columns that a row of any kind has. */
export const OF_ANY_KIND: readonly string[] = ['soort', 'bron', 'herkomst', FAULT_COLUMN, ...CORRECTION_COLUMNS.map(({ name }) => name)];
