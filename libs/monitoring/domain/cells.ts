/** One text for the values of a cell, whatever is in them. */
export const keyOf = (of: readonly string[]): string => JSON.stringify(of);
