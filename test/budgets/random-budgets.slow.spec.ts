import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDifference } from '@peildatum/audit';
import { BREAKTHROUGH_MEANS, budget, budgetStreams, foldBudget } from '@peildatum/budgets';
import { type CalendarDate, type NumberedEvent } from '@peildatum/kernel';
import { viewsAt } from '@peildatum/subjects';
import fc from 'fast-check';
import { type Deed, day, decisionOf, deedsOn, RANDOM_DATES } from '../../libs/budgets/testing/random-budget.js';
import { eventsOf } from '../report/demonstration-log.js';
import { foldedOf, type LivedRegister, openLivedRegister, share } from '../support/lived-register.js';

let stand: LivedRegister;
beforeAll(async () => {
  stand = await openLivedRegister('budgets', 'vws', RANDOM_DATES);
});
afterAll(() => stand.close());

async function live(code: string, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) await stand.live(budgetStreams.of(code), (events) => decisionOf(code, deed, events));
}

/** Every budget as the read model has it, and as a fold of what was known then has it. */
async function agree(events: readonly NumberedEvent[], validOn: CalendarDate, volgnummer: number): Promise<number> {
  const read = await stand.readModels.at({ validOn, volgnummer, uses: [budget.projection] }, (snapshot) => viewsAt(snapshot, budget));
  const folded = foldedOf(events.slice(0, volgnummer), budgetStreams.has, (told) => foldBudget(told, validOn));
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
