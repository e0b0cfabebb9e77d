import { describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDate, type RecordedEvent, standingFacts, sumOf, Timeline } from '@peildatum/kernel';
import fc from 'fast-check';
import { FIRST_DAY, happen, stories } from '../testing/random-dossier.js';
import { partsOf, sectorAmountsOf, sumAmounts } from './amounts.js';
import type { DossierEvent } from './dossier.events.js';
import { type DossierView, foldDossier } from './dossier.fold.js';
import { followDossier } from './dossier.follow.js';
import { NO_DOSSIER } from './dossier.state.js';
import { currentPlans, funnelOf } from './funnel.js';
import { leastGranted, termsTotal } from './terms.js';

const RUNS = 40;
/** What the histories must reach, so that the properties say something. */
const WANTED = [
  'PlanApproved',
  'PlanAmountRevised',
  'KpiPaymentMade',
  'KpiRemainderReleased',
  'BeschikkingIssued',
  'DossierFactCorrected',
  'second plan',
];
const EVER = '9999-12-31' as CalendarDate;

/** Every date of a history on which something changes, and the day before it. */
function datesOf(events: readonly RecordedEvent[]): CalendarDate[] {
  const dates = standingFacts<DossierEvent>(events).map(({ fact }) => fact.validFrom);
  return [...new Set([FIRST_DAY, ...dates, ...dates.map((date) => addDays(date, -1))])];
}

/** Looks at a random history at each of its dates; answers how many dossiers were looked at. */
function always(look: (view: DossierView, events: readonly RecordedEvent[], on: CalendarDate) => void): number {
  let looked = 0;
  fc.assert(
    fc.property(stories, (story) => {
      const events = happen(story);
      for (const on of datesOf(events)) {
        const view = foldDossier(events, on);
        if (view === null) continue;
        look(view, events, on);
        looked += 1;
      }
    }),
    { numRuns: RUNS },
  );
  return looked;
}

describe('a random history', () => {
  it('comes as far as payments, releases, corrections and a second plan', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(stories, (story) => {
        const events = happen(story);
        for (const { type } of events) seen.set(type, (seen.get(type) ?? 0) + 1);
        if (events.filter(({ type }) => type === 'PlanSubmitted').length > 1) seen.set('second plan', (seen.get('second plan') ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    expect(WANTED.filter((what) => !seen.has(what))).toEqual([]);
  });

  it('keeps every cent that is available in one of five parts: per KPI, plan, sector and in all', () => {
    let kpisSeen = 0;
    always(({ plans, kpis }) => {
      const all = sumAmounts(kpis.map(({ amounts }) => amounts));
      const sectors = sectorAmountsOf(kpis);
      const perPlan = plans.map(({ code }) => sumAmounts(kpis.filter(({ plan }) => plan === code).map(({ amounts }) => amounts)));
      for (const amounts of [all, ...kpis.map((kpi) => kpi.amounts), ...sectors.map((sector) => sector.amounts), ...perPlan]) {
        expect(partsOf(amounts)).toBe(amounts.available);
        expect(Object.values(amounts).every((amount) => BigInt(amount) >= 0n)).toBe(true);
      }
      expect(sumAmounts(sectors.map(({ amounts }) => amounts))).toEqual(all);
      expect(sumAmounts(perPlan)).toEqual(all);
      kpisSeen += kpis.length;
    });
    expect(kpisSeen).toBeGreaterThan(150);
  });

  it('has KPIs for approved plans alone, that earn exactly what the plan was approved for, per sector too', () => {
    let approved = 0;
    always(({ plans, kpis }) => {
      for (const { code, status, terms, beschikkingen } of plans) {
        const own = kpis.filter(({ plan }) => plan === code);
        expect(terms !== null).toBe(status === 'approved');
        if (terms === null) {
          expect(own).toEqual([]);
          continue;
        }
        approved += 1;
        expect(sumOf(own.map(({ amounts }) => amounts.available))).toBe(termsTotal(terms));
        for (const { sector, amounts } of sectorAmountsOf(own)) {
          expect(amounts.available).toBe(sumOf(terms.amounts.filter((each) => each.sector === sector).map(({ amount }) => amount)));
        }
        const least = beschikkingen.reduce((sum, { granted }) => sum + leastGranted(granted), 0n);
        expect(least <= BigInt(termsTotal(terms))).toBe(true);
      }
    });
    expect(approved).toBeGreaterThan(30);
  });

  it('has a funnel that adds up, each snelle toets counted once, and one plan under way at most', () => {
    const looked = always(({ toets, plans }) => {
      if (toets === null) return;
      const { approved, inDevelopment, submitted } = funnelOf([toets], plans);
      expect(inDevelopment.length + submitted.length).toBe(approved.length);
      expect(new Set([...inDevelopment, ...submitted])).toEqual(new Set(approved));
      const current = currentPlans(plans);
      expect(current.length).toBeLessThanOrEqual(1);
      // Whoever has a plan that counts is counted in the funnel.
      expect(submitted).toHaveLength(current.length);
      const underWay = plans.filter(({ status }) => !['approved', 'rejected', 'withdrawn'].includes(status));
      expect(underWay.length).toBeLessThanOrEqual(1);
      expect(plans.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(2);
    });
    expect(looked).toBeGreaterThan(150);
  });

  it('reads at a date as if nothing after it had ever been told', () => {
    const looked = always((view, events, on) => {
      const upToThen = standingFacts<DossierEvent>(events)
        .filter(({ fact }) => fact.validFrom <= on)
        .map(({ fact, event }) => ({ ...event, ...fact, corrects: undefined }) as unknown as RecordedEvent);
      expect(foldDossier(upToThen, EVER)).toEqual(view);
    });
    expect(looked).toBeGreaterThan(150);
  });

  it('stands in the fold as it stands in the walk of the rules', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const events = happen(story);
        const state = Timeline.of<DossierEvent>(events).walk(NO_DOSSIER, followDossier);
        const view = foldDossier(events, EVER);
        expect(view?.toets?.status ?? null).toBe(state.toets?.status ?? null);
        expect(view?.toets?.provisionallyRejected ?? false).toBe(state.toets?.provisional ?? false);
        expect(view?.plans.map(({ code, status }) => [code, status]) ?? []).toEqual(
          [...state.plans.values()].map(({ code, status }) => [code, status]),
        );
        const walked = [...state.plans.values()].flatMap(({ code, kpis }) =>
          [...kpis].map(([kpi, { available, payable }]) => [`${code}.${kpi}`, String(available), String(payable)]),
        );
        expect(view?.kpis.map(({ code, amounts }) => [code, amounts.available, amounts.payable]) ?? []).toEqual(walked);
      }),
      { numRuns: RUNS },
    );
  });
});
