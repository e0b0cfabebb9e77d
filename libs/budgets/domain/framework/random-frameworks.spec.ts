import { describe, expect, it } from '@jest/globals';
import {
  besides,
  type Cents,
  compareCents,
  type Decimal,
  minus,
  NO_CENTS,
  publicationOf,
  type RecordedEvent,
  standingFacts,
  sumOf,
} from '@peildatum/kernel';
import fc from 'fast-check';
import { deedsOnFramework, frameworkDay, frameworkStreamOf } from '../../testing/random-framework.js';
import { compareFigures, quarterEnd } from './figures.js';
import type { FrameworkCode, FrameworkEvent } from './framework.events.js';
import { foldFramework } from './framework.fold.js';
import type { FrameworkView, Known } from './framework.shape.js';
import { thresholdOf } from './medicines-correction.js';
import { holdsFrom, restsOnFigures } from './on-figures.js';

/** Every law on every random kader; `seen` says that there was something to hold it on. */
function lawsOn(code: FrameworkCode, check: (view: FrameworkView, seen: Set<string>) => void): string[] {
  const seen = new Set<string>();
  fc.assert(
    fc.property(deedsOnFramework(code), fc.array(frameworkDay, { minLength: 4, maxLength: 4 }), (deeds, days) => {
      const events = frameworkStreamOf(code, deeds);
      for (const { type, corrects } of events) seen.add(corrects ? 'correction' : type);
      for (const on of days) {
        const view = foldFramework(events, on);
        if (view) check(view, seen);
      }
    }),
    { numRuns: 200 },
  );
  return [...seen].sort();
}

const sure = <T>({ value }: Known<T>): T => value as T;
/** What the correction must come to in cents, not rounded. */
const exact = (growth: Decimal, threshold: Decimal, base: Cents): number => ((Number(growth) - Number(threshold)) / 200) * Number(base);

function accountLaws({ account, estimate, reported, history }: FrameworkView, seen: Set<string>): void {
  const { framework, expenditure, fund, covid, difference, correction, remaining, threshold, growth, impliedCovid, used } = account;
  expect([framework.value, expenditure.value]).toEqual([reported?.stated ?? null, estimate?.amount ?? null]);
  const parts = [framework, expenditure, ...(covid ? [covid] : [])];
  expect(difference.value === null).toBe(parts.some(({ value }) => value === null));
  if (difference.value !== null) {
    seen.add('a difference');
    const spent = sumOf([sure(expenditure), fund?.amount ?? NO_CENTS]);
    expect(sumOf([difference.value, sure(framework), covid ? sure(covid) : NO_CENTS])).toBe(spent);
  }
  if (correction === null) expect(remaining).toEqual(difference);
  else if (remaining.value !== null) expect(sumOf([remaining.value, sure(correction)])).toBe(difference.value);
  if (correction?.value != null && correction.value !== NO_CENTS) {
    seen.add('a correction');
    expect(compareCents(sure(difference), NO_CENTS)).toBeGreaterThan(0);
    const growths = history
      .flatMap(({ fact }) => (fact.type === 'MedicineGrowthReported' ? [fact.data] : []))
      .sort((a, b) => compareFigures(a.figures, b.figures));
    const counted = growths.at(-1);
    expect(counted?.growth).toBe(growth?.value);
    expect(
      Math.abs(Number(correction.value) - exact(sure(growth as Known<Decimal>), threshold as Decimal, counted?.base as Cents)),
    ).toBeLessThanOrEqual(0.51);
  }
  for (const each of [difference, remaining, used, ...(correction ? [correction] : [])]) if (each.why !== null) seen.add(each.why);
  if (impliedCovid !== null) {
    seen.add('implied covid');
    expect(covid?.why).toBe('covid-not-published');
    expect(minus(minus(sure(expenditure), sure(framework)), impliedCovid)).toBe(estimate?.printed.difference);
  }
}

function viewLaws({ estimates, estimate, series, reported, year }: FrameworkView): void {
  expect(estimate).toBe(estimates.at(-1) ?? null);
  for (const [at, { figures, quarters }] of estimates.entries()) {
    const before = estimates[at - 1];
    if (before) expect(compareFigures(before.figures, figures)).toBeLessThan(0);
    expect(quarters).toBe((figures.year - year) * 4 + figures.quarter);
    expect(quarters).toBeGreaterThanOrEqual(1);
  }
  expect(new Set(series.map((each) => each.series)).size).toBe(series.length);
  expect(reported).toBe(series.find((each) => each.series === 'rapportage') ?? null);
  for (const { stated, sum, differs, lines } of series) {
    expect([sum === null, differs === null]).toEqual([lines.length === 0, lines.length === 0]);
    if (sum !== null && differs !== null) expect(sumOf([sum, differs])).toBe(stated);
  }
}

/** The event as it is told now: what rests on figures from the last day of their quarter. */
function toldFromQuarter(event: RecordedEvent): RecordedEvent {
  const replacement = (event.data as { replacement?: FrameworkEvent | null }).replacement;
  if (event.corrects === undefined) return { ...event, validFrom: holdsFrom(event as FrameworkEvent) };
  return replacement
    ? { ...event, data: { ...(event.data as object), replacement: { ...replacement, validFrom: holdsFrom(replacement) } } }
    : event;
}

/** Facts of one day stand in the order in which they were told, and that is another one for what was told from January. */
const inOrder = (view: FrameworkView | null) =>
  view && { ...view, history: [...view.history].sort((a, b) => (a.event < b.event ? -1 : 1)) };

describe('in any history of a kader', () => {
  it('the account of the MSZ of 2024 adds up', () => {
    expect(
      lawsOn('msz-2024', (view, seen) => {
        viewLaws(view);
        accountLaws(view, seen);
        expect(view.account.threshold).toBe(thresholdOf(2024));
      }),
    ).toEqual(
      expect.arrayContaining([
        'ExpenditureEstimated',
        'FrameworkIndexed',
        'FrameworkSet',
        'MedicineGrowthReported',
        'a correction',
        'a difference',
        'base-not-published',
        'correction',
        'no-estimate',
        'no-framework',
      ]),
    );
  });

  it('the account of the MSZ of 2023 waits for covid', () => {
    const seen = lawsOn('msz-2023', (view, known) => {
      viewLaws(view);
      accountLaws(view, known);
    });
    expect(seen).toEqual(expect.arrayContaining(['CovidCostsPublished', 'a difference', 'covid-not-published', 'implied covid']));
  });

  it('the account of the wijkverpleging counts its fund, and has no correction', () => {
    const seen = lawsOn('wijkverpleging-2024', (view, known) => {
      viewLaws(view);
      accountLaws(view, known);
      expect([view.account.correction, view.account.growth, view.account.covid]).toEqual([null, null, null]);
      if (view.account.fund && view.account.difference.why === null) known.add('with a fund');
    });
    expect(seen).toEqual(expect.arrayContaining(['FundClaimSet', 'with a fund']));
  });

  it('an estimate holds from the quarter of its figures until the date that is asked for them, from whatever date it was told', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(deedsOnFramework('msz-2024'), frameworkDay, frameworkDay, (deeds, on, figuresUntil) => {
        const events = frameworkStreamOf('msz-2024', deeds);
        for (const { type, validFrom } of events) seen.add(`${type} ${validFrom === '2024-01-01' ? 'from January' : ''}`.trim());
        const view = foldFramework(events, on, { figuresUntil });
        if (view === null) return;
        for (const { fact } of view.history) expect(fact.validFrom <= (restsOnFigures(fact) ? figuresUntil : on)).toBe(true);
        for (const { figures } of view.estimates) expect(quarterEnd(figures) <= figuresUntil).toBe(true);
        const told = standingFacts<FrameworkEvent>(events).flatMap(({ fact }) =>
          fact.type === 'ExpenditureEstimated' ? [fact.data.figures] : [],
        );
        expect(view.estimates).toHaveLength(told.filter((figures) => quarterEnd(figures) <= figuresUntil).length);
        expect(inOrder(foldFramework(events.map(toldFromQuarter), on, { figuresUntil }))).toEqual(inOrder(view));
      }),
      { numRuns: 200 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['ExpenditureEstimated', 'ExpenditureEstimated from January', 'MedicineGrowthReported from January']),
    );
  });

  it('what is withheld is as if it had never been told', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(deedsOnFramework('msz-2024'), frameworkDay, (deeds, on) => {
        const events = frameworkStreamOf('msz-2024', deeds);
        const never = besides(events, new Set(['q4']));
        if (never.length < events.length) seen.add(never.length === 0 ? 'all' : 'some');
        const standing = standingFacts<FrameworkEvent>(events).filter(({ fact }) => publicationOf(fact) !== 'q4');
        expect(standingFacts<FrameworkEvent>(never).map(({ fact }) => fact)).toEqual(standing.map(({ fact }) => fact));
        expect(JSON.stringify(foldFramework(never, on))).not.toContain('"q4"');
      }),
      { numRuns: 100 },
    );
    expect(seen.has('some')).toBe(true);
  });
});
