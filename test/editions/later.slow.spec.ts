import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { restoreBackup, toFile, verifyBackup, writeBackup } from '@peildatum/event-store';
import type { CalendarDate, Fact } from '@peildatum/kernel';
import { REPORT_FORMAT_WORDS, RenderReportQuery } from '@peildatum/reporting';
import fc from 'fast-check';
import { projections } from '../../apps/runtime/composition.js';
import { Editiebestanden } from '../../apps/runtime/edities/editiebestanden.js';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { openEmptyStand } from '../support/stand.js';
import { context, FIRST, frozenRegister, GOOD, HELD } from './frozen-register.js';

const PEILDATUM = FIRST as CalendarDate;
let register: Awaited<ReturnType<typeof frozenRegister>>;
beforeAll(async () => {
  register = await frozenRegister();
});
afterAll(() => register.stand.close());

describe('whatever comes after', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((on) => on.toISOString().slice(0, 10) as CalendarDate);
  const action = fc.integer({ min: 1, max: 400 }).map((n) => `actie-IZA-L-${String(n).padStart(3, '0')}`);
  const later: fc.Arbitrary<readonly [stream: string, fact: Fact]> = fc.oneof(
    fc
      .record({ on: day, count: fc.nat(40) })
      .map(({ on, count }) => ['governance', { type: 'PartyCountEstablished', validFrom: on, data: { count } }] as const),
    fc
      .record({ on: day, title: fc.constantFrom('Anders', 'Nog anders') })
      .map(
        ({ on, title }) => ['governance', { type: 'ReportTitleEstablished', validFrom: on, data: { agreement: 'IZA', title } }] as const,
      ),
    fc
      .record({ on: day, stream: action })
      .map(({ on, stream }) => [stream, { type: 'ActionStarted', validFrom: on, data: { explanation: 'alsnog' } }] as const),
    day.map(
      (on) =>
        [
          `publicatie-${HELD}`,
          { type: 'EmbargoLifted', validFrom: on, data: { publication: HELD, decidedBy: 'VWS', reason: 'Voorbij.' } },
        ] as const,
    ),
  );
  const reportNow = () =>
    register.asked(({ queries }) =>
      queries.execute(new RenderReportQuery({ validOn: PEILDATUM }, { format: 'html', countedObject: 'snelle-toetsen' })),
    );

  it('nothing of it changes: it is there as it was, and is made the same again', async () => {
    const before = await register.stored();
    const shown = (await reportNow()).value.digest;
    await fc.assert(
      fc.asyncProperty(fc.array(later, { minLength: 1, maxLength: 12 }), async (facts) => {
        for (const [stream, fact] of facts) await register.stand.register.write(stream, () => [fact], context());
        await register.stand.projector.catchUp();
        expect(await register.checked()).toEqual(GOOD);
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(await register.stored()).toEqual(before);
    expect((await reportNow()).value.digest).not.toBe(shown);
  });

  it('it is made the same when every read model is built again', async () => {
    const statuses = await register.stand.tableOf('acties');
    await register.stand.database.pool.query(`DELETE FROM ${statuses} WHERE aspect = 'status' AND volgnummer % 2 = 0`);
    const faults = (await register.checked()).flatMap((each) => each.faults);
    expect(faults).toHaveLength(2 * REPORT_FORMAT_WORDS.length);
    expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(['made-otherwise']));
    for (const { name } of projections) await register.stand.projector.rebuild(name);
    expect(await register.checked()).toEqual(GOOD);
  });

  it('it comes back from a back-up, in a register of its own', async () => {
    const { path, remove } = await temporaryFolder();
    const other = await openEmptyStand();
    try {
      const file = join(path, 'register.back-up');
      const manifest = await toFile(
        file,
        writeBackup(register.stand.log.store, () => undefined, new Editiebestanden(register.stand.database.pool).all()),
      );
      expect(manifest.files).toHaveLength((await register.stored()).length);
      expect(await verifyBackup(file)).toEqual(manifest);
      const files = new Editiebestanden(other.database.pool);
      for (const _ of ['once', 'as after a restore that broke off'])
        await restoreBackup(other.log.store, file, manifest, { keep: (bytes) => files.keep(bytes) });
      await other.projector.catchUp();
      expect(await register.stored(other)).toEqual(await register.stored());
      expect(await register.checked(other)).toEqual(GOOD);
    } finally {
      await other.close();
      await remove();
    }
  });
});
