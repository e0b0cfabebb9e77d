/** Where a cell begins with a quote that is never rightly closed: its line, and its column from 0. */
export interface OpenQuote {
  readonly line: number;
  readonly column: number;
}

/** A parser stops where a quote ends wrongly, which may be many lines below where somebody forgot one. */
export function openQuoteIn(text: string, separator: string): OpenQuote | null {
  let line = 1;
  let column = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === separator) column += 1;
    else if (character === '\n') [line, column] = [line + 1, 0];
    else if (character === '"') {
      const opened = { line, column };
      const end = endOfCell(text, at);
      if (end === -1 || !/^ *(?:[\n]|$)/.test(text.slice(end + 1, end + 80).split(separator, 1)[0] ?? '')) return opened;
      for (let inside = at; inside < end; inside += 1) if (text[inside] === '\n') line += 1;
      at = end;
    }
  }
  return null;
}

/** The place of the quote that closes; -1: there is none. */
function endOfCell(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return -1;
}
