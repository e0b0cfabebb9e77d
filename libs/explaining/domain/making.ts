import type { FigureKey } from '@peildatum/figures';
import type { CalendarDate } from '@peildatum/kernel';
import { type Exact, shareOf, totalOf } from './exact.js';

/** The read models in which the facts behind figures are kept, by their names. */
export type Model =
  | 'acties'
  | 'thematafels'
  | 'governance'
  | 'snelle-toetsen'
  | 'transformatieplannen'
  | 'kpis'
  | 'budgetten'
  | 'kaders'
  | 'monitors'
  | 'volumenormen'
  | 'normtranches'
  | 'instellingen'
  | 'afspraken'
  | 'besluiten'
  | 'moties'
  | 'brieven';

/** Where the facts behind a figure are: subjects of a read model, and what is told of them. */
export interface Behind {
  readonly model: Model;
  readonly subjects: readonly string[];
  /** By name, or by name and which one: `status`, `vws-line:opleiden`. `name:*` stands for every one of that name. */
  readonly aspects: readonly string[];
  /** Its aspects take the place of each other: of estimates the one on the latest figures. Default: each stands for itself. */
  readonly asOne?: true;
  /** Until which date it holds; default: that of the report. */
  readonly until?: CalendarDate | null;
  /** What a subject must say to be counted. Those that said it once are looked at too: by which event they left is seen there. */
  readonly counts?: readonly Condition[];
  /** Whether a subject counts follows from that alone, and no event tells of two of them. */
  readonly countsAlone?: true;
}

/** What a column of an aspect must say: one of these words, or another than these, or a date before one; or that nothing was told of the aspect. */
export type Condition = { readonly aspect: string; readonly column: string } & (
  | { readonly values: readonly string[] }
  | { readonly except: readonly string[] }
  | { readonly before: CalendarDate }
  | { readonly untold: true }
);

/** What is not known meets none, but that it must not be told. */
export function meets(condition: Condition, word: string | null | undefined): boolean {
  if ('untold' in condition) return word == null;
  if (word == null) return false;
  if ('values' in condition) return condition.values.includes(word);
  return 'except' in condition ? !condition.except.includes(word) : word < condition.before;
}

/** One of the things that were counted, with what it brings where amounts are added up. */
export interface Part {
  readonly code: string;
  readonly value: bigint | null;
}

/** A figure that is a term of another. */
export interface Term {
  readonly key: FigureKey;
  readonly sign: 1 | -1;
}

/** An amount that a source printed, and that is no figure of the report: a part of a formula all the same. */
export interface Printed {
  /** In words: `het verschil zoals het gedrukt staat`. */
  readonly what: string;
  readonly value: bigint;
  readonly sign: 1 | -1;
}

/** How the terms make the figure: they are added up, or the first is a part of the second, or as `rule` says. */
export type Operation = 'som' | 'som van wat bekend is' | 'aandeel' | 'regel';

/** How a figure comes about: from other figures, from things that are counted, or as a source gives it. */
export interface Making {
  /** Null: unknown. */
  readonly value: Exact | null;
  readonly formula: { readonly operation: Operation; readonly terms: readonly Term[]; readonly printed?: readonly Printed[] } | null;
  /** The things, each for one or for its value; or the highest of them. */
  readonly counted: { readonly what: string; readonly parts: readonly Part[]; readonly highest?: true } | null;
  /** The fact itself is the figure. */
  readonly given: boolean;
  /** In words what no formula and no count says: a condition, a division by years, what the agreement says. */
  readonly rule: string | null;
  /** Beside what its terms have behind them. */
  readonly behind: readonly Behind[];
}

/** The figure that another key is of. Undefined: there is none in these facts. */
export type Of = (key: FigureKey) => Making | undefined;

const NOTHING = { formula: null, counted: null, given: false, rule: null, behind: [] } as const;

/** So many things. */
export const count = (what: string, codes: readonly string[], behind: readonly Behind[]): Making => ({
  ...NOTHING,
  value: BigInt(codes.length) * 1_000_000n,
  counted: { what, parts: codes.map((code) => ({ code, value: null })) },
  behind,
});

/** What things bring together. One that is not known is left out; of such alone nothing is known. */
export function addedUp(what: string, parts: readonly Part[], behind: readonly Behind[]): Making {
  const known = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  return { ...NOTHING, value: known.length === 0 && parts.length > 0 ? null : totalOf(known), counted: { what, parts }, behind };
}

/** As the fact says it. */
export const given = (value: Exact | null, behind: readonly Behind[], rule: string | null = null): Making => ({
  ...NOTHING,
  value,
  given: true,
  rule,
  behind,
});

export const plus = (...keys: readonly FigureKey[]): Term[] => keys.map((key) => ({ key, sign: 1 }));
export const less = (...keys: readonly FigureKey[]): Term[] => keys.map((key) => ({ key, sign: -1 }));

const exactOf = (of: Of, key: FigureKey): bigint | null | undefined => {
  const making = of(key);
  return making === undefined ? undefined : typeof making.value === 'bigint' ? making.value : null;
};

/** All terms that there are; unknown where one of them is. */
export function sum(of: Of, terms: readonly Term[]): Making {
  const there = terms.filter(({ key }) => of(key) !== undefined);
  const values = there.map(({ key, sign }) => {
    const value = exactOf(of, key);
    return typeof value === 'bigint' ? value * BigInt(sign) : null;
  });
  const known = values.filter((value) => value !== null);
  return { ...NOTHING, value: known.length < values.length ? null : totalOf(known), formula: { operation: 'som', terms: there } };
}

/** A sum without what is unknown. */
export const sumOfKnown = (of: Of, terms: readonly Term[], making: Making): Making => ({
  ...making,
  formula: { operation: 'som van wat bekend is', terms: terms.filter(({ key }) => of(key) !== undefined) },
});

/** The same where each term must be there: without one of them it is unknown. */
export function difference(of: Of, terms: readonly Term[]): Making {
  const made = sum(of, terms);
  return terms.every(({ key }) => of(key) !== undefined) ? made : { ...made, value: null };
}

/** The same with what a source printed beside the terms. */
export function differenceWith(of: Of, terms: readonly Term[], printed: readonly Printed[], behind: readonly Behind[]): Making {
  const { value, formula } = difference(of, terms);
  const own = typeof value === 'bigint' ? value + totalOf(printed.map((each) => each.value * BigInt(each.sign))) : null;
  return { ...NOTHING, value: own, formula: formula && { ...formula, printed }, behind };
}

/** What a rule in words makes of other figures. */
export const byRule = (value: Exact | null, rule: string, terms: readonly Term[], behind: readonly Behind[] = []): Making => ({
  ...NOTHING,
  value,
  formula: { operation: 'regel', terms },
  rule,
  behind,
});

/** The highest that any of these things has. */
export const highestOf = (
  what: string,
  parts: readonly { readonly code: string; readonly value: bigint }[],
  behind: readonly Behind[],
): Making => ({
  ...NOTHING,
  value: parts.reduce<bigint | null>((highest, { value }) => (highest === null || value > highest ? value : highest), null),
  counted: { what, parts, highest: true },
  behind,
});

export function share(of: Of, part: FigureKey, whole: FigureKey): Making {
  const [of1, of2] = [exactOf(of, part), exactOf(of, whole)];
  const value = typeof of1 === 'bigint' && typeof of2 === 'bigint' ? shareOf(of1, of2) : null;
  return { ...NOTHING, value, formula: { operation: 'aandeel', terms: plus(part, whole) } };
}

/** Beside its formula it was counted, too. */
export const alsoCounted = (formula: Making, counted: Making): Making => ({ ...counted, formula: formula.formula });
