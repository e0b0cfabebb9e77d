import { codeClass } from './codes.js';
import { type FigureKey, keyParts } from './key.js';
import type { FigureKind } from './value.js';

/** Which figures there are: a key with codes between braces, and what it is a figure of. */
export interface FigurePattern {
  /** `acties.{tafel}.{actiestatus}`. A last part `{woord}*` stands for any number of parts, none included. */
  readonly key: string;
  readonly kind: FigureKind;
  /** For a reader, with the codes by their names: `thematafel {tafel}, {actiestatus}`. */
  readonly name: string;
  /** From which version of the template. */
  readonly since: number;
  /** From which version it is in no report any more. Its key is never given to another figure. */
  readonly retired?: number;
  /** It is published, and no report has it: why. */
  readonly publishedOnly?: string;
  /** It is a part of a whole: where the report has the whole and not the part, the part is zero. */
  readonly whole?: string;
}

/** A key beside the pattern that it is of, with the code of each class. */
export interface OfKey {
  readonly pattern: FigurePattern;
  readonly codes: ReadonlyMap<string, string>;
}

const REST = '{woord}*';
const nameOf = (part: string): string | null => /^\{([a-z-]+)\}\*?$/.exec(part)?.[1] ?? null;
export const partsOfPattern = ({ key }: FigurePattern): string[] => key.split('.');

const takes = (part: string, code: string): boolean => {
  const name = nameOf(part);
  if (name === null) return part === code;
  const { words, form } = codeClass(name) ?? {};
  return words ? Object.hasOwn(words, code) : (form?.test(code) ?? false);
};

/** Null: the key is of another pattern. */
export function ofKey(pattern: FigurePattern, key: FigureKey | string): OfKey | null {
  const wanted = partsOfPattern(pattern);
  const given = keyParts(key);
  const open = wanted.at(-1) === REST;
  const fixed = open ? wanted.slice(0, -1) : wanted;
  if (open ? given.length < fixed.length : given.length !== fixed.length) return null;
  if (!fixed.every((part, i) => takes(part, given[i] as string))) return null;
  const codes = fixed.flatMap((part, i): [string, string][] => {
    const name = nameOf(part);
    return name === null ? [] : [[name, given[i] as string]];
  });
  const rest = given.slice(fixed.length);
  return { pattern, codes: new Map(rest.length === 0 ? codes : [...codes, ['woord', rest.join(', ')]]) };
}

/** The name of a figure for a reader; `said` has the names that open codes were made of. */
export function figureName({ pattern, codes }: OfKey, said: ReadonlyMap<string, string> = new Map()): string {
  const named = pattern.name.replaceAll(/\{([a-z-]+)\}/g, (_, name: string) => {
    const code = codes.get(name) ?? '';
    return codeClass(name)?.words?.[code] ?? said.get(code) ?? code;
  });
  const rest = pattern.key.endsWith(REST) ? codes.get('woord') : undefined;
  return rest === undefined ? named : `${named}, ${said.get(rest) ?? rest}`;
}

/** The key of this pattern that is most like what was typed: its own words, and of the typed ones what fits. */
export function likeTyped(pattern: FigurePattern, typed: readonly string[], nearest: (word: string, words: readonly string[]) => string) {
  return partsOfPattern(pattern)
    .filter((part) => part !== REST)
    .map((part, i) => {
      const name = nameOf(part);
      const given = typed[i] ?? '';
      if (name === null) return part;
      if (takes(part, given)) return given;
      const { words } = codeClass(name) ?? {};
      return words ? nearest(given, Object.keys(words)) : given === '' ? name : given;
    });
}
