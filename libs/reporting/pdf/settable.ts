import type { Coverage } from './coverage.js';

/** What stands where a character cannot be set. */
export const NOT_SETTABLE = '\uFFFD';

/** Seen by nobody: they join or steer their neighbours, and a font need not have them. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/u;

/** A text in characters that the fonts have, for a document may not hold one without a picture. White space stays what it is. */
export function settable(text: string, covers: Coverage): string {
  let out = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if ((codePoint >= 0x20 && codePoint < 0x7f) || character === '\n' || character === '\t' || character === '\r') out += character;
    else if (UNSEEN.test(character)) continue;
    else out += codePoint >= 0xa0 && covers(codePoint) ? character : NOT_SETTABLE;
  }
  return out;
}
