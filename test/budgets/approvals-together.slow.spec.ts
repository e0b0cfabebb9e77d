import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { budgetStreams, tellBudget } from '@peildatum/budgets';
import { type CalendarDate, type Cents, type Decide, type Fact, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { type DossierEvent, dossierStream, planProjection, plansAt } from '@peildatum/plans';
import { linesOf, runTypescript } from '../../libs/platform/testing/run-typescript.js';
import { openStand, type Stand } from '../support/stand.js';
import { almostApproved } from './dossiers.js';

const FIXTURE = fileURLToPath(new URL('./approver.fixture.ts', import.meta.url));
const PLANS = 12;
const EUROS = 30;

let stand: Stand;
beforeEach(async () => {
  stand = await openStand('leeg');
});
afterEach(() => stand.close());

let commands = 0;
const write = <F extends Fact>(stream: string, decide: Decide<F>) => {
  commands += 1;
  const id = uuidV5(PEILDATUM_NAMESPACE, `together ${commands}`);
  return stand.register.write(stream, decide, {
    actor: { person: id, role: 'beheerder', organisation: 'VWS' },
    commandId: id,
    correlationId: id,
  });
};

/** As a process of its own does it. */
async function approver(toetsen: readonly string[]) {
  const { database } = stand.config;
  if (database.kind === 'embedded') throw new Error('a stand has a database of its own');
  const child = runTypescript(FIXTURE, [database.url, database.adminUrl, ...toetsen]);
  const line = linesOf(child);
  expect(await line()).toBe('ready');
  return {
    start: () => child.stdin?.write('go\n'),
    outcomes: async () => {
      const answer = JSON.parse(await line()) as string[];
      expect(await once(child, 'close')).toEqual([0, null]);
      return answer;
    },
  };
}

describe('two processes that complete approvals at once', () => {
  it('approve together no more than there is', async () => {
    const total = { amount: '10000' as Cents, bound: 'exact', text: null } as const;
    await write(
      budgetStreams.of('transformatiemiddelen'),
      tellBudget('transformatiemiddelen', {
        type: 'BudgetEstablished',
        validFrom: '2022-08-12' as CalendarDate,
        data: { title: 'Transformatiemiddelen', total, decidedBy: null },
      }),
    );
    const toetsen = Array.from({ length: PLANS }, (_, n) => `ST-${n}`);
    for (const toets of toetsen) await write<DossierEvent>(dossierStream(toets), () => almostApproved(toets, { euros: EUROS }));
    await stand.projector.start();
    const both = await Promise.all([approver(toetsen.slice(0, PLANS / 2)), approver(toetsen.slice(PLANS / 2))]);
    for (const { start } of both) start();
    const outcomes = (await Promise.all(both.map((each) => each.outcomes()))).flat();
    // € 100 for plans of € 30 each: three of them, whichever came first.
    expect(outcomes.filter((outcome) => outcome === 'InsurerDecisionGiven+PlanApproved')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'PLAN.ABOVE_BUDGET')).toHaveLength(PLANS - 3);
    const plans = await stand.readModels.at({ uses: [planProjection] }, (snapshot) => plansAt(snapshot));
    expect(plans.filter(({ status }) => status === 'approved')).toHaveLength(3);
  });
});
