import { beforeAll, describe, expect, it } from '@jest/globals';
import { makingsOf, printed, RULES } from '@peildatum/explaining';
import { FIGURE_PATTERNS, type FigureKey, kindOf, knownKey, sameValue } from '@peildatum/figures';
import type { CalendarDate, NumberedEvent } from '@peildatum/kernel';
import { composeReport, type FoldedReport, figuresIn, foldReport, type KeyedFigure } from '@peildatum/reporting';
import { demonstrationLog, eventsOf } from '../report/demonstration-log.js';

/** Of the figures of a published edition: the value that the report composed, and how explaining finds it from the facts. */
interface Edition {
  readonly facts: FoldedReport;
  readonly figures: ReadonlyMap<FigureKey, KeyedFigure['value']>;
}

const editionOf = (events: readonly NumberedEvent[], geldigOp: string): Edition => {
  const facts = foldReport(events, geldigOp as CalendarDate);
  const { controles: _, ...sections } = composeReport(facts);
  return { facts, figures: new Map(figuresIn(sections).map(({ key, value }) => [key, value])) };
};

let events: NumberedEvent[];
beforeAll(async () => {
  events = await eventsOf(await demonstrationLog());
});

const same = (a: unknown, b: unknown): boolean => a === b || (a !== null && b !== null && sameValue(String(a), String(b)));

it('every pattern of figures has a rule, and no rule is of another', () => {
  const wanted = FIGURE_PATTERNS.filter(({ publishedOnly, retired }) => publishedOnly === undefined && retired === undefined);
  expect(Object.keys(RULES).sort()).toEqual(wanted.map(({ key }) => key).sort());
});

describe.each([
  ['2024-11-18', 517],
  ['2025-05-20', 600],
] as const)('every figure of the edition of %s', (geldigOp, most) => {
  let edition: Edition;
  beforeAll(() => {
    edition = editionOf(events, geldigOp);
  });

  it('is found again from the facts, without what composes the report', () => {
    const of = makingsOf(edition.facts);
    expect(edition.figures.size).toBeGreaterThan(most - 60);
    const wrong = [...edition.figures].flatMap(([key, value]) => {
      const making = of(key);
      if (making === undefined) return [`${key}: niet verklaard`];
      const own = making.value === null ? null : printed(making.value, kindOf(key) ?? 'getal');
      return same(own, value) ? [] : [`${key}: ${value} in het rapport, ${own} uit de feiten`];
    });
    expect(wrong).toEqual([]);
  });
});
void knownKey;
