import { PeildatumError } from '@peildatum/kernel';
import { inWindows1252, windows1252 } from './windows-1252.js';

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text of a file: UTF-8, or UTF-16 where it begins with a byte order mark.
 * @param name of the file, for a refusal
 * @param encoding that somebody says it has; no other can be told from UTF-8 with certainty
 * @throws PeildatumError `IMPORT.UNREADABLE` with the line, the character and how to save it
 */
export function decodeText(bytes: Uint8Array, name: string, encoding?: Encoding): string {
  const marked = markedAs(bytes);
  if (encoding === 'windows-1252' && marked === null) return windows1252(bytes);
  const read = marked ?? 'utf-8';
  try {
    return new TextDecoder(read, { fatal: true }).decode(bytes);
  } catch (error) {
    const message = `${name} is niet te lezen: ${read === 'utf-8' ? whyNotUtf8(bytes) : 'het breekt af in een teken. Bewaar het opnieuw.'}`;
    throw new PeildatumError({ code: 'IMPORT.UNREADABLE', kind: 'invalid', message }, { cause: error });
  }
}

/** A text in the coding of a file: what `decodeText` makes the same text of. A character that Windows-1252 lacks becomes a question mark. */
export function encodedAs(text: string, file: Uint8Array, encoding?: Encoding): Uint8Array {
  const marked = markedAs(file);
  if (encoding === 'windows-1252' && marked === null) return inWindows1252(text);
  if (marked === null) return Buffer.from(text);
  const withMark = `\ufeff${text}`;
  if (marked === 'utf-8') return Buffer.from(withMark);
  const bytes = Buffer.from(withMark, 'utf16le');
  return marked === 'utf-16le' ? bytes : bytes.swap16();
}

/** By its byte order mark, which says more than somebody does. */
function markedAs([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const NEWLINE = 0x0a;
/** Letters with an accent, a euro sign, a curly quote: what Windows-1252 has above ASCII in a Dutch text. */
const LIKELY = /[€“”‘’–—…\u00a0-\u00ff]/;

function whyNotUtf8(bytes: Uint8Array): string {
  const at = firstNotUtf8(bytes);
  if (bytes.subarray(0, 1_000).includes(0)) return 'dit is geen tekstbestand. Kies een CSV, NDJSON of een werkblad.';
  const line = bytes.subarray(0, at).reduce((lines, byte) => (byte === NEWLINE ? lines + 1 : lines), 1);
  const character = windows1252(bytes.subarray(at, at + 1));
  if (!LIKELY.test(character)) return `op regel ${line} staat een byte die geen UTF-8 is. Bewaar het opnieuw, als "CSV UTF-8".`;
  return `op regel ${line} is het teken '${character}' in "${around(bytes, at)}" niet in UTF-8 geschreven, maar waarschijnlijk in Windows-1252. Bewaar het in Excel als "CSV UTF-8 (door komma's gescheiden)", of noem de codering: --codering windows-1252, over de API ?codering=windows-1252.`;
}

/** The place of the first byte that begins no character of UTF-8. */
function firstNotUtf8(bytes: Uint8Array): number {
  let at = 0;
  for (let length = 1; at < bytes.length && length > 0; at += length) {
    length = lengthFrom(bytes[at] as number);
    const rest = bytes.subarray(at + 1, at + length);
    if (length === 0 || rest.length < length - 1 || !rest.every(goesOn)) return at;
  }
  return at;
}

/** How many bytes a character has that begins with this one; 0: none does. */
const lengthFrom = (byte: number): number => {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
};
const goesOn = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;

/** The words around a place on its line, as Windows-1252 has them. */
function around(bytes: Uint8Array, at: number): string {
  const from = Math.max(bytes.lastIndexOf(NEWLINE, at - 1) + 1, at - 20);
  const end = bytes.indexOf(NEWLINE, at);
  return windows1252(bytes.subarray(from, Math.min(end === -1 ? bytes.length : end, at + 20))).trim();
}
