import { CORRECTION_COLUMNS } from './correcting.js';

/** The columns that a row of any kind has. */
export const OF_ANY_KIND: readonly string[] = ['soort', 'bron', 'herkomst', ...CORRECTION_COLUMNS.map(({ name }) => name)];
