import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDifference } from '@peildatum/audit';
import { besides, type CalendarDate, type NumberedEvent } from '@peildatum/kernel';
import { foldMonitor, monitor, monitorStreams } from '@peildatum/monitoring';
import { viewsAt } from '@peildatum/subjects';
import fc from 'fast-check';
import { type Deed, day, decisionOf, deeds, RANDOM_DATES } from '../../libs/monitoring/testing/random-monitor.js';
import { eventsOf } from '../report/demonstration-log.js';
import { foldedOf, type LivedRegister, openLivedRegister, share } from '../support/lived-register.js';

let stand: LivedRegister;
beforeAll(async () => {
  stand = await openLivedRegister('monitors', 'beheerder', RANDOM_DATES);
});
afterAll(() => stand.close());

async function live(code: string, history: readonly Deed[]): Promise<void> {
  for (const deed of history) await stand.live(monitorStreams.of(code), (events) => decisionOf(code, deed, events));
}

const hiding = fc.subarray(['een', 'twee']).map((names) => new Set(names));

/** Every monitor as the read model has it, and as a fold of what was known then has it. */
async function agree(
  events: readonly NumberedEvent[],
  validOn: CalendarDate,
  volgnummer: number,
  hidden: ReadonlySet<string>,
): Promise<number> {
  const withheld = { publications: hidden, judgedAt: volgnummer };
  const read = await stand.readModels.at({ validOn, withheld, uses: [monitor.projection] }, (snapshot) => viewsAt(snapshot, monitor));
  const folded = foldedOf(besides(events.slice(0, volgnummer), hidden), monitorStreams.has, (told) => foldMonitor(told, validOn));
  expect(firstDifference(folded, read)).toBeNull();
  return read.length;
}

describe('random histories of monitors', () => {
  it('are the same from the read model as from a fold, at random clocks, for who is inside an embargo and who is not', async () => {
    let run = 0;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(deeds, fc.array(fc.tuple(day, share, hiding), { minLength: 8, maxLength: 8 }), async (history, clocks) => {
        run += 1;
        await live(`monitor-${run}`, history);
        await stand.projector.catchUp();
        const events = await eventsOf(stand.log);
        for (const [validOn, part, hidden] of clocks) compared += await agree(events, validOn, Math.ceil(part * events.length), hidden);
      }),
      // The log remembers every run, so a shrunken one would not be the same.
      { numRuns: 8, endOnFailure: true },
    );
    const events = await eventsOf(stand.log);
    // Otherwise this shows nothing.
    expect(compared).toBeGreaterThan(30);
    expect(events.filter(({ corrects }) => corrects !== undefined).length).toBeGreaterThan(5);
    await stand.projector.rebuild('monitors');
    await agree(events, '2025-02-04' as CalendarDate, events.length, new Set());
  });
});
