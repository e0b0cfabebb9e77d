import { MAX_CELLS } from '../limits.js';
import { tooMuch } from '../unreadable.js';
import { readXml } from '../xml.js';

/** The texts that cells of all sheets share, in their order. */
export function sharedStrings(part: string, bytes: Buffer): string[] {
  const strings: string[] = [];
  const text = new RichText();
  readXml(part, bytes, {
    open(name) {
      if (name === 'si') text.begin();
      else text.open(name);
    },
    text: (piece) => text.add(piece),
    close(name) {
      if (name !== 'si') return text.close(name);
      strings.push(text.end());
      if (strings.length > MAX_CELLS) throw tooMuch(`het heeft meer dan ${MAX_CELLS} teksten`);
    },
  });
  return strings;
}

/** A text in runs of one style each: what is in `t` counts, but not how it is pronounced. */
export class RichText {
  private pieces = '';
  private collecting = false;
  private pronounced = false;

  begin(): void {
    this.pieces = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.pronounced = true;
    else if (name === 't') this.collecting = !this.pronounced;
  }

  add(piece: string): void {
    if (this.collecting) this.pieces += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.pronounced = false;
    else if (name === 't') this.collecting = false;
  }

  end(): string {
    return unescaped(this.pieces);
  }
}

/** What XML cannot hold is written by its number: `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
