import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate, PageRequest } from '@peildatum/kernel';
import {
  ListPlansQuery,
  ListSnelleToetsenQuery,
  type PlanFilter,
  type PlanView,
  planProjection,
  planStandingsAt,
  plansAt,
  type SnelleToetsFilter,
  type SnelleToetsView,
  snelleToetsProjection,
  toetsenAt,
} from '@peildatum/plans';
import { ListPlansHandler, ListSnelleToetsenHandler } from '../../libs/plans/application/queries/aanvraag.handlers.js';
import { CountingReads } from '../support/counting-reads.js';
import { pageOf, plansMatching, toetsenMatching } from '../support/matching.js';
import { openStand, type Stand } from '../support/stand.js';

const PAGES: readonly PageRequest[] = [{ limit: 1 }, { limit: 7 }, { limit: 500 }];

let stand: Stand;
let reading: CountingReads;
beforeAll(async () => {
  stand = await openStand();
  reading = CountingReads.of(stand);
});
afterAll(() => stand.close());

/** Every page that is asked of what was found: from the begin, from its first code, from its fifth, and from its last. */
const pagesOf = (found: readonly { readonly code: string }[]): PageRequest[] =>
  [undefined, found[0]?.code, found[4]?.code, found.at(-1)?.code].flatMap((after) =>
    PAGES.map(({ limit }) => (after === undefined ? { limit } : { limit, after })),
  );

const valuesOf = <T>(all: readonly T[], of: (one: T) => readonly string[] | null): (string | null)[] => [
  ...[...new Set(all.flatMap((one) => of(one) ?? []))].slice(0, 3),
  'bestaat niet',
  null,
];

const shared = (all: readonly (SnelleToetsView | PlanView)[]) => [
  {},
  ...valuesOf(all, ({ sectors }) => sectors).map((sector) => ({ sector })),
  ...valuesOf(all, ({ themes }) => themes).map((theme) => ({ theme })),
  ...valuesOf(all, ({ regions }) => regions).map((region) => ({ region })),
  { submittedFrom: '2023-10-01' as CalendarDate, submittedUntil: '2023-12-31' as CalendarDate },
  { submittedUntil: '2024-03-31' as CalendarDate },
  { search: all[2]?.code.toUpperCase().slice(0, 6) ?? '' },
  {
    search:
      all
        .find(({ title }) => title !== null)
        ?.title?.slice(3, 9)
        .toUpperCase() ?? 'zorg',
  },
  { search: 'bestaat niet' },
];

describe.each(['2024-11-18', '2025-05-20'] as CalendarDate[])('on %s', (validOn) => {
  const clocks = { validOn };

  it('a page of snelle toetsen is that of all of them, under any filter', async () => {
    const [all, plans] = await stand.readModels.at(
      { ...clocks, uses: [snelleToetsProjection, planProjection] },
      async (snapshot) => [await toetsenAt(snapshot), await planStandingsAt(snapshot)] as const,
    );
    const filters: SnelleToetsFilter[] = [
      ...shared(all),
      { statuses: ['approved'] },
      { statuses: ['submitted', 'rejected', 'unknown'], planned: false },
      { provisionallyRejected: true },
      { provisionallyRejected: false, planned: true },
      { planned: true },
      { planned: false, submittedUntil: '2023-12-31' as CalendarDate },
      { insurer: all.find(({ insurer }) => insurer !== null)?.insurer ?? 'VGZ' },
      { search: 's', planned: true },
    ];
    const totals = new Set<number>();
    for (const filter of filters) {
      const found = toetsenMatching(all, plans, filter);
      totals.add(found.length);
      for (const page of pagesOf(found)) {
        const { value } = await new ListSnelleToetsenHandler(reading).execute(new ListSnelleToetsenQuery(clocks, filter, page));
        expect({ filter, page, value }).toEqual({ filter, page, value: pageOf(found, page.after, page.limit) });
      }
    }
    expect(totals.size).toBeGreaterThan(5);
  });

  it('a page of plans is that of all of them, under any filter', async () => {
    const all = await stand.readModels.at({ ...clocks, uses: [planProjection] }, (snapshot) => plansAt(snapshot));
    const filters: PlanFilter[] = [
      ...shared(all),
      ...valuesOf(all, ({ patientInvolvement }) => patientInvolvement).map((patientInvolvement) => ({ patientInvolvement })),
      ...valuesOf(all, ({ targetGroups }) => targetGroups).map((targetGroup) => ({ targetGroup })),
      ...valuesOf(all, ({ beschikkingen }) => beschikkingen.flatMap(({ domain }) => domain ?? [])).map((domain) => ({ domain })),
      { statuses: ['approved'] },
      { statuses: ['rejected', 'withdrawn'], current: false },
      { toets: all[3]?.toets as string },
      { toets: all[3]?.code as string },
      { current: true },
      { current: false },
      { granted: true },
      { granted: false, statuses: ['approved'] },
      { viaVws: true },
      { viaVws: false, granted: true },
      { insurer: all.find(({ insurers }) => insurers !== null)?.insurers?.[0] ?? 'VGZ' },
      { search: 's', granted: true },
    ];
    const totals = new Set<number>();
    for (const filter of filters) {
      const found = plansMatching(all, filter);
      totals.add(found.length);
      for (const page of pagesOf(found)) {
        const { value } = await new ListPlansHandler(reading).execute(new ListPlansQuery(clocks, filter, page));
        expect({ filter, page, value }).toEqual({ filter, page, value: pageOf(found, page.after, page.limit) });
      }
    }
    expect(totals.size).toBeGreaterThan(5);
  });
});

describe('a page', () => {
  /** Of a page of five: its codes and one more, and of each an aspect or part a row. */
  const FEW = 6 + 5 * 8;

  it('of snelle toetsen reads no others than its own', async () => {
    reading.rows = 0;
    const { value } = await new ListSnelleToetsenHandler(reading).execute(new ListSnelleToetsenQuery({}, {}, { limit: 5 }));
    expect([value.items.length, value.total > 100]).toEqual([5, true]);
    expect(reading.rows).toBeLessThanOrEqual(FEW);
  });

  it('of plans reads no others than its own', async () => {
    reading.rows = 0;
    const { value } = await new ListPlansHandler(reading).execute(new ListPlansQuery({}, {}, { limit: 5 }));
    expect([value.items.length, value.total > 100]).toEqual([5, true]);
    expect(reading.rows).toBeLessThanOrEqual(FEW);
  });
});
