/**
 * How wide a column is: as what stands in it (`auto`), as so many digits (`digits`), or its part of what is left (`part`). With as many
 * digits a long head above short numbers goes over more lines.
 */
export type ColumnWidth = 'auto' | { readonly digits: number } | { readonly part: number };

export interface MeasuredCell {
  readonly column: number;
  readonly text: string;
  /** How many columns it takes; one that takes more says nothing of how wide one must be. */
  readonly spans: number;
  readonly isNumber: boolean;
  readonly isHead: boolean;
}

/** In characters: a column of texts no longer than this is as wide as they are. */
const SHORT = 16;
/** In characters, of a number: with more words beside it, it goes over more lines. */
const SHORT_NUMBER = 20;

/** The widths of the columns of a table, from the texts in them: long texts share what is left by the root of their length. */
export function columnWidths(columns: number, cells: readonly MeasuredCell[]): readonly ColumnWidth[] {
  return Array.from({ length: columns }, (_, column): ColumnWidth => {
    const own = cells.filter((cell) => cell.column === column && cell.spans === 1);
    if (own.some(({ isNumber }) => isNumber)) return { digits: Math.max(...own.map(lineOf)) };
    const longest = Math.max(0, ...own.map(({ text }) => text.length));
    return longest <= SHORT ? 'auto' : { part: Math.round(10 * Math.sqrt(longest)) / 10 };
  });
}

/** The longest line that a cell cannot do without. */
const lineOf = ({ text, isHead }: MeasuredCell): number =>
  !isHead && text.length <= SHORT_NUMBER ? text.length : Math.max(...text.split(' ').map(({ length }) => length));
