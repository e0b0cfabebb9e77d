import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { firstDifference } from '@peildatum/audit';
import {
  agreementTable,
  agreementTableStreams,
  type FrameworkCode,
  foldFramework,
  framework,
  frameworkStreams,
  frameworksAt,
} from '@peildatum/budgets';
import { besides, type CalendarDate, NOTHING_BESIDE, type NumberedEvent, type Uuid } from '@peildatum/kernel';
import { viewsAt } from '@peildatum/subjects';
import fc from 'fast-check';
import { table } from '../../libs/budgets/testing/frameworks.js';
import {
  deedsOnFramework,
  FRAMEWORK_DATES,
  type FrameworkDeed,
  frameworkDay,
  frameworkDecision,
  PUBLICATIONS,
} from '../../libs/budgets/testing/random-framework.js';
import { eventsOf } from '../report/demonstration-log.js';
import { foldedOf, type LivedRegister, openLivedRegister, share } from '../support/lived-register.js';

let stand: LivedRegister;
beforeAll(async () => {
  stand = await openLivedRegister('frameworks', 'vws', FRAMEWORK_DATES);
});
afterAll(() => stand.close());

async function live(code: FrameworkCode, deeds: readonly FrameworkDeed[]): Promise<void> {
  for (const deed of deeds) await stand.live(frameworkStreams.of(code), (events) => frameworkDecision(code, deed, events));
}

/** A table that is set, set anew and corrected. */
async function setTables(): Promise<void> {
  const stream = agreementTableStreams.of('besparingen');
  const tell = (amount: number, from: string) =>
    agreementTable.decisions.tell('besparingen', table([['iza', [amount, null]]], { from }), NOTHING_BESIDE);
  const { events } = await stand.register.write(stream, tell(1, '2024-03-01'), stand.context());
  await stand.register.write(stream, tell(2, '2025-03-01'), stand.context());
  const replacement = table([['iza', [3, null]]], { from: '2024-04-01' });
  const order = { corrects: events[0]?.id as Uuid, reason: 'verschreven', replacement };
  await stand.register.write(stream, agreementTable.decisions.correct('besparingen', order, NOTHING_BESIDE), stand.context());
}

const LAST = '2026-01-01' as CalendarDate;
const CODES: readonly FrameworkCode[] = ['msz-2023', 'msz-2024', 'wijkverpleging-2024', 'ggz-2025'];

const hiddenSets = fc.subarray([...PUBLICATIONS]).map((codes) => new Set(codes));

/** Every kader and table as the read models have them, and as a fold of what was known then has them. */
async function agree(
  events: readonly NumberedEvent[],
  validOn: CalendarDate,
  volgnummer: number,
  { hidden, figuresUntil }: { hidden: ReadonlySet<string>; figuresUntil: CalendarDate },
): Promise<number> {
  const read = await stand.readModels.at(
    { validOn, withheld: { publications: hidden, judgedAt: volgnummer }, uses: [framework.projection, agreementTable.projection] },
    async (snapshot) => ({
      kaders: await frameworksAt(snapshot, { figuresUntil }),
      tables: await viewsAt(snapshot, agreementTable),
    }),
  );
  const known = besides(events.slice(0, volgnummer), hidden);
  expect(
    firstDifference(
      {
        kaders: foldedOf(known, frameworkStreams.has, (told) => foldFramework(told, validOn, { figuresUntil })),
        tables: foldedOf(known, agreementTableStreams.has, (told) => agreementTable.fold(told, validOn)),
      },
      read,
    ),
  ).toBeNull();
  return read.kaders.length;
}

it('random histories of kaders are the same from the read models as from a fold, at random clocks and for every reader', async () => {
  let compared = 0;
  await setTables();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CODES).chain((code) => deedsOnFramework(code).map((deeds) => ({ code, deeds }))),
      fc.array(fc.tuple(frameworkDay, share, fc.record({ hidden: hiddenSets, figuresUntil: frameworkDay })), {
        minLength: 6,
        maxLength: 6,
      }),
      async ({ code, deeds }, clocks) => {
        await live(code, deeds);
        await stand.projector.catchUp();
        const events = await eventsOf(stand.log);
        for (const [validOn, part, seen] of clocks) compared += await agree(events, validOn, Math.ceil(part * events.length), seen);
      },
    ),
    // The log remembers every run, so a shrunken one would not be the same.
    { numRuns: 8, endOnFailure: true },
  );
  const events = await eventsOf(stand.log);
  // Otherwise this shows nothing.
  expect(compared).toBeGreaterThan(10);
  expect(events.filter(({ corrects }) => corrects !== undefined).length).toBeGreaterThan(2);
  const estimates = events.filter(({ type }) => type === 'ExpenditureEstimated');
  expect(new Set(estimates.map(({ validFrom }) => validFrom.slice(5) === '01-01'))).toEqual(new Set([true, false]));
  await stand.projector.rebuild('kaders');
  await stand.projector.rebuild('kadertabellen');
  await agree(events, LAST, events.length, { hidden: new Set(), figuresUntil: LAST });
});
