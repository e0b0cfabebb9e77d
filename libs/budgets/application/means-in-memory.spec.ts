import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, type Role, uuidV5 } from '@peildatum/kernel';
import { type Approval, type DossierEvent, dossierEvents, dossierStream } from '@peildatum/plans';
import { euro, fact, planApproved, planIntended, termsOf } from '../../plans/testing/dossier.facts.js';
import { type BudgetEvent, budgetEvents } from '../domain/budget.events.js';
import { date, established, id, mln, stated, told } from '../testing/facts.js';
import { BudgetApprovalGuard } from './budget-approval-guard.js';
import { CorrectBudgetCommand, CorrectBudgetHandler, TellBudgetCommand, TellBudgetHandler } from './commands/budget.commands.js';
import { FoldedMeans } from './folded-means.js';

const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const MEANS = 'transformatiemiddelen';
const TOETS = 'ST-0123';
const TERMS = termsOf(['K01', 'MSZ', 40_000_000]);

let log: EventLog;
let register: Register;
let means: FoldedMeans;
let commands: number;
beforeEach(async () => {
  commands = 0;
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, budgetEvents, dossierEvents));
  await openRegister(log, id(1), clock, actor('beheerder'));
  register = new Register(log, clock);
  means = new FoldedMeans(log, clock);
});

const actor = (role: Role): Actor => ({ person: id(2), role, organisation: 'VWS' });
const context = (role: Role = 'vws') => {
  commands += 1;
  const commandId = uuidV5(PEILDATUM_NAMESPACE, `means ${commands}`);
  return { actor: actor(role), commandId, correlationId: commandId };
};
const tell = (event: BudgetEvent, role?: Role) =>
  new TellBudgetHandler(register, means).execute(new TellBudgetCommand(MEANS, event, context(role)));
const plan = (facts: readonly DossierEvent[]) => register.write<DossierEvent>(dossierStream(TOETS), () => facts, context());
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
    const correct = (role: Role) => new CorrectBudgetHandler(register).execute(new CorrectBudgetCommand(MEANS, order, context(role)));
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

describe('the guard of approvals', () => {
  const approval = (code: string, euros: number, replaces: Approval['replaces'] = null): Approval => ({
    plan: code,
    validFrom: date('2026-05-01'),
    terms: termsOf(['K01', 'MSZ', euros]),
    replaces,
    themes: null,
  });
  const approve = (euros: number, code: string = `${TOETS}.9`) =>
    new BudgetApprovalGuard(means).alone((assertRoom) => assertRoom([approval(code, euros)]));

  it('holds nothing back as long as no budget is established', async () => {
    await expect(approve(9_000_000_000)).resolves.toBeUndefined();
  });

  it('knows what was approved, and what of it was released', async () => {
    await tell(established(100));
    await plan(planApproved(TERMS));
    await expect(approve(60_000_000)).resolves.toBeUndefined();
    await expect(approve(60_000_001)).rejects.toMatchObject({
      code: 'PLAN.ABOVE_BUDGET',
      details: { plan: 'ST-0123.9', bedrag: '60000001.00', over: '60000000.00' },
    });
    await plan([fact('KpiPartlyAchieved', '2026-01-01', { earned: euro(10_000_000) }), fact('KpiRemainderReleased', '2026-02-01')]);
    await expect(approve(90_000_000)).resolves.toBeUndefined();
    await expect(approve(90_000_001)).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET' });
  });

  it('sees a revised plan as what it takes now', async () => {
    await tell(established(100));
    await plan(planApproved(TERMS));
    await expect(approve(100_000_000, `${TOETS}.1`)).resolves.toBeUndefined();
    await expect(approve(100_000_001, `${TOETS}.1`)).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET' });
  });

  it('lets two at once not both find the same room', async () => {
    await tell(established(100));
    await plan(planIntended({}, TERMS));
    const guard = new BudgetApprovalGuard(means);
    const one = guard.alone(async (assertRoom) => {
      await assertRoom([approval(`${TOETS}.1`, 60_000_000)]);
      await plan([fact('PlanApproved', '2026-05-01', { terms: termsOf(['K01', 'MSZ', 60_000_000]) })]);
    });
    const other = guard.alone((assertRoom) => assertRoom([approval('ST-0456.1', 60_000_000)]));
    await expect(one).resolves.toBeUndefined();
    await expect(other).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET', details: { over: '40000000.00' } });
  });

  it('lets approvals through as far as a decision allows', async () => {
    await tell(established(100));
    await tell(told('ExcessApprovalAllowed', '2026-05-01', { upTo: mln(20), decidedBy: 'BO IZA', reason: 'uitval' }));
    await expect(approve(120_000_000)).resolves.toBeUndefined();
    await expect(approve(120_000_001)).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET' });
  });
});
