/** A line of a CSV, without its end: a cell that would be read as more than one, or otherwise, stands between quotes. */
export const csvLine = (cells: readonly string[], separator = ','): string => cells.map((cell) => quoted(cell, separator)).join(separator);

const quoted = (cell: string, separator: string): string =>
  [separator, '"', '\n', '\r'].some((mark) => cell.includes(mark)) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

/** By this mark at its start Excel knows that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** As RFC 4180 has it. */
export const LINE_END = '\r\n';

/** What a spreadsheet would compute when it opens a CSV, however many apostrophes stand before it; a plain number it may. */
const COMPUTED = /^'*(?![+-]?\d[\d.,]*$)[=+\-@\t\r]/;

/** A text that no spreadsheet computes: an apostrophe before what begins as a formula does. */
export const harmless = (text: string): string => (COMPUTED.test(text) ? `'${text}` : text);

/** The text that was made harmless, as it was. */
export const asItWas = (text: string): string => (text.startsWith("'") && COMPUTED.test(text.slice(1)) ? text.slice(1) : text);
