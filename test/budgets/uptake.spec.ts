import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { budgetStreams, budget as budgetSubject, claimsOf, foldBudget, GetUptakeQuery, NO_CLAIMS, uptakeOf } from '@peildatum/budgets';
import { type CalendarDate, type Cents, type NumberedEvent, toCents } from '@peildatum/kernel';
import { foldDossier, isDossierStream, sectorAmountsOf } from '@peildatum/plans';
import { GetSubjectQuery, ListSubjectsQuery } from '@peildatum/subjects';
import { coreModule } from '../../apps/runtime/core.module.js';
import { eventsOf } from '../report/demonstration-log.js';
import { openStand, type Stand } from '../support/stand.js';

const MEANS = 'transformatiemiddelen';
let stand: Stand;
let context: INestApplicationContext;
let queries: QueryBus;
let events: NumberedEvent[];
beforeAll(async () => {
  stand = await openStand();
  context = await NestFactory.createApplicationContext(coreModule(stand), { logger: ['error'] });
  queries = context.get(QueryBus);
  events = await eventsOf(stand.log);
});
afterAll(async () => {
  await context.close();
  await stand.close();
});

const on = (day: string) => ({ validOn: day as CalendarDate });
const uptakeOn = async (day: string, code = MEANS) => (await queries.execute(new GetUptakeQuery(code, on(day)))).value;
const euro = (euros: number): Cents => toCents(BigInt(euros) * 100n);

function byStream(all: readonly NumberedEvent[]): ReadonlyMap<string, readonly NumberedEvent[]> {
  const streams = new Map<string, NumberedEvent[]>();
  for (const event of all) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}

/** The same from the raw events. */
function folded(day: string, code: string) {
  const validOn = day as CalendarDate;
  const streams = byStream(events);
  const budget = foldBudget(streams.get(budgetStreams.of(code)) ?? [], validOn);
  if (budget === null) throw new Error(`${code} is not established on ${day}`);
  const dossiers = [...streams].flatMap(([stream, told]) => (isDossierStream(stream) ? (foldDossier(told, validOn) ?? []) : []));
  const toetsen = dossiers.flatMap(({ toets }) => toets ?? []);
  const plans = dossiers.flatMap((dossier) => dossier.plans);
  const sectorAmounts = sectorAmountsOf(dossiers.flatMap(({ kpis }) => kpis));
  return uptakeOf(budget, code === MEANS ? claimsOf({ toetsen, plans, sectorAmounts }) : NO_CLAIMS, validOn);
}

describe('the uptake of the demonstration', () => {
  it.each(['2023-06-30', '2024-11-18', '2025-05-20', '2025-07-03', '2026-01-01'])('is the fold of the events on %s', async (day) => {
    const { uptake } = await uptakeOn(day);
    expect(uptake).toEqual(folded(day, MEANS));
  });

  it('has what the edition of 18 November 2024 prints', async () => {
    const { uptake } = await uptakeOn('2024-11-18');
    expect(uptake).toMatchObject({
      original: { amount: euro(2_800_000_000) },
      approved: euro(304_189_917),
      paid: euro(71_868_674),
      released: '0',
      beschikt: { amount: euro(236_000_000), bound: 'at-least' },
      viaVws: euro(399_193_000),
      left: euro(2_096_617_083),
      until: '2026-12-31',
    });
    const left = Object.fromEntries(uptake.sectors.map((sector) => [sector.sector, sector.left]));
    expect(left).toMatchObject({ MSZ: euro(1_757_301_257), Huisartsen: euro(1_228_083_320), Wlz: euro(1_104_373_847) });
  });

  it('has what the edition of 20 May 2025 prints', async () => {
    expect((await uptakeOn('2025-05-20')).uptake).toMatchObject({ approved: euro(740_409_907), paid: euro(125_780_395), released: '0' });
  });

  it('goes from month-end to month-end, and from there in a straight line to the end of the term', async () => {
    const { series, projected } = await uptakeOn('2025-05-31');
    expect([series.length, series[0]?.on, series.at(-1)?.on]).toEqual([34, '2022-08-31', '2025-05-31']);
    expect(series.at(-1)).toEqual({
      on: '2025-05-31',
      total: euro(2_800_000_000),
      approved: euro(740_409_907),
      paid: euro(125_780_395),
      released: '0',
      left: euro(1_660_397_093),
    });
    expect(series.find((month) => month.on === '2024-11-30')).toMatchObject({ approved: euro(304_189_917), left: euro(2_096_617_083) });
    expect(projected.projection).toMatchObject({
      until: '2026-12-31',
      basedOn: { to: '2025-05-31' },
      assumption: expect.stringContaining('evenveel goedgekeurd als gemiddeld'),
    });
    expect((await uptakeOn('2025-07-31')).projected.projection).toMatchObject({ until: '2028-12-31' });
  });

  it('is at each month-end what it was on that day, as it is known now', async () => {
    for (const { on: day, ...month } of (await uptakeOn('2025-12-31')).series.filter((_, at) => at % 5 === 0 || at > 33)) {
      const { revised, approved, paid, released, left } = folded(day, MEANS);
      expect({ day, ...month }).toEqual({ day, total: revised?.amount ?? null, approved, paid, released, left });
    }
  });

  it('goes no further than the month in which the term ends, and is the same on whatever later date it is asked', async () => {
    const [late, last] = [await uptakeOn('2199-12-31'), await uptakeOn('9999-12-31')];
    expect([late.series.length, late.series[0]?.on, late.series.at(-1)?.on, late.next]).toEqual([77, '2022-08-31', '2028-12-31', null]);
    expect(last.series).toEqual(late.series);
    expect(late.projected).toEqual({ projection: null, why: expect.stringContaining('looptijd is voorbij') });
  });

  it('has no projection where there is nothing to draw on, and says why', async () => {
    expect((await uptakeOn('2022-08-12')).projected).toEqual({ projection: null, why: expect.stringContaining('maandeinden') });
    expect((await uptakeOn('2026-01-01', 'doorbraakmiddelen')).projected).toEqual({
      projection: null,
      why: expect.stringContaining('niets goedgekeurd'),
    });
  });

  it('of the doorbraakmiddelen is of each year', async () => {
    const { uptake } = await uptakeOn('2026-01-01', 'doorbraakmiddelen');
    expect(uptake).toEqual(folded('2026-01-01', 'doorbraakmiddelen'));
    expect(uptake.years.map(({ year, left }) => [year, left])).toEqual([
      [2027, euro(400_000_000)],
      [2028, euro(400_000_000)],
    ]);
  });

  it('is of a budget that there is', async () => {
    await expect(uptakeOn('2026-01-01', 'andere')).rejects.toMatchObject({ code: 'BUDGET.NOT_FOUND', kind: 'not-found' });
    await expect(uptakeOn('2020-01-01')).rejects.toMatchObject({ code: 'BUDGET.NOT_FOUND' });
  });
});

describe('the budgets', () => {
  it('are listed by code, a page at a time, and found by code with their revision', async () => {
    const page = async (limit: number, after?: string) =>
      (await queries.execute(new ListSubjectsQuery(budgetSubject, on('2026-01-01'), after === undefined ? { limit } : { limit, after })))
        .value;
    expect((await page(10)).items.map(({ code }) => code)).toEqual(['doorbraakmiddelen', MEANS]);
    expect(await page(1)).toMatchObject({ items: [{ code: 'doorbraakmiddelen' }], total: 2, next: 'doorbraakmiddelen' });
    expect(await page(1, 'doorbraakmiddelen')).toMatchObject({ items: [{ code: MEANS }], total: 2, next: null });
    expect((await page(10, MEANS)).items).toEqual([]);
    const { value } = await queries.execute(new GetSubjectQuery(budgetSubject, MEANS, on('2026-01-01')));
    const stream = events.filter((event) => event.stream === budgetStreams.of(MEANS));
    expect(value.revision).toBe(stream.length - 1);
    expect(value.view.history).toHaveLength(stream.length);
    expect(value.view.history[0]).toMatchObject({ basis: 'source', source: expect.stringContaining('001 r. 468'), event: stream[0]?.id });
  });
});
