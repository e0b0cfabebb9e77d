import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@peildatum/audit';
import type { StoredEvent } from '@peildatum/event-store';
import { type CalendarDate, type ClockRequest, endOfDay, type Instant, type NumberedEvent, systemIds } from '@peildatum/kernel';
import { withheldFrom } from '@peildatum/publications';
import { composeReport, foldReport, jsonReport, REPORT_USES, type Report, reportAt } from '@peildatum/reporting';
import { subjects } from '../../apps/runtime/composition.js';
import { openStand, type Stand } from '../support/stand.js';
import { demonstrationLog, eventsOf } from './demonstration-log.js';

let stand: Stand;
let events: NumberedEvent[];

beforeAll(async () => {
  stand = await openStand();
  events = await eventsOf(stand.log);
});
afterAll(() => stand.close());

const reportOf = (clocks: ClockRequest) =>
  stand.readModels.at({ ...clocks, uses: REPORT_USES }, async (snapshot) => jsonReport(composeReport(await reportAt(snapshot))));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const may = { validOn: '2025-05-20' as CalendarDate };

describe('the report from the read models', () => {
  it('is the fold of the events, byte for byte, at every pair of clocks', async () => {
    for (const validOn of ['2022-08-11', '2022-08-12', '2024-11-18', '2024-12-31', '2025-05-20', '2026-01-01'] as CalendarDate[]) {
      for (const knownOn of ['2022-09-01', '2024-11-27', '2025-05-30', '2025-06-16'] as CalendarDate[]) {
        const knownAt = endOfDay(knownOn);
        const known = events.filter((event) => event.knownAt <= knownAt);
        expect(await reportOf({ validOn, knownAt })).toBe(jsonReport(composeReport(foldReport(known, validOn))));
      }
    }
  });

  it('is the same on the memory adapter', async () => {
    const inMemory = await eventsOf(await demonstrationLog());
    const folded = jsonReport(composeReport(foldReport(inMemory, may.validOn)));
    // The first event carries the id of the log itself; everything after it comes from the file.
    expect(sha256(folded)).toBe(sha256(await reportOf(may)));
  });

  it('is repeated exactly by its volgnummer, also after a rebuild of every read model', async () => {
    const first = await reportOf(may);
    const { volgnummer } = (JSON.parse(first) as { klokken: { volgnummer: number } }).klokken;
    expect(await reportOf({ ...may, volgnummer })).toBe(first);
    for (const name of ['logboek', ...REPORT_USES.map((projection) => projection.name)]) await stand.projector.rebuild(name);
    expect(sha256(await reportOf(may))).toBe(sha256(first));
  });

  it('leaves out what is under embargo on the day of asking, as a fold of the other events does', async () => {
    const outside = async (today: string) => {
      const withheld = await withheldFrom(stand.readModels, 'openbaar', today as CalendarDate);
      if (withheld === undefined) throw new Error('who is outside may know everything');
      const text = await stand.readModels.at({ ...may, withheld, uses: REPORT_USES }, async (snapshot) =>
        jsonReport(composeReport(await reportAt(snapshot), { audience: 'openbaar' })),
      );
      const folded = foldReport(events, may.validOn, withheld.publications);
      expect(text).toBe(jsonReport(composeReport(folded, { audience: 'openbaar' })));
      const { publicaties, financieleKaders } = JSON.parse(text) as Report;
      return [publicaties, financieleKaders?.jaren.map(({ cijfers }) => cijfers)];
    };
    expect(await outside('2025-05-31')).toEqual([['actualisatie-2024q3'], [['2024-Q3'], ['2024-Q3']]]);
    expect(await outside('2025-06-01')).toEqual([
      ['actualisatie-2024q3', 'actualisatie-2024q4'],
      [['2024-Q4'], ['2024-Q4']],
    ]);
  });

  it('agrees with a replay', async () => {
    expect(await verify(stand.log, stand.readModels, may, subjects)).toMatchObject({ events: events.length, difference: null });
  });

  it('names the first difference when a read model was tampered with', async () => {
    await stand.database.pool.query(
      `UPDATE ${await stand.tableOf('acties')} SET note = 'anders' WHERE subject = 'IZA-L-001' AND aspect = 'status'`,
    );
    expect((await verify(stand.log, stand.readModels, may, subjects)).difference).toMatchObject({
      where: 'leesmodellen',
      path: 'actions[0].statusNote',
      right: 'anders',
    });
    await stand.projector.rebuild('acties');
    expect((await verify(stand.log, stand.readModels, may, subjects)).difference).toBeNull();
  });

  it('tells what was passed over by an operator, and still agrees with a replay of the rest', async () => {
    const [told] = await stand.log.store.readStream('actie-IZA-L-001');
    const id = systemIds.random();
    const strange = { ...(told as StoredEvent), id, type: 'ActionTeleported' };
    await stand.log.store.append({ stream: 'actie-vreemd', expected: 'none', events: [strange] });
    const { projections } = await stand.projector.catchUp();
    expect(projections.map(({ halted }) => halted?.code)).toEqual(projections.map(() => 'EVENT_UNREADABLE'));
    await expect(reportOf(may)).rejects.toMatchObject({ code: 'PROJECTION.HALTED' });
    for (const { name } of projections) await stand.projector.skip(name, { eventId: id, reason: 'van een ander programma', by: 'toets' });
    const { overgeslagen, klokken } = JSON.parse(await reportOf(may)) as Report;
    expect(klokken.volgnummer).toBe(events.length + 1);
    expect(overgeslagen.map(({ gebeurtenis, reden }) => [gebeurtenis, reden])).toEqual(
      REPORT_USES.map(() => [id, 'van een ander programma']),
    );
    expect(await verify(stand.log, stand.readModels, may, subjects)).toMatchObject({
      events: events.length,
      passedOver: 1,
      difference: null,
    });
  });

  it('refuses the future, and marks what may still grow', async () => {
    await expect(reportOf({ ...may, knownAt: '2999-01-01T00:00:00.000Z' as Instant })).rejects.toMatchObject({ code: 'CLOCK.FUTURE' });
    const provisional = (knownAt: string) =>
      stand.readModels.at({ ...may, knownAt: knownAt as Instant, uses: REPORT_USES }, async (snapshot) => snapshot.provisional);
    expect(await provisional('2025-05-30T21:59:59.999Z')).toBe(false);
    expect(await provisional('2025-12-31T00:00:00.000Z')).toBe(true);
  });
});
