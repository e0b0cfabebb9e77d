import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { BODIES, decision } from '@peildatum/governance';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, type Role, uuidV5 } from '@peildatum/kernel';
import {
  CorrectDossierCommand,
  CorrectDossierHandler,
  type DossierEvent,
  dossierEvents,
  dossierStream,
  type TellableDossierFact,
  TellDossierCommand,
  TellDossierHandler,
} from '@peildatum/plans';
import { ValueLists } from '@peildatum/platform';
import { CorrectCommand, CorrectHandler, TellCommand, TellHandler } from '@peildatum/subjects';
import { recordDecision } from '../../governance/testing/decisions.js';
import { euro, fact, planApproved, planIntended, termsOf } from '../../plans/testing/dossier.facts.js';
import { type BudgetEvent, budgetEvents } from '../domain/budget.events.js';
import { established, id, mln, stated, told } from '../testing/facts.js';
import { budget } from './budget.subject.js';
import { FoldedMeans } from './folded-means.js';
import { MeansGuard } from './means-guard.js';

const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const MEANS = 'transformatiemiddelen';
const TOETS = 'ST-0123';
const TERMS = termsOf(['K01', 'MSZ', 40_000_000]);

class Lists extends ValueLists {
  valuesOn = () => ['MSZ', 'x'];
}

let log: EventLog;
let register: Register;
let means: FoldedMeans;
let commands: number;
beforeEach(async () => {
  commands = 0;
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, budgetEvents, dossierEvents, decision.events));
  await openRegister(log, id(1), clock, actor('beheerder'));
  means = new FoldedMeans(log);
  register = new Register(log, clock, { guard: new MeansGuard(means) });
});

const actor = (role: Role): Actor => ({ person: id(2), role, organisation: 'VWS' });
const context = (role: Role = 'vws') => {
  commands += 1;
  const commandId = uuidV5(PEILDATUM_NAMESPACE, `means ${commands}`);
  return { actor: actor(role), commandId, correlationId: commandId };
};
const tell = (event: BudgetEvent, role?: Role) =>
  new TellHandler(register, new Lists()).execute(new TellCommand(budget, MEANS, event, context(role)));
/** As a log has it that nobody watched. */
const plan = (facts: readonly DossierEvent[]) => new Register(log, clock).write<DossierEvent>(dossierStream(TOETS), () => facts, context());
const tellPlan = (what: DossierEvent) => {
  const command = new TellDossierCommand(TOETS, what as TellableDossierFact, context('beheerder'));
  return { command, run: () => new TellDossierHandler(register, new Lists()).execute(command) };
};
const decide = (insurer: string, on = '2024-10-15') => tellPlan(fact('InsurerDecisionGiven', on, { insurer })).run();
const revise = (euros: number, on: string) => tellPlan(revised(euros, on)).run();
const revised = (euros: number, on: string) => fact('PlanAmountRevised', on, { terms: termsOf(['K01', 'MSZ', euros]) });
const types = async () => (await log.readStream(dossierStream(TOETS))).map(({ type }) => type);
/** A plan of another dossier that takes so many millions. */
const others = (millions: number) => {
  const of = JSON.stringify(planApproved(termsOf(['K01', 'MSZ', millions * 1_000_000]))).replaceAll(TOETS, 'ST-9');
  return new Register(log, clock).write<DossierEvent>(dossierStream('ST-9'), () => JSON.parse(of) as DossierEvent[], context());
};
const reserved = (part: number) =>
  told('BudgetReserved', '2026-05-01', { reservation: 'nu', themes: ['x'], part: stated(part), until: '2026-12-31', decidedBy: 'BO IZA' });

describe('commands of budgets', () => {
  it('are of VWS and of a beheerder', async () => {
    await expect(tell(established(), 'verzekeraar')).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await expect(tell(established(), 'nza')).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await expect(tell(established(), 'beheerder')).resolves.toMatchObject({ revision: 0, stream: 'budget-transformatiemiddelen' });
  });

  it('correct what was recorded wrongly', async () => {
    const { events } = await tell(established(100));
    const order = { corrects: events[0]?.id ?? id(0), reason: 'verkeerd gelezen', replacement: established(200) };
    const correct = (role: Role) =>
      new CorrectHandler(register, new Lists()).execute(new CorrectCommand(budget, MEANS, order, context(role)));
    await expect(correct('nza')).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await expect(correct('vws')).resolves.toMatchObject({ revision: 1 });
    await expect(tell(reserved(200))).resolves.toMatchObject({ revision: 2 });
  });

  it('set nothing apart that plans took', async () => {
    await tell(established(100));
    await plan(planApproved(TERMS));
    await expect(tell(reserved(60.01))).rejects.toMatchObject({
      code: 'BUDGET.RESERVED_ABOVE_LEFT',
      message: expect.stringContaining('10000.00'),
    });
    await expect(tell(reserved(60))).resolves.toMatchObject({ revision: 1 });
    const more = told('BudgetTransferred', '2026-05-02', { purpose: 'AZWA', part: stated(0.01), decidedBy: 'BO IZA' });
    await expect(tell(more)).rejects.toMatchObject({ code: 'BUDGET.TRANSFERRED_ABOVE_LEFT' });
  });
});

describe('an approval', () => {
  it('is held back by nothing as long as no budget is established', async () => {
    await plan(planIntended({}, termsOf(['K01', 'MSZ', 9_000_000_000])));
    await decide('Zilveren Kruis');
    await decide('VGZ');
    expect((await types()).at(-1)).toBe('PlanApproved');
  });

  it('asks for room once the last insurer decides, and neither is recorded where there is none', async () => {
    await tell(established(100));
    await others(60.000_001);
    await plan(planIntended({}, TERMS));
    await decide('Zilveren Kruis');
    await expect(decide('VGZ')).rejects.toMatchObject({
      code: 'PLAN.ABOVE_BUDGET',
      details: { plan: 'ST-0123.1', bedrag: '40000000.00', over: '39999999.00', geldigOp: '2024-10-15' },
    });
    expect((await types()).at(-1)).toBe('InsurerDecisionGiven');
    expect(await types()).not.toContain('PlanApproved');
  });

  it('knows what of the others was released', async () => {
    await tell(established(100));
    await others(60.000_001);
    const released = [fact('KpiMissed', '2024-10-15'), fact('KpiRemainderReleased', '2024-10-15')].map(
      (each) => ({ ...each, data: { ...each.data, plan: 'ST-9.1' } }) as DossierEvent,
    );
    await new Register(log, clock).write<DossierEvent>(dossierStream('ST-9'), () => released, context());
    await plan(planIntended({}, TERMS));
    await decide('Zilveren Kruis');
    await decide('VGZ');
    expect((await types()).at(-1)).toBe('PlanApproved');
  });

  it('is completed once, when two insurers decide at the same moment, and not without room', async () => {
    await tell(established(100));
    await plan(planIntended({}, TERMS));
    await Promise.all([decide('Zilveren Kruis'), decide('VGZ')]);
    expect((await types()).filter((type) => type === 'PlanApproved')).toHaveLength(1);
  });

  it('is not completed by two that decide at the same moment without room', async () => {
    await tell(established(30));
    await plan(planIntended({}, TERMS));
    const outcomes = await Promise.allSettled([decide('Zilveren Kruis'), decide('VGZ')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await types()).not.toContain('PlanApproved');
  });

  it('is answered as it was then when the command comes again, whatever is left now', async () => {
    await tell(established(100));
    await plan(planIntended({}, TERMS));
    await decide('Zilveren Kruis');
    const { run } = tellPlan(fact('InsurerDecisionGiven', '2024-10-15', { insurer: 'VGZ' }));
    const first = await run();
    await others(60);
    expect(await run()).toEqual({ ...first, repeated: true });
  });

  it('goes beyond what is left as far as a decision allows', async () => {
    await tell(established(100));
    await recordDecision(register, 'bo-meer', BODIES.board, context());
    await tell(told('ExcessApprovalAllowed', '2024-10-15', { upTo: mln(20), decidedBy: 'BO IZA', reason: 'uitval', decision: 'bo-meer' }));
    await others(80);
    await plan(planApproved(TERMS).slice(0, -1));
    await plan([fact('PlanApproved', '2024-10-15', { terms: TERMS })]);
    await expect(revise(40_000_001, '2025-01-01')).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET' });
    await expect(revise(39_000_000, '2025-01-01')).resolves.toMatchObject({ repeated: false });
  });
});

describe('a revision', () => {
  it('takes up to what is left without what it replaces', async () => {
    await tell(established(100));
    await plan(planApproved(TERMS));
    await others(30);
    await expect(revise(70_000_001, '2025-01-01')).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET', details: { over: '70000000.00' } });
    await expect(revise(70_000_000, '2025-01-01')).resolves.toMatchObject({ repeated: false });
  });

  it('that lowered it is corrected or taken back only where what it freed was not taken', async () => {
    await tell(established(100));
    await plan(planApproved(TERMS));
    const { events } = await revise(10_000_000, '2025-01-01');
    await others(60);
    const correct = (replacement: DossierEvent | null) =>
      new CorrectDossierHandler(register, new Lists()).execute(
        new CorrectDossierCommand(TOETS, { corrects: events[0]?.id ?? id(0), reason: 'vergissing', replacement }, context('beheerder')),
      );
    await tell(told('BudgetRevised', '2025-01-01', { total: stated(70), causes: [], decidedBy: null, reason: 'taakstelling' }));
    await expect(correct(null)).rejects.toMatchObject({
      code: 'PLAN.ABOVE_BUDGET',
      details: { bedrag: '40000000.00', over: '10000000.00' },
    });
    await expect(correct(revised(10_000_001, '2025-01-01'))).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET' });
    await expect(correct(revised(10_000_000, '2025-02-01'))).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET' });
    await expect(correct(revised(9_000_000, '2025-01-01'))).resolves.toMatchObject({ repeated: false });
  });
});

it('what takes nothing waits for nobody', async () => {
  await tell(established(100));
  await plan(planApproved(TERMS));
  let free: () => void = () => undefined;
  const held = means.alone(
    () =>
      new Promise<void>((resolve) => {
        free = resolve;
      }),
  );
  await expect(revise(39_000_000, '2025-01-01')).resolves.toMatchObject({ repeated: false });
  await expect(tellPlan(fact('KpiExpectationRevised', '2025-02-01', { expected: euro(1) })).run()).resolves.toMatchObject({
    repeated: false,
  });
  free();
  await held;
});
