/**
 * The one normal form of text, for all that comes in from outside and for all that is compared:
 * NFC; every blank an ordinary space, none at the ends; a line end is `\n`; no invisible or direction characters, no controls.
 */

/** Soft hyphens, joiners, direction marks, byte order marks, variation selectors: what cannot be seen, or only moves what can. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_END = /\r\n|[\r\u2028\u2029]/g;
/** Tabs, and every kind of space: no-break, thin, ideographic. */
const BLANK = /[\t\p{Zs}]/gu;
const CONTROL = /[^\P{Cc}\n]/gu;
/** Most texts are in normal form: letters and marks of Western Europe, each written in one way alone, without blanks at the ends. */
const PLAIN = /^[!-~¡-¬®-ÿ‘’“”„–—…€](?:[ -~¡-¬®-ÿ‘’“”„–—…€]*[!-~¡-¬®-ÿ‘’“”„–—…€])?$/;

/** A text that may have lines, in its normal form. Takes any text, also what input may not have: what was recorded before is compared in it. */
export const normalText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(LINE_END, '\n').replace(BLANK, ' ').replace(CONTROL, '').replace(UNSEEN, '').trim().normalize('NFC');

/** The same for a text on one line: the name of a party, a title. */
export const normalName = (text: string): string => {
  const normal = normalText(text);
  return normal.includes('\n')
    ? normal
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
    : normal;
};

export const sameName = (a: string, b: string): boolean => a === b || normalName(a) === normalName(b);

/** Each name once, at its first place. */
export const eachOnce = <T>(names: readonly T[]): T[] => [...new Set(names)];

/** Whether it is text at all: no half of a surrogate pair, and no control character but a tab or the end of a line. */
export const isText = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text);

/** The length of a text as inputs, event schemas and the OpenAPI document measure it: in code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** A plain JSON value with `read` over every text in it; the value itself where that changes none. */
export const mapTexts = <T>(value: T, read: (text: string) => string): T => mapped(value, read) as T;

function mapped(value: unknown, read: (text: string) => string): unknown {
  if (typeof value === 'string') return read(value);
  if (typeof value !== 'object' || value === null) return value;
  const old = value as Record<string, unknown>;
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(old)) {
    const inner = mapped(old[key], read);
    if (inner === old[key]) continue;
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    changed[key] = inner;
  }
  return changed ?? value;
}

/** Text from outside, to be looked at: in normal form, or as it came where it is no text and must be refused. */
export const readText = (text: string): string => (PLAIN.test(text) || !isText(text) ? text : normalText(text));

/** A text for a terminal: what would steer it or not be seen stands there as `\u001b`, which in JSON says the same. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
    character.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** The same for a text of several lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');
