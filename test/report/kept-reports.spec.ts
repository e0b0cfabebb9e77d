import { availableParallelism } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { withheldFrom } from '@peildatum/publications';
import { DrawingsHere, RenderReportQuery, type Report } from '@peildatum/reporting';
import { coreModule } from '../../apps/runtime/core.module.js';
import { openStand, type Stand } from '../support/stand.js';

type Context = Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

let stand: Stand;
let context: Context;
beforeAll(async () => {
  stand = await openStand();
  context = await NestFactory.createApplicationContext(coreModule(stand), { logger: ['error'] });
  await context.init();
});
afterAll(async () => {
  await context.close();
  await stand.close();
});
afterEach(() => {
  jest.restoreAllMocks();
});

const MAY = { validOn: '2025-05-20' as CalendarDate };
const ask = async (clocks: ClockRequest = {}, wanted: Partial<RenderReportQuery['wanted']> = {}) =>
  (await context.get(QueryBus).execute(new RenderReportQuery({ ...MAY, ...clocks }, { format: 'json', ...wanted }))).value;
const reportOf = (bytes: Buffer | null): Report => JSON.parse(`${bytes}`) as Report;
/** Takes away half of the statuses that a report counts. */
const tamper = async () =>
  stand.database.pool.query(`DELETE FROM ${await stand.tableOf('acties')} WHERE aspect = 'status' AND volgnummer % 2 = 0`);

describe('a report that was made before', () => {
  it('is not made again, whichever way its clocks are said; another is', async () => {
    const made = jest.spyOn(DrawingsHere.prototype, 'of');
    const first = await ask();
    const { volgnummer } = reportOf(first.bytes).klokken;
    const again = await ask({ volgnummer });
    expect([first.from, again.from, again.digest]).toEqual(['made', 'kept', first.digest]);
    expect(made).toHaveBeenCalledTimes(1);
    for (const [clocks, wanted] of [
      [{ volgnummer: volgnummer - 1 }, {}],
      [{ validOn: '2025-05-21' as CalendarDate }, {}],
      [{}, { format: 'html' }],
      [{}, { countedObject: 'transformatieplannen' }],
    ] as const)
      expect((await ask(clocks, wanted)).from).toBe('made');
    expect(made).toHaveBeenCalledTimes(5);
  });

  it('is not made for who has it, and its bytes are not sent along', async () => {
    const { digest } = await ask();
    expect(await ask({}, { has: (held) => held === digest })).toEqual({ digest, bytes: null, from: 'kept' });
  });

  it('is another for who may not know of everything, on each day by itself', async () => {
    const asked = async (today: string) => {
      const withheld = await withheldFrom(stand.readModels, 'openbaar', today as CalendarDate);
      if (withheld === undefined) throw new Error('who is outside may not know everything');
      return ask({ withheld });
    };
    const [bo, before, after] = [await ask(), await asked('2025-05-31'), await asked('2025-06-01')];
    expect(new Set([bo, before, after].map(({ digest }) => digest)).size).toBe(3);
    expect(reportOf(before.bytes).publicaties).toEqual(['actualisatie-2024q3']);
    expect((await asked('2025-05-31')).digest).toBe(before.digest);
  });

  it('hides no read model that was filled anew', async () => {
    const honest = await ask();
    await tamper();
    await stand.projector.rebuild('acties');
    const rebuilt = await ask();
    // Made again, and the same: what was tampered with was never asked for.
    expect([rebuilt.from, rebuilt.digest]).toEqual(['made', honest.digest]);
    await tamper();
    const clocks = { volgnummer: reportOf(honest.bytes).klokken.volgnummer - 2 };
    const tampered = await ask(clocks);
    await stand.projector.rebuild('acties');
    const mended = await ask(clocks);
    expect(mended.from).toBe('made');
    expect(mended.digest).not.toBe(tampered.digest);
  });

  it('leaves one core to who writes: others wait before they read', async () => {
    const original = ReadModels.prototype.at;
    let [now, most] = [0, 0];
    jest.spyOn(ReadModels.prototype, 'at').mockImplementation(async function (this: ReadModels, request, use) {
      // A report asks over two connections; what only looks for one that was made before asks over one.
      if (request.connections !== 2) return original.call(this, request, use);
      most = Math.max(most, ++now);
      return original.call(this, request, use).finally(() => {
        now -= 1;
      });
    });
    const { volgnummer } = reportOf((await ask()).bytes).klokken;
    const others = Array.from({ length: 8 }, (_, n) => ask({ volgnummer: volgnummer - 100 - n }));
    expect((await Promise.all(others)).map(({ from }) => from)).toEqual(others.map(() => 'made'));
    expect(most).toBe(Math.min(8, Math.max(1, availableParallelism() - 1)));
  });

  it('says what a projection passed over since', async () => {
    const before = await ask();
    const { laatsteGebeurtenis, volgnummer } = reportOf(before.bytes).klokken;
    await stand.database.pool.query(
      `INSERT INTO projection_skip (projection, event_id, volgnummer, reason, by, at) VALUES ('acties', $1, $2, 'onleesbaar', 'spec', now())`,
      [laatsteGebeurtenis, volgnummer],
    );
    const after = await ask();
    expect(reportOf(before.bytes).overgeslagen).toEqual([]);
    expect(reportOf(after.bytes).overgeslagen).toMatchObject([{ leesmodel: 'acties', reden: 'onleesbaar' }]);
  });

  it('is refused while a projection that it uses has halted before its clocks, as if it had never been made', async () => {
    await ask();
    await stand.database.pool.query(
      `UPDATE projection SET state = 'halted', reason_code = 'LOG_REPLACED', reason_text = 'spec' WHERE name = 'acties'`,
    );
    await expect(ask()).rejects.toMatchObject({ code: 'PROJECTION.HALTED' });
  });
});
