/** A line of a CSV, without its end: a cell that would be read as more than one, or otherwise, stands between quotes. */
export const csvLine = (cells: readonly string[], separator: string): string =>
  cells.map((cell) => quoted(cell, separator)).join(separator);

const quoted = (cell: string, separator: string): string =>
  [separator, '"', '\n', '\r'].some((mark) => cell.includes(mark)) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
