import type { ProposedChange } from '@peildatum/proposals';
import { CLEARED, readVersion } from '@peildatum/worksheets';
import type { TypedRow } from './typed-rows.js';

/** The rows of a proposal that nobody approved, as what was typed in a werkblad and not recorded. */
export const conceptOf = (rows: readonly ProposedChange[]): TypedRow[] =>
  rows.flatMap(({ state, submitted: { version, cells } }, at): TypedRow[] => {
    const was = state === 'approved' ? null : readVersion(version);
    const typed = cells.map(({ column, text }) => [column, text === CLEARED ? '' : text]);
    return was === null ? [] : [{ number: at + 1, version, was, cells: Object.fromEntries(typed) }];
  });
