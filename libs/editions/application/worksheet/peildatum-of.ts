/** Of an edition, and of its revisions: what is written is of the peildatum. */
export const peildatumOf = (code: string): string => code.slice(0, '2025-05-20'.length);
