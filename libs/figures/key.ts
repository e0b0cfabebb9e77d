import { type Schema, schema } from '@peildatum/kernel';

declare const figureKey: unique symbol;

/**
 * What a figure is called, wherever it stands: `acties.D.afgerond`. Parts with a dot between them, from wide to narrow; in a part a
 * dot and a backslash have a backslash before them, and there is no white space. The grammar stands in docs/sleutels.md.
 */
export type FigureKey = string & { readonly [figureKey]: true };

const PART = String.raw`(?:[^.\\\s]|\\[.\\])+`;
const GRAMMAR = String.raw`${PART}(?:\.${PART})+`;
const KEY = new RegExp(`^${GRAMMAR}$`, 'u');
const PUBLISHED_KEY = new RegExp(`^(?=.{3,500}$)${GRAMMAR}$`, 'u');

export const isFigureKey = (text: string): text is FigureKey => KEY.test(text);

/** Of data: whether a report has such a figure is for who takes it in. */
export const figureKeySchema = (): Schema<string> => schema.matching(PUBLISHED_KEY, 'de sleutel van een cijfer (acties.afgerond)');

/** The parts as they were before they were written in a key. */
export const keyParts = (key: string): string[] => (key.match(/(?:[^.\\]|\\.)+/gu) ?? []).map((part) => part.replaceAll(/\\(.)/gu, '$1'));

const written = (part: string): string => (/[.\\]/.test(part) ? part.replaceAll(/[.\\]/g, String.raw`\$&`) : part);

/** Makes the keys of one part of the report: `keysIn('acties').in('D')('afgerond')`. */
export interface Keys {
  (...parts: readonly string[]): FigureKey;
  in(...parts: readonly string[]): Keys;
}

export const keysIn = (...scope: readonly string[]): Keys => under(scope.map(written).join('.'));

function under(scope: string): Keys {
  const join = (parts: readonly string[]): string => [...(scope === '' ? [] : [scope]), ...parts.map(written)].join('.');
  return Object.assign((...parts: readonly string[]) => join(parts) as FigureKey, {
    in: (...parts: readonly string[]) => under(join(parts)),
  });
}

/** Signs that separate or quote, and tell no two names apart. */
const PUNCTUATION = /[()[\]{}"'“”‘’„,;:!?]/gu;

/** A name as a part of a key: `Overige (niet binnen Zvw)` is `overige-niet-binnen-zvw`; `< 10` and `> 10` stay two. */
export const word = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(PUNCTUATION, '')
    .trim()
    .replaceAll(/[\s-]+/gu, '-') || '-';
