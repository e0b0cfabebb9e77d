import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDifference } from '@peildatum/audit';
import { BREAKTHROUGH_MEANS, budget, budgetStreams, foldBudget } from '@peildatum/budgets';
import {
  type CalendarDate,
  type Clock,
  fixedClock,
  type Instant,
  type NumberedEvent,
  PEILDATUM_NAMESPACE,
  PeildatumError,
  toInstant,
  uuidV5,
} from '@peildatum/kernel';
import { viewsAt } from '@peildatum/subjects';
import fc from 'fast-check';
import { type Deed, day, decisionOf, deedsOn, RANDOM_DATES } from '../../libs/budgets/testing/random-budget.js';
import { eventsOf } from '../report/demonstration-log.js';
import { openStand, type Stand } from '../support/stand.js';

const person = uuidV5(PEILDATUM_NAMESPACE, 'budgets');
let stand: Stand;
let clock: Clock & { set(at: Instant): void };
let commands = 0;

beforeAll(async () => {
  clock = fixedClock(toInstant(RANDOM_DATES.start + (RANDOM_DATES.days + 1) * 86_400_000));
  stand = await openStand('leeg', clock);
});
afterAll(() => stand.close());

async function live(code: string, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) {
    commands += 1;
    clock.set(toInstant(Date.parse(clock.now()) + 60_000));
    const id = uuidV5(PEILDATUM_NAMESPACE, `budget command ${commands}`);
    const events = await stand.log.readStream(budgetStreams.of(code)).catch(() => []);
    const context = {
      actor: { person, role: 'vws', organisation: 'VWS' } as const,
      commandId: id,
      correlationId: id,
      source: `bron ${commands}`,
    };
    await stand.register.write(budgetStreams.of(code), decisionOf(code, deed, events), context).catch((error: unknown) => {
      if (!(error instanceof PeildatumError) || !['conflict', 'not-found'].includes(error.kind)) throw error;
    });
  }
}

/** Of the log, how much is known: without a bias to its first events. */
const share = fc.noBias(fc.nat(1_000_000)).map((part) => part / 1_000_000);

/** Every budget as the read model has it, and as a fold of what was known then has it. */
async function agree(events: readonly NumberedEvent[], validOn: CalendarDate, volgnummer: number): Promise<number> {
  const read = await stand.readModels.at({ validOn, volgnummer, uses: [budget.projection] }, (snapshot) => viewsAt(snapshot, budget));
  const known = events.slice(0, volgnummer).filter(({ stream }) => stream.startsWith('budget-'));
  const streams = [...new Set(known.map(({ stream }) => stream))].sort();
  const folded = streams.flatMap(
    (stream) =>
      foldBudget(
        known.filter((event) => event.stream === stream),
        validOn,
      ) ?? [],
  );
  expect(firstDifference(folded, read)).toBeNull();
  return read.length;
}

describe('random histories of budgets', () => {
  it('are the same from the read model as from a fold, at random clocks', async () => {
    let run = 0;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        deedsOn('middelen'),
        deedsOn(BREAKTHROUGH_MEANS),
        fc.array(fc.tuple(day, share), { minLength: 6, maxLength: 6 }),
        async (means, breakthrough, clocks) => {
          run += 1;
          await live(`middelen-${run}`, means);
          await live(BREAKTHROUGH_MEANS, breakthrough);
          await stand.projector.catchUp();
          const events = await eventsOf(stand.log);
          for (const [validOn, part] of clocks) compared += await agree(events, validOn, Math.ceil(part * events.length));
        },
      ),
      // The log remembers every run, so a shrunken one would not be the same.
      { numRuns: 8, endOnFailure: true },
    );
    const events = await eventsOf(stand.log);
    // Otherwise this shows nothing.
    expect(compared).toBeGreaterThan(30);
    expect(events.filter(({ corrects }) => corrects !== undefined).length).toBeGreaterThan(5);
    await stand.projector.rebuild('budgetten');
    await agree(events, '2025-02-04' as CalendarDate, events.length);
  });
});
