import { MAX_TEXT } from '../limits.js';
import { tooMuch } from '../unreadable.js';
import type { Attributes } from '../xml.js';

/** The text of a cell: its own paragraphs, one to a line; a note or a drawing in the cell is none of it. */
export class Paragraphs {
  /** How many elements are open in the cell. */
  depth = 0;
  private lines: string[] = [];
  private inParagraph = false;

  get text(): string {
    return this.lines.join('\n');
  }

  begin(): void {
    this.depth = 0;
    this.lines = [];
    this.inParagraph = false;
  }

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (this.depth === 1 && name === 'p') {
      this.inParagraph = true;
      this.lines.push('');
    } else if (this.inParagraph) this.write(STANDS_FOR[name]?.(attributes) ?? '');
  }

  add(piece: string): void {
    if (this.inParagraph) this.write(piece.replace(/[\t\n\r ]+/g, ' '));
  }

  close(_name: string): void {
    this.depth -= 1;
    if (this.depth === 0) this.inParagraph = false;
  }

  private write(piece: string): void {
    this.lines[this.lines.length - 1] += piece;
  }
}

/** What an element in a paragraph stands for; others hold text. */
const STANDS_FOR: Readonly<Record<string, (attributes: Attributes) => string>> = {
  s: ({ 'text:c': count = '1' }) => {
    if (!(Number(count) >= 0 && Number(count) <= MAX_TEXT / 1_000)) throw tooMuch('een cel heeft te veel spaties');
    return ' '.repeat(Number(count));
  },
  tab: () => '\t',
  'line-break': () => '\n',
};
