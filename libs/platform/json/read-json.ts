import { PeildatumError } from '@peildatum/kernel';

/** Deeper than any input of ours, and than the log takes. */
const MAX_DEPTH = 32;
/** More than any input of ours holds; what checks input takes longer than linear time for fields that do not exist. */
const MAX_VALUES = 1_000;
/** What a refusal names of a path that the caller made up. */
const MAX_NAMED = 100;

/** Names that mean something else to JavaScript than a field. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** An object with the fields seen so far, or a list with its place. */
interface Frame {
  readonly fields: Set<string> | null;
  place: string | number;
}

/**
 * Reads JSON more strictly than `JSON.parse`, which takes the last of two fields of one name in silence, and whatever depth and
 * number of values it is given.
 * @throws PeildatumError `JSON.SYNTAX`, `JSON.REPEATED_FIELD`, `JSON.FORBIDDEN_FIELD`, `JSON.TOO_DEEP`, `JSON.TOO_MANY_VALUES`;
 * all but the first name the field.
 */
export function readJson(text: string): unknown {
  // Before the parse: what is refused for its size is never built.
  assertStrict(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PeildatumError(
      { code: 'JSON.SYNTAX', kind: 'invalid', message: 'Dit is geen geldige JSON; controleer aanhalingstekens, komma’s en haakjes.' },
      { cause: error },
    );
  }
}

/** One pass; whether it is JSON at all is for the parser to say. */
function assertStrict(text: string): void {
  const open: Frame[] = [];
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const frame = open[open.length - 1];
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        if (frame?.fields && isName(text, end)) name(frame, nameIn(text, at, end), open);
        at = end;
        break;
      }
      case OPEN_OBJECT:
        push(open, { fields: new Set(), place: '' });
        break;
      case OPEN_LIST:
        push(open, { fields: null, place: 0 });
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        open.pop();
        break;
      case COMMA:
        values += 1;
        if (values >= MAX_VALUES)
          throw refused('JSON.TOO_MANY_VALUES', open, `de aanvraag heeft meer dan ${MAX_VALUES} waarden; stuur minder tegelijk`);
        if (frame && typeof frame.place === 'number') frame.place += 1;
        break;
    }
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** The place of the quote that ends the string; past the text when none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}

/** In an object, a string with a colon behind it names a field. */
function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === COLON;
}

/** As `JSON.parse` will read it: `"\u0061"` names the same field as `"a"`. */
function nameIn(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex?: string, letter?: string) =>
    hex === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function push(open: Frame[], frame: Frame): void {
  if (open.length >= MAX_DEPTH) throw refused('JSON.TOO_DEEP', open, `hier zit meer dan ${MAX_DEPTH} diep in elkaar; maak het vlakker`);
  open.push(frame);
}

function name(frame: Frame, field: string, open: readonly Frame[]): void {
  frame.place = field;
  if (FORBIDDEN.has(field)) throw refused('JSON.FORBIDDEN_FIELD', open, 'een veld mag zo niet heten; laat het weg');
  if (frame.fields?.has(field)) throw refused('JSON.REPEATED_FIELD', open, 'dit veld staat er meer dan eens; geef het een keer');
  frame.fields?.add(field);
}

function refused(code: string, open: readonly Frame[], message: string): PeildatumError {
  const path = open.reduce((before, { place }) => {
    if (typeof place === 'number') return `${before}[${place}]`;
    return place === '' ? before : before === '' ? place : `${before}.${place}`;
  }, '');
  const field = path === '' ? '(aanvraag)' : path.slice(0, MAX_NAMED).toWellFormed();
  return new PeildatumError({ code, kind: 'invalid', field, message: `${field}: ${message}` });
}
