import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Making, makingsOf, printed, RULES } from '@peildatum/explaining';
import { FIGURE_PATTERNS, type FigureKey, type FigureKind, kindOf, knownKey, sameValue } from '@peildatum/figures';
import type { CalendarDate, NumberedEvent } from '@peildatum/kernel';
import { composeReport, figuresIn, foldReport, type KeyedFigure } from '@peildatum/reporting';
import { demonstrationLog, eventsOf } from '../report/demonstration-log.js';

type Value = KeyedFigure['value'];
type Of = (key: FigureKey) => Making | undefined;

/** The figures of a published edition as its report composed them, and how explaining finds them from the facts. */
interface Edition {
  readonly figures: ReadonlyMap<FigureKey, Value>;
  readonly of: Of;
}

function editionOf(events: readonly NumberedEvent[], geldigOp: string): Edition {
  const facts = foldReport(events, geldigOp as CalendarDate);
  const { controles: _, ...sections } = composeReport(facts);
  return { figures: new Map(figuresIn(sections).map(({ key, value }) => [key, value])), of: makingsOf(facts) };
}

let events: NumberedEvent[];
beforeAll(async () => {
  events = await eventsOf(await demonstrationLog());
});

const kind = (key: FigureKey): FigureKind => kindOf(key) ?? 'getal';
const same = (a: unknown, b: unknown): boolean => a === b || (a !== null && b !== null && sameValue(String(a), String(b)));
const exact = (of: Of, key: FigureKey): bigint | null => {
  const value = of(key)?.value;
  return typeof value === 'bigint' ? value : null;
};

/** What the terms of a formula come to. Of an amount in whole millions they are taken to the cent; of others as the report prints them. */
function sumOfTerms(key: FigureKey, { formula }: Making, { figures, of }: Edition): string | number | null {
  const values = (formula?.terms ?? []).map((term) => {
    const own = exact(of, term.key);
    const there = figures.get(term.key);
    // The terms of another edition's report are there; what a report does not show is nothing, or is taken from the facts.
    if (kind(key) !== 'mln euro' && there !== undefined && own !== null && !same(there, printed(own, kind(term.key)))) return null;
    return own === null ? null : own * BigInt(term.sign);
  });
  const known = values.filter((value) => value !== null);
  if (formula?.operation === 'som' && known.length < values.length) return null;
  // Nothing is known of what is only asked, and an empty stage asks nothing.
  if (formula?.operation === 'som van wat bekend is' && known.every((value) => value === 0n) && known.length < values.length) return null;
  const beside = (formula?.printed ?? []).map(({ value, sign }) => value * BigInt(sign));
  return printed(
    [...known, ...beside].reduce((sum, value) => sum + value, 0n),
    kind(key),
  );
}

/** What the counted things come to. */
function sumOfParts(key: FigureKey, { counted }: Making): string | number | null {
  const parts = counted?.parts ?? [];
  const values = parts.flatMap(({ value }) => value ?? []);
  if (counted?.highest)
    return printed(
      values.reduce((a, b) => (a > b ? a : b)),
      kind(key),
    );
  const each = values.length === 0 && kind(key) === 'aantal';
  if (!each && values.length === 0 && parts.length > 0) return null;
  return printed(each ? BigInt(parts.length) * 1_000_000n : values.reduce((sum, value) => sum + value, 0n), kind(key));
}

/** How a figure is explained; every one is in some way. */
const wayOf = ({ counted, formula, given, rule }: Making): string =>
  counted
    ? 'tot op de onderwerpen'
    : formula
      ? formula.operation === 'regel'
        ? 'regel'
        : 'formule'
      : given
        ? rule
          ? 'afgesproken'
          : 'gegeven'
        : rule
          ? 'onbekend'
          : 'niet';

it('every pattern of figures has a rule, and no rule is of another', () => {
  const wanted = FIGURE_PATTERNS.filter(({ publishedOnly, retired }) => publishedOnly === undefined && retired === undefined);
  expect(Object.keys(RULES).sort()).toEqual(wanted.map(({ key }) => key).sort());
});

/** Of which there is no fact at all, each with why. */
const WITHOUT_FACTS: Readonly<Record<string, string>> = {
  'kaders.{jaar}.geneesmiddelen.drempel': 'the agreement says it, and the register keeps no fact of it',
};

describe.each([
  ['2024-11-18', 609, { 'tot op de onderwerpen': 349, formule: 52, regel: 26, gegeven: 172, afgesproken: 2, onbekend: 8 }],
  ['2025-05-20', 729, { 'tot op de onderwerpen': 388, formule: 63, regel: 26, gegeven: 242, afgesproken: 2, onbekend: 8 }],
  ['2026-01-15', 767, { 'tot op de onderwerpen': 405, formule: 64, regel: 26, gegeven: 262, afgesproken: 2, onbekend: 8 }],
] as const)('every figure of the report of %s', (geldigOp, many, ways) => {
  let edition: Edition;
  beforeAll(() => {
    edition = editionOf(events, geldigOp);
  });
  const each = (wrong: (key: FigureKey, value: Value, making: Making) => string[]): string[] =>
    [...edition.figures].flatMap(([key, value]) => {
      const making = edition.of(key);
      return making === undefined ? [`${key}: niet verklaard`] : wrong(key, value, making);
    });

  it('is found again from the facts, without what composes the report', () => {
    expect(edition.figures.size).toBe(many);
    expect(
      each((key, value, { value: own }) => {
        const found = own === null ? null : printed(own, kind(key));
        return same(found, value) ? [] : [`${key}: ${value} in het rapport, ${found} uit de feiten`];
      }),
    ).toEqual([]);
  });

  it('is what the terms of its formula come to', () => {
    expect(
      each((key, value, making) => {
        const { formula } = making;
        if (formula === null || formula.operation === 'regel') return [];
        if (formula.operation === 'aandeel') {
          const [part, whole] = formula.terms.map((term) => exact(edition.of, term.key));
          if (part == null || whole == null) return value === null ? [] : [`${key}: een aandeel van niets`];
          return Math.abs((Number(part) / Number(whole)) * 100 - Number(value)) <= 0.0500001 ? [] : [`${key}: ${value} is geen aandeel`];
        }
        const sum = sumOfTerms(key, making, edition);
        return same(sum, value) ? [] : [`${key}: ${value} in het rapport, ${sum} volgens de formule`];
      }),
    ).toEqual([]);
  });

  it('is what the things that were counted come to', () => {
    expect(
      each((key, value, making) => {
        if (making.counted === null) return [];
        const sum = sumOfParts(key, making);
        return same(sum, value) ? [] : [`${key}: ${value} in het rapport, ${sum} geteld`];
      }),
    ).toEqual([]);
  });

  it('is explained in one way or another, and but for what was agreed rests on facts', () => {
    const counts: Record<string, number> = {};
    const groundless = each((key, value, making) => {
      counts[wayOf(making)] = (counts[wayOf(making)] ?? 0) + 1;
      const pattern = knownKey(key)?.pattern.key ?? '';
      if (pattern in WITHOUT_FACTS) return making.behind.length === 0 ? [] : [`${key}: heeft wel feiten`];
      const empty = value === null || making.formula !== null || Number(value) === 0;
      return empty || making.behind.some(({ subjects }) => subjects.length > 0) ? [] : [`${key}: rust op niets`];
    });
    expect(groundless).toEqual([]);
    expect(counts).toEqual(ways);
  });
});
