import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Register } from '@peildatum/event-store';
import { BODIES } from '@peildatum/governance';
import { type FactsOfFile, IMPORT_KINDS, ImportHandler, type ImportKinds, ImportWatch, type RecordFile } from '@peildatum/importing';
import { told } from '../../libs/budgets/testing/facts.js';
import { recordDecision } from '../../libs/governance/testing/decisions.js';
import { fact } from '../../libs/plans/testing/dossier.facts.js';
import { openStand, type Stand } from '../support/stand.js';
import { besluit, eventIn, importOf, MeansProcess, planbedrag, revised, stated, writeContext } from './means-world.js';

const MLN = 1_000_000;
let stand: Stand;
let means: MeansProcess;
beforeEach(async () => {
  stand = await openStand('leeg');
  await stand.projector.start();
  means = await MeansProcess.of(stand);
});
afterEach(async () => {
  await means.close();
  await stand.close();
});

const establish = (euros = MLN) =>
  means.budget(told('BudgetEstablished', '2022-08-12', { title: 'Transformatiemiddelen', total: stated(euros), decidedBy: null }));
const approvals = async () => {
  const dossiers: string[] = [];
  for await (const event of stand.log.replay()) if (event.type === 'PlanApproved') dossiers.push(event.stream);
  return dossiers.sort();
};
const lowered = (euros: number, on = '2025-03-01') =>
  told('BudgetRevised', on, { total: stated(euros), causes: [], decidedBy: 'BO IZA', reason: 'taakstelling' });
const revise = (euros: number, on = '2025-03-01') =>
  means.budget(told('BudgetRevised', on, { total: stated(euros), causes: [], decidedBy: 'BO IZA', reason: 'taakstelling' }));
const allow = (euros: number, on = '2025-03-01') =>
  means.budget(
    told('ExcessApprovalAllowed', on, { upTo: stated(euros).amount, decidedBy: 'BO IZA', reason: 'uitval', decision: 'uitval' }),
  );

describe('by a correction', () => {
  it('no lowering goes to a later date when another plan took what it freed', async () => {
    await establish();
    await means.approved('ST-A', 900_000, '2024-10-15');
    const lowering = await means.tell('ST-A', revised('ST-A', 100_000, '2024-12-01'));
    await means.approved('ST-B', 900_000, '2025-01-15');
    const later = means.correct('ST-A', eventIn(lowering, 'PlanAmountRevised'), revised('ST-A', 100_000, '2025-06-01'));
    await expect(later).rejects.toMatchObject({
      code: 'PLAN.ABOVE_BUDGET',
      details: { plan: 'ST-A.1', bedrag: '900000.00', over: '100000.00', geldigOp: '2025-01-15' },
    });
    await means.correct('ST-A', eventIn(lowering, 'PlanAmountRevised'), revised('ST-A', 100_000, '2025-01-15'));
  });

  it('no release of what was not earned is taken back once it was taken by another', async () => {
    await establish();
    await means.approved('ST-A', 900_000, '2024-10-15');
    const kpi = { plan: 'ST-A.1', kpi: 'K01' };
    const missed = await means.tell('ST-A', fact('KpiMissed', '2025-01-01', { ...kpi }));
    const release = await means.tell('ST-A', fact('KpiRemainderReleased', '2025-02-01', kpi));
    await means.approved('ST-B', 900_000, '2025-02-01');
    await expect(means.correct('ST-A', eventIn(release, 'KpiRemainderReleased'), null)).rejects.toMatchObject({
      code: 'PLAN.ABOVE_BUDGET',
      details: { plan: 'ST-A.1', over: '100000.00' },
    });
    const earned = fact('KpiPartlyAchieved', '2025-01-01', { ...kpi, earned: stated(200_000).amount });
    await expect(means.correct('ST-A', eventIn(missed, 'KpiMissed'), earned)).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET' });
    await means.correct('ST-A', eventIn(missed, 'KpiMissed'), { ...earned, data: { ...earned.data, earned: stated(100_000).amount } });
  });
});

describe('by a decision on the budget', () => {
  it('no lowering leaves more approved than there is, unless it was decided that it may', async () => {
    await establish();
    await means.approved('ST-A', 900_000, '2024-10-15');
    await revise(900_000, '2025-01-01');
    await expect(revise(899_999)).rejects.toMatchObject({
      code: 'BUDGET.BELOW_APPROVED',
      kind: 'conflict',
      details: { geldigOp: '2025-03-01', goedgekeurd: '900000.00', beschikbaar: '899999.00' },
    });
    await expect(allow(1)).rejects.toMatchObject({ faults: [{ field: 'besluit' }] });
    await recordDecision(stand.register, 'uitval', BODIES.board, writeContext());
    const allowed = await allow(1);
    const told = await revise(899_999);
    await expect(means.correctBudget(eventIn(told, 'BudgetRevised'), lowered(899_998))).rejects.toMatchObject({
      code: 'BUDGET.BELOW_APPROVED',
    });
    // Before the decision that allows it nothing did.
    await expect(means.correctBudget(eventIn(told, 'BudgetRevised'), lowered(899_999, '2025-02-28'))).rejects.toMatchObject({
      code: 'BUDGET.BELOW_APPROVED',
    });
    await expect(means.correctBudget(eventIn(allowed, 'ExcessApprovalAllowed'), null)).rejects.toMatchObject({
      code: 'BUDGET.BELOW_APPROVED',
    });
  });

  it('nothing goes elsewhere that plans took, in whatever form', async () => {
    await establish();
    await means.approved('ST-A', 900_000, '2024-10-15');
    const transfer = await means.budget(
      told('BudgetTransferred', '2025-01-01', {
        purpose: 'AZWA',
        part: stated(100_000),
        decidedBy: 'BO IZA',
      }),
    );
    const more = told('BudgetTransferred', '2025-01-01', { purpose: 'AZWA', part: stated(100_001), decidedBy: 'BO IZA' });
    await expect(means.correctBudget(eventIn(transfer, 'BudgetTransferred'), more)).rejects.toMatchObject({
      code: 'BUDGET.TRANSFERRED_ABOVE_LEFT',
    });
    const line = { line: 'a', table: 'commitments', title: 'Regel', earmark: null, fromOtherEnvelope: null, dataDate: 'mei 2024' } as const;
    await expect(means.budget(told('VwsLineSet', '2025-02-01', { ...line, part: stated(1) }))).rejects.toMatchObject({
      code: 'BUDGET.BELOW_APPROVED',
    });
    const split = (euros: number) =>
      means.budget(told('BudgetSplitByChannel', '2025-02-01', { parts: [{ channel: 'insurers', part: stated(euros) }] }));
    await expect(split(899_999)).rejects.toMatchObject({ code: 'BUDGET.BELOW_APPROVED' });
    await split(900_000);
  });
});

describe('by a file', () => {
  it('the rows of a plan count as they will stand, in whatever order they were written', async () => {
    await establish();
    await means.approved('ST-A', 100_000, '2024-10-15');
    await means.approved('ST-B', 500_000, '2024-11-01');
    const rows = [planbedrag('ST-A', 900_000, '2025-06-01'), planbedrag('ST-A', 100_000, '2025-03-01')];
    await expect(means.import(...rows)).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET', details: { geldigOp: '2025-06-01' } });
    // The other way about it is a lowering from June on, whatever was written last.
    await expect(means.import(planbedrag('ST-A', 100_000, '2025-06-01'), planbedrag('ST-A', 500_000, '2025-03-01'))).resolves.toMatchObject(
      {
        recorded: 2,
      },
    );
  });

  it('a decision is judged when it is recorded: over HTTP the other insurer decided meanwhile', async () => {
    await establish();
    await means.approved('ST-B', 900_000, '2024-11-01');
    await means.almostApproved('ST-A', 900_000, 0);
    const watch = means.get<ImportWatch>(ImportWatch as never);
    const meanwhile: ImportWatch = Object.assign(Object.create(watch) as ImportWatch, {
      over: <T>(rows: readonly FactsOfFile[], record: RecordFile<T>) =>
        watch.over(rows, async (inOrder) => {
          await means.tell('ST-A', fact('InsurerDecisionGiven', '2024-10-01', { plan: 'ST-A.1', insurer: 'Zilveren Kruis' }));
          return await record(inOrder);
        }),
    });
    const handler = new ImportHandler(means.get(Register), means.get<ImportKinds>(IMPORT_KINDS), meanwhile);
    const file = importOf(besluit('ST-A', 'VGZ', '2024-10-15'));
    await expect(handler.execute(file)).rejects.toMatchObject({ code: 'IMPORT.HALFWAY', details: { refusal: 'PLAN.ABOVE_BUDGET' } });
    expect(await approvals()).toEqual(['dossier-ST-B']);
  });

  it('what frees goes before what takes, and all of it waits for nobody', async () => {
    await establish();
    await means.approved('ST-A', 900_000, '2024-10-15');
    await means.almostApproved('ST-B', 900_000);
    await means.almostApproved('ST-C', 900_000);
    const rows = [besluit('ST-B', 'VGZ', '2025-03-01'), planbedrag('ST-A', 100_000, '2025-03-01')];
    await expect(means.import(...rows, besluit('ST-C', 'VGZ', '2025-03-01'))).rejects.toMatchObject({ code: 'PLAN.ABOVE_BUDGET' });
    expect(await approvals()).toEqual(['dossier-ST-A']);
    await expect(means.import(...rows)).resolves.toMatchObject({ recorded: 3 });
    expect(await approvals()).toEqual(['dossier-ST-A', 'dossier-ST-B']);
  });

  it('nor does it lower a budget below what was approved', async () => {
    await establish();
    await means.approved('ST-A', 900_000, '2024-10-15');
    const row = {
      soort: 'budgetherziening',
      budget: 'transformatiemiddelen',
      bedrag: '800000.00',
      reden: 'taakstelling',
      geldigVanaf: '2025-03-01',
    };
    await expect(means.import(row)).rejects.toMatchObject({ code: 'BUDGET.BELOW_APPROVED' });
  });
});
