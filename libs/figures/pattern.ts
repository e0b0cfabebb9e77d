import { codeClass } from './codes.js';
import { keyParts } from './key.js';
import type { FigureKind } from './value.js';

/** Which figures there are: a key with codes between braces, and what it is a figure of. */
export interface FigurePattern {
  /** `acties.{tafel}.{actiestatus}`. A last part `{woord}*` stands for any number of parts, none included. */
  readonly key: string;
  readonly kind: FigureKind;
  /** For a reader, with the codes by their names: `thematafel {tafel}, {actiestatus}`. */
  readonly name: string;
  /** What is counted, in one Dutch sentence: what an explanation begins with. */
  readonly definition: string;
  /** From which version of the template. */
  readonly since: number;
  /** From which version it is in no report any more. Its key is never given to another figure. */
  readonly retired?: number;
  /** It is published, and no report has it: why. */
  readonly publishedOnly?: string;
  /** It is a part of a whole: where the report has the whole and not the part, the part is zero. */
  readonly whole?: string;
  /** The fixed text of the report that defines it, with the code of its key between braces: `bedragen.{bedrag}`. */
  readonly definedBy?: string;
}

/** A key beside the pattern that it is of, with the code of each class. */
export interface OfKey {
  readonly pattern: FigurePattern;
  readonly codes: ReadonlyMap<string, string>;
}

const REST = '{woord}*';

/** A part of a pattern: words of its own, or the codes of a class. */
interface Part {
  readonly text: string;
  /** Of the class. Null: the part is its own words. */
  readonly name: string | null;
}

const partOf = (text: string): Part => ({ text, name: /^\{([a-z-]+)\}\*?$/.exec(text)?.[1] ?? null });

/** Made once of each pattern: many keys are held against it. */
const split = new WeakMap<FigurePattern, readonly Part[]>();
function partsOf(pattern: FigurePattern): readonly Part[] {
  const parts = split.get(pattern) ?? pattern.key.split('.').map(partOf);
  split.set(pattern, parts);
  return parts;
}

function takes({ text, name }: Part, code: string): boolean {
  if (name === null) return text === code;
  const { words, form } = codeClass(name) ?? {};
  return words ? Object.hasOwn(words, code) : (form?.test(code) ?? false);
}

/** Null: the key is of another pattern. */
export const ofKey = (pattern: FigurePattern, key: string): OfKey | null => ofParts(pattern, keyParts(key));

/** The same of a key that was read already. */
export function ofParts(pattern: FigurePattern, given: readonly string[]): OfKey | null {
  const wanted = partsOf(pattern);
  const open = wanted.at(-1)?.text === REST;
  const fixed = open ? wanted.length - 1 : wanted.length;
  if (open ? given.length < fixed : given.length !== fixed) return null;
  for (let i = 0; i < fixed; i += 1) if (!takes(wanted[i] as Part, given[i] as string)) return null;
  const codes = wanted.slice(0, fixed).flatMap(({ name }, i): [string, string][] => (name === null ? [] : [[name, given[i] as string]]));
  const rest = given.slice(fixed);
  return { pattern, codes: new Map(rest.length === 0 ? codes : [...codes, ['woord', rest.join(', ')]]) };
}

/** The key of the whole that this figure is a part of. Undefined: it is of none. */
export const wholeOf = ({ pattern, codes }: OfKey): string | undefined => filledIn(pattern.whole, codes);

/** The key of the fixed text that defines this figure. Undefined: none does. */
export const definedBy = ({ pattern, codes }: OfKey): string | undefined => filledIn(pattern.definedBy, codes);

const filledIn = (text: string | undefined, codes: OfKey['codes']): string | undefined =>
  text?.replace(/\{([a-z-]+)\}/, (_, name: string) => codes.get(name) ?? '');

/** The name of a figure for a reader; `said` has the names that open codes were made of. */
export function figureName({ pattern, codes }: OfKey, said: ReadonlyMap<string, string> = new Map()): string {
  const named = pattern.name.replaceAll(/\{([a-z-]+)\}/g, (_, name: string) => {
    const code = codes.get(name) ?? '';
    return codeClass(name)?.words?.[code] ?? said.get(code) ?? code;
  });
  const rest = pattern.key.endsWith(REST) ? codes.get('woord') : undefined;
  return rest === undefined ? named : `${named}, ${said.get(rest) ?? rest}`;
}

/** What a figure counts: by its code where those differ, else as its pattern says. */
export function figureDefinition({ pattern, codes }: OfKey): string {
  for (const [name, code] of codes) {
    const meaning = codeClass(name)?.meanings?.[code];
    if (meaning !== undefined) return meaning;
  }
  return pattern.definition;
}

/** The key of this pattern that is most like what was typed: its own words, and of the typed ones what fits. */
export function likeTyped(pattern: FigurePattern, typed: readonly string[], nearest: (word: string, words: readonly string[]) => string) {
  return partsOf(pattern)
    .filter(({ text }) => text !== REST)
    .map((part, i) => {
      const given = typed[i] ?? '';
      if (part.name === null) return part.text;
      if (takes(part, given)) return given;
      const { words } = codeClass(part.name) ?? {};
      return words ? nearest(given, Object.keys(words)) : given === '' ? part.name : given;
    });
}
