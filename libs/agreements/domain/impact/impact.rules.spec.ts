import { describe, expect, it } from '@jest/globals';
import {
  type CalendarDate,
  type Decimal,
  type Decisions,
  type Fact,
  NOTHING_BESIDE,
  PeildatumError,
  Timeline,
  type ToldFact,
  type Uuid,
} from '@peildatum/kernel';
import { type BudgetLineEvent, budgetLineDecisions, budgetLineView } from './budget-line.js';
import { type BurdenTestEvent, burdenTestDecisions, burdenTestView } from './burden-test.js';
import { type CycleEvent, cycleDecisions, cycleView } from './cycle.js';
import { type EstimateEvent, estimateDecisions, estimateView } from './estimate.js';
import { type GoalEvent, goalDecisions, goalView } from './goal.js';
import { type PreconditionEvent, preconditionDecisions, preconditionView } from './precondition.js';

const date = (text: string) => text as CalendarDate;
const TODAY = date('2030-01-01');

const given =
  <F extends Fact>(decisions: Decisions<F>, code: string) =>
  (...facts: readonly F[]) => ({
    when: (fact: F) => {
      const timeline = facts.reduce((all, one) => all.with(one), Timeline.of<F>([]));
      const decide = () => decisions.tell(code, fact, NOTHING_BESIDE)(timeline, TODAY);
      return {
        thenRecords: () => expect(decide()).toEqual([fact]),
        thenRecordsNothing: () => expect(decide()).toEqual([]),
        thenRefuses: (refusal: string) => {
          const error = thrownBy(decide);
          expect([error.code, error.kind]).toEqual([refusal, 'conflict']);
        },
      };
    },
  });

function thrownBy(run: () => unknown): PeildatumError {
  try {
    run();
  } catch (error) {
    if (error instanceof PeildatumError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const toldOf = <F extends Fact>(...facts: readonly F[]): readonly ToldFact<F>[] =>
  facts.map((fact, at) => ({ fact, event: `e${at}` as Uuid, basis: 'source', source: `bron ${at}` }));

describe('a precondition', () => {
  const givenPrecondition = given<PreconditionEvent>(preconditionDecisions, 'scholing');
  const identified: PreconditionEvent = {
    type: 'PreconditionIdentified',
    validFrom: date('2025-07-03'),
    data: { title: 'Scholing', group: null, commitments: ['AZWA-A4'], owner: null },
  };
  const rated = (rating: 'minimal' | 'partly' | 'met', evidence: string | null): PreconditionEvent => ({
    type: 'PreconditionFulfilmentRated',
    validFrom: date('2025-12-01'),
    data: { rating, evidence, ratedBy: 'VWS' },
  });

  it('is rated once it is there, with evidence of what is met', () => {
    givenPrecondition().when(identified).thenRecords();
    givenPrecondition(identified).when(identified).thenRecordsNothing();
    givenPrecondition(identified)
      .when({ ...identified, data: { ...identified.data, title: 'Anders' } })
      .thenRefuses('PRECONDITION.ALREADY_DESCRIBED');
    givenPrecondition().when(rated('minimal', null)).thenRefuses('PRECONDITION.NOT_DESCRIBED');
    givenPrecondition(identified).when(rated('minimal', null)).thenRecords();
    givenPrecondition(identified).when(rated('met', null)).thenRefuses('PRECONDITION.EVIDENCE_NEEDED');
    givenPrecondition(identified).when(rated('partly', 'Er is een programma.')).thenRecords();
  });

  it('is not rated until somebody does: that is not minimal', () => {
    expect(preconditionView('scholing', toldOf(identified))).toMatchObject({ rated: null, source: 'bron 0' });
    expect(preconditionView('scholing', toldOf(identified, rated('met', 'Af.')))).toMatchObject({
      rated: { rating: 'met', on: '2025-12-01' },
    });
    expect(preconditionView('scholing', [])).toBeNull();
  });
});

describe('the regeldruk of a commitment', () => {
  const givenTest = given<BurdenTestEvent>(burdenTestDecisions, 'AZWA-A1');
  const assessed = (expected: 'decreases' | 'increases' | 'unknown', validFrom = '2025-07-03'): BurdenTestEvent => ({
    type: 'RegulatoryBurdenAssessed',
    validFrom: date(validFrom),
    data: { expected, printed: null },
  });
  const check: BurdenTestEvent = {
    type: 'FieldCheckPerformed',
    validFrom: date('2025-12-01'),
    data: { kind: 'field-check', by: 'V&VN', outcome: 'Tien minuten.' },
  };

  it('is checked after it was assessed, and assessed anew from a later day', () => {
    givenTest().when(check).thenRefuses('BURDEN_TEST.NOT_DESCRIBED');
    givenTest(assessed('increases')).when(check).thenRecords();
    givenTest(assessed('increases')).when(assessed('decreases')).thenRefuses('BURDEN_TEST.ALREADY_DESCRIBED');
    givenTest(assessed('increases')).when(assessed('decreases', '2026-01-01')).thenRecords();
  });

  it('asks for a check where it increases or nobody knows', () => {
    expect(burdenTestView('AZWA-A1', toldOf(assessed('increases')))?.signals).toHaveLength(1);
    expect(burdenTestView('AZWA-A1', toldOf(assessed('unknown')))?.signals).toHaveLength(1);
    expect(burdenTestView('AZWA-A1', toldOf(assessed('increases'), check))).toMatchObject({ signals: [], checks: [{ by: 'V&VN' }] });
    expect(burdenTestView('AZWA-A1', toldOf(assessed('decreases')))?.signals).toEqual([]);
    expect(burdenTestView('AZWA-A1', [])).toBeNull();
  });
});

type Three = readonly [number | null, number | null, number | null];
const three = ([low, middle, high]: Three) => ({ low, middle, high });
const row = (key: string, employees: Three, fte: Three, sumOf: readonly string[] = []) => ({
  key,
  label: key,
  employees: three(employees),
  fte: three(fte),
  sumOf,
});

describe('an estimate', () => {
  const givenEstimate = given<EstimateEvent>(estimateDecisions, 'kpmg-0.6');
  const estimated = (...rows: readonly ReturnType<typeof row>[]): EstimateEvent => ({
    type: 'ImpactEstimateRecorded',
    validFrom: date('2025-01-21'),
    data: {
      title: 'Studie',
      by: 'KPMG',
      codeSystem: 'versie 0.6',
      factors: [
        { group: 'vvt', factor: '0.59' as Decimal },
        { group: 'ggz', factor: '0.77' as Decimal },
      ],
      rows,
    },
  });
  const F1 = row('F1', [100, 200, 300], [70, 140, 210]);
  const F2 = row('F2', [10, 20, 30], [7, 14, 21]);
  const total = (...employees: Three) => row('totaal', employees, [77, 154, 231], ['F1', 'F2']);
  const mapped = (of: string): EstimateEvent => ({
    type: 'CommitmentCodeMapped',
    validFrom: date('2025-07-03'),
    data: { row: of, commitment: 'AZWA-E2', reason: 'Zelfde titel.' },
  });
  const signalsOf = (...rows: readonly ReturnType<typeof row>[]) => estimateView('kpmg-0.6', toldOf(estimated(...rows)))?.signals;

  it('has rows of its own, and totals of those', () => {
    givenEstimate()
      .when(estimated(F1, F2, total(110, 220, 330)))
      .thenRecords();
    givenEstimate().when(estimated()).thenRefuses('ESTIMATE.EMPTY');
    givenEstimate().when(estimated(F1, F1)).thenRefuses('ESTIMATE.ROW_TWICE');
    for (const sumOf of [['F2'], ['totaal'], ['F1', 'F1']])
      givenEstimate()
        .when(estimated(F1, row('totaal', [1, 1, 1], [1, 1, 1], sumOf)))
        .thenRefuses('ESTIMATE.SUM');
  });

  it('has codes that are of no agreement until somebody says so of one of its measures', () => {
    const before = estimated(F1, F2, total(110, 220, 330));
    givenEstimate(before).when(mapped('F1')).thenRecords();
    givenEstimate(before).when(mapped('A1')).thenRefuses('ESTIMATE.ROW_UNKNOWN');
    givenEstimate(before).when(mapped('totaal')).thenRefuses('ESTIMATE.ROW_UNKNOWN');
    const rows = estimateView('kpmg-0.6', toldOf(before, mapped('F1')))?.rows;
    expect(rows?.map(({ key, commitment }) => [key, commitment])).toEqual([
      ['F1', 'AZWA-E2'],
      ['F2', null],
      ['totaal', null],
    ]);
  });

  it('is shown with what does not add up in it', () => {
    expect(signalsOf(F1, F2, total(110, 220, 330))).toEqual([]);
    expect(signalsOf(F1, F2, total(110, 221, 330))).toMatchObject([
      { about: 'totaal', says: expect.stringMatching(/gemiddeld, werknemers: er staat 221, de regels zijn samen 220/) },
    ]);
    expect(signalsOf(row('F1', [100, 90, 300], [70, 63, 210]))).toMatchObject([
      { says: expect.stringMatching(/lopen niet op: 100, 90, 300/) },
      { says: expect.stringMatching(/FTE lopen niet op/) },
    ]);
    expect(signalsOf(row('A4', [240, 3_954, 18_535], [163, 3_954, 12_604]))).toMatchObject([
      { about: 'A4', says: expect.stringMatching(/gemiddeld: 3954 FTE bij 3954 werknemers/) },
    ]);
  });

  it('says nothing of what is not printed', () => {
    expect(signalsOf(row('F1', [null, 10, null], [null, null, null]), row('som', [1, 1, 1], [1, 1, 1], ['F1']))).toMatchObject([
      // Of one cell alone the row that is summed is known.
      { about: 'som', says: expect.stringMatching(/FTE bij|werknemers/) },
    ]);
  });
});

describe('a goal', () => {
  const givenGoal = given<GoalEvent>(goalDecisions, 'arbeidsmarkt');
  const part = (label: string, amount: number, unit: 'persons' | 'employees' | 'fte' = 'persons') => ({
    label,
    amount,
    bound: 'about' as const,
    unit,
    commitments: [],
  });
  const goal = (...parts: readonly ReturnType<typeof part>[]) =>
    ({
      type: 'GoalDefined',
      validFrom: date('2025-07-03'),
      data: {
        title: 'Tekort',
        ambition: 40_000,
        bound: 'at-least',
        unit: 'persons',
        due: null,
        dueText: 'tot en met 2028',
        partOf: null,
        parts,
      },
    }) satisfies GoalEvent;
  const adopted = (method: string, on: string): GoalEvent => ({
    type: 'MonitoringMethodAdopted',
    validFrom: date(on),
    data: { method, title: 'Werkafspraak', decidedBy: 'BO', decision: null },
  });
  const realised = (method: string, on: string, unit: 'persons' | 'fte' = 'persons'): GoalEvent => ({
    type: 'GoalRealisationPublished',
    validFrom: date(on),
    data: { publication: null, method, value: 1_200, unit, dataDate: date('2026-12-31') },
  });

  it('is realised only by a method that was adopted and holds, in its own unit', () => {
    givenGoal(goal()).when(realised('1', '2027-03-01')).thenRefuses('GOAL.NO_METHOD');
    givenGoal(goal(), adopted('1', '2027-06-01')).when(realised('1', '2027-03-01')).thenRefuses('GOAL.NO_METHOD');
    givenGoal(goal(), adopted('1', '2025-12-01')).when(realised('1', '2027-03-01')).thenRecords();
    givenGoal(goal(), adopted('1', '2025-12-01'), adopted('2', '2026-12-01'))
      .when(realised('1', '2027-03-01'))
      .thenRefuses('GOAL.OTHER_METHOD');
    givenGoal(goal(), adopted('1', '2025-12-01'))
      .when(realised('1', '2027-03-01', 'fte'))
      .thenRefuses('GOAL.OTHER_UNIT');
  });

  it('never mixes FTE with people', () => {
    givenGoal()
      .when(goal(part('techniek', 40_000, 'fte')))
      .thenRefuses('GOAL.UNITS_MIXED');
    givenGoal()
      .when(goal(part('techniek', 40_000, 'employees')))
      .thenRecords();
    givenGoal()
      .when({ ...goal(), data: { ...goal().data, partOf: 'arbeidsmarkt' } })
      .thenRefuses('GOAL.PART_OF_ITSELF');
  });

  it('is shown with what its parts are together, and which are printed in another unit', () => {
    const view = (...parts: readonly ReturnType<typeof part>[]) => goalView('arbeidsmarkt', toldOf(goal(...parts)));
    expect(view()).toMatchObject({ sum: null, signals: [], method: null, realised: [] });
    expect(view(part('a', 35_000), part('b', 5_000))).toMatchObject({ sum: 40_000, signals: [] });
    expect(view(part('a', 35_000))).toMatchObject({ sum: 35_000, signals: [{ about: 'som' }] });
    expect(view(part('a', 35_000), part('b', 5_000, 'employees'))).toMatchObject({ sum: 40_000, signals: [{ about: 'b' }] });
  });
});

describe('a cycle', () => {
  const opened: CycleEvent = { type: 'CycleOpened', validFrom: date('2025-07-03'), data: { title: 'Cyclus' } };
  type Step = Extract<CycleEvent, { type: 'CycleStepTaken' }>['data']['step'];
  const step = (of: Step, on: string, decision: string | null = null): CycleEvent => ({
    type: 'CycleStepTaken',
    validFrom: date(on),
    data: { step: of, decision, note: null },
  });
  const item = (code: string, more: { sector?: string; time?: string | null; saved?: number | null } = {}): CycleEvent => ({
    type: 'CycleItemSubmitted',
    validFrom: date('2025-09-01'),
    data: { item: code, title: code, sector: 'msz', time: '5 minuten', saved: null, ...more },
  });
  type Outcome = Extract<CycleEvent, { type: 'CycleItemDecided' }>['data']['outcome'];
  const decided = (code: string, outcome: Outcome, on = '2026-01-10'): CycleEvent => ({
    type: 'CycleItemDecided',
    validFrom: date(on),
    data: { item: code, outcome, decidedBy: 'BO', note: null },
  });
  const applied = (code: string, isApplied: boolean, explanation: string | null = null): CycleEvent => ({
    type: 'CycleItemApplied',
    validFrom: date('2026-06-01'),
    data: { item: code, organisation: 'Oost', applied: isApplied ? 'applied' : 'not-applied', explanation },
  });

  describe('of passende zorg', () => {
    const givenCycle = given<CycleEvent>(cycleDecisions, 'passende-zorg-2025');
    const submitted = [opened, item('a', { saved: 900 }), step('submitted', '2025-09-30')];
    const selected = [...submitted, step('assessed', '2025-12-01'), decided('a', 'selected'), step('selected', '2026-01-20')];

    it('goes step by step', () => {
      givenCycle().when(step('submitted', '2025-09-30')).thenRefuses('CYCLE.NOT_DESCRIBED');
      givenCycle(opened).when(step('assessed', '2025-12-01')).thenRefuses('CYCLE.OUT_OF_ORDER');
      givenCycle(opened).when(step('adopted', '2025-12-01')).thenRefuses('CYCLE.OUT_OF_ORDER');
      givenCycle(...submitted)
        .when(step('submitted', '2025-10-01'))
        .thenRefuses('CYCLE.OUT_OF_ORDER');
      givenCycle(...submitted)
        .when(step('assessed', '2025-10-31'))
        .thenRefuses('CYCLE.TOO_EARLY');
      givenCycle(...submitted)
        .when(step('assessed', '2025-11-01'))
        .thenRecords();
      givenCycle(...selected)
        .when(step('accorded', '2026-02-01'))
        .thenRefuses('CYCLE.DECISION_NEEDED');
      givenCycle(...selected)
        .when(step('accorded', '2026-02-01', 'bo-1'))
        .thenRecords();
    });

    it('does not take a step late that a later one rests on', () => {
      givenCycle(...selected)
        .when(step('submitted', '2025-08-01'))
        .thenRefuses('CYCLE.LIST_CLOSED');
      givenCycle(...selected)
        .when(step('assessed', '2025-11-15'))
        .thenRefuses('CYCLE.OUT_OF_ORDER');
    });

    it('selects once every item was decided on, each once', () => {
      const undecided = [...submitted, step('assessed', '2025-12-01')];
      givenCycle(...undecided)
        .when(step('selected', '2026-01-20'))
        .thenRefuses('CYCLE.UNDECIDED');
      givenCycle(...undecided)
        .when(decided('b', 'selected'))
        .thenRefuses('CYCLE.ITEM_UNKNOWN');
      givenCycle(...undecided)
        .when(decided('a', 'lapsed'))
        .thenRefuses('CYCLE.OUTCOME');
      givenCycle(opened, item('a')).when(decided('a', 'selected')).thenRefuses('CYCLE.OUT_OF_ORDER');
      givenCycle(...undecided, decided('a', 'selected'))
        .when(decided('a', 'not-selected', '2026-01-11'))
        .thenRefuses('CYCLE.ALREADY_DECIDED');
      givenCycle(...submitted)
        .when({ ...item('b'), validFrom: date('2025-10-05') })
        .thenRefuses('CYCLE.LIST_CLOSED');
    });

    it('is applied, or explained', () => {
      givenCycle(...submitted)
        .when(applied('a', true))
        .thenRefuses('CYCLE.NOT_SELECTED');
      givenCycle(...selected)
        .when(applied('a', true))
        .thenRecords();
      givenCycle(...selected)
        .when(applied('a', false))
        .thenRefuses('CYCLE.EXPLANATION_NEEDED');
      givenCycle(...selected)
        .when(applied('a', false, 'Wij doen dit al anders.'))
        .thenRecords();
    });

    it('shows what comes next, what is late, and whether it is enough', () => {
      const view = (facts: readonly CycleEvent[], on: string) => cycleView('passende-zorg-2025', toldOf(...facts), date(on));
      expect(view([opened], '2025-09-30')).toMatchObject({ next: 'submitted', commitment: 'AZWA-E2', year: 2025, signals: [] });
      expect(view([opened], '2025-10-01')).toMatchObject({
        signals: [{ about: 'aangeleverd', says: 'Nog niet vastgelegd; afgesproken was uiterlijk 2025-09-30.' }],
      });
      expect(view([opened, step('submitted', '2025-10-02')], '2025-10-02')).toMatchObject({
        signals: [{ says: expect.stringMatching(/Gedaan op/) }],
      });
      expect(view(selected, '2026-01-31')).toMatchObject({
        next: 'accorded',
        items: [{ item: 'a', outcome: 'selected' }],
        signals: [{ about: 'besparing', says: expect.stringMatching(/samen 900 werknemers/) }],
      });
      expect(view([], '2026-01-31')).toBeNull();
    });
  });

  describe('of machtigingen', () => {
    const givenCycle = given<CycleEvent>(cycleDecisions, 'machtigingen-2025');
    const ten = Array.from({ length: 10 }, (_, at) => item(`m-${at}`));

    it('has ten of each sector, each with the time that it takes', () => {
      givenCycle(opened)
        .when(item('m-0', { time: null }))
        .thenRefuses('CYCLE.TIME_NEEDED');
      givenCycle(opened, ...ten)
        .when(item('m-10'))
        .thenRefuses('CYCLE.TOO_MANY');
      givenCycle(opened, ...ten)
        .when(item('m-10', { sector: 'vvt' }))
        .thenRecords();
      givenCycle(opened).when(step('submitted', '2025-09-30')).thenRefuses('CYCLE.NOTHING_SUBMITTED');
      givenCycle(opened, ...ten.slice(1))
        .when(step('submitted', '2025-09-30'))
        .thenRefuses('CYCLE.NOT_COMPLETE');
      givenCycle(opened, ...ten)
        .when(step('submitted', '2025-09-30'))
        .thenRecords();
    });
  });

  it('of waiting norms has phases and no items', () => {
    const givenCycle = given<CycleEvent>(cycleDecisions, 'wachttijdnormen-2025');
    givenCycle(opened).when(item('a')).thenRefuses('CYCLE.NO_ITEMS');
    givenCycle(opened, step('inventoried', '2025-12-01'), step('concept', '2026-04-01'))
      .when(step('adopted', '2026-07-01'))
      .thenRefuses('CYCLE.DECISION_NEEDED');
    const view = cycleView('wachttijdnormen-2025', toldOf(opened), date('2025-07-03'));
    expect(view?.steps.map(({ step, by }) => [step, by])).toEqual([
      ['inventoried', '2025-12-01'],
      ['concept', '2026-04-01'],
      ['adopted', '2026-07-01'],
    ]);
  });
});

describe('a line of the budget', () => {
  const givenLine = given<BudgetLineEvent>(budgetLineDecisions, 'b1');
  const set: BudgetLineEvent = {
    type: 'BudgetLineSet',
    validFrom: date('2025-07-03'),
    data: { title: 'B1', table: 'azwa-vws-begroting', commitment: 'AZWA-B1' },
  };
  const approved = (year: number): BudgetLineEvent => ({
    type: 'BudgetLineApproved',
    validFrom: date('2025-12-15'),
    data: { year, document: 'Begrotingswet' },
  });
  const spent = (year: number): BudgetLineEvent => ({
    type: 'BudgetLineSpent',
    validFrom: date('2026-04-30'),
    data: { publication: null, year, amount: '100' as never, provisional: 'provisional', dataDate: date('2026-03-31') },
  });

  it('is spent only of a year that the parliament approved', () => {
    givenLine(set).when(spent(2026)).thenRefuses('BUDGET_LINE.NOT_APPROVED');
    givenLine(set, approved(2027)).when(spent(2026)).thenRefuses('BUDGET_LINE.NOT_APPROVED');
    givenLine(set, approved(2026)).when(spent(2026)).thenRecords();
    givenLine().when(approved(2026)).thenRefuses('BUDGET_LINE.NOT_DESCRIBED');
  });

  it('shows of which years something was told; what is not known is not zero', () => {
    expect(budgetLineView('b1', toldOf(set, approved(2026)))).toMatchObject({ years: [{ year: 2026, spent: null }] });
    expect(budgetLineView('b1', toldOf(set, approved(2026), spent(2026)))).toMatchObject({ years: [{ spent: { amount: '100' } }] });
    expect(budgetLineView('b1', [])).toBeNull();
  });
});
