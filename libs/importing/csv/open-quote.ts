/** A quote that a parser stumbles over: its line, its column from 0, and what is wrong with it. */
export interface OpenQuote {
  readonly line: number;
  readonly column: number;
  /** `open`: its cell begins with it, and it is never rightly closed. `inside`: it stands in a cell that does not begin with one. */
  readonly fault: 'open' | 'inside';
}

/** A parser stops where a quote ends wrongly, which may be many lines below where somebody forgot one. */
export function openQuoteIn(text: string, separator: string): OpenQuote | null {
  let line = 1;
  let column = 0;
  let begins = true;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === separator) [column, begins] = [column + 1, true];
    else if (character === '\n') [line, column, begins] = [line + 1, 0, true];
    else if (character === '"') {
      if (!begins) return { line, column, fault: 'inside' };
      const opened: OpenQuote = { line, column, fault: 'open' };
      const end = endOfCell(text, at);
      if (end === -1 || !/^ *(?:[\n]|$)/.test(text.slice(end + 1, end + 80).split(separator, 1)[0] ?? '')) return opened;
      for (let inside = at; inside < end; inside += 1) if (text[inside] === '\n') line += 1;
      at = end;
    } else if (character !== ' ') begins = false;
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
