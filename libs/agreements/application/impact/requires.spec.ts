import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Fact, Timeline } from '@peildatum/kernel';
import { budgetLine } from './budget-line.subject.js';
import { commitmentsStand } from './commitments-stand.js';
import { cycle } from './cycle.subject.js';
import { goal } from './goal.subject.js';
import { precondition } from './precondition.subject.js';

const on = '2025-07-03' as CalendarDate;
const beside =
  (streams: Readonly<Record<string, unknown>>) =>
  (stream: string): Timeline<Fact> => {
    const nothing = Timeline.of<Fact>([]);
    return stream in streams ? nothing.with({ type: 'Told', validFrom: on, data: streams[stream] } as Fact) : nothing;
  };

describe('a commitment that is named', () => {
  const check = commitmentsStand('afspraken', ['AZWA-A1', 'AZWA-Q9']);

  it('stands in the register', () => {
    expect(check.streams).toEqual(['afspraak-AZWA-A1', 'afspraak-AZWA-Q9']);
    expect(() => check.assert(beside({ 'afspraak-AZWA-A1': {} }))).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ code: 'COMMITMENT.UNKNOWN', field: 'afspraken', message: expect.stringMatching(/AZWA-Q9/) })],
      }),
    );
    expect(() => check.assert(beside({ 'afspraak-AZWA-A1': {}, 'afspraak-AZWA-Q9': {} }))).not.toThrow();
  });
});

it('a line of the budget is a row of its table', () => {
  const set: Fact = { type: 'BudgetLineSet', validFrom: on, data: { title: 'B1', table: 'begroting', commitment: null } };
  const [row] = budgetLine.requires?.(set as never, 'b1') ?? [];
  expect(row?.streams).toEqual(['kadertabel-begroting']);
  expect(() => row?.assert(beside({ 'kadertabel-begroting': { rows: [{ key: 'b1' }] } }))).not.toThrow();
  for (const streams of [{}, { 'kadertabel-begroting': { rows: [{ key: 'b2' }] } }])
    expect(() => row?.assert(beside(streams))).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code: 'BUDGET_LINE.ROW_UNKNOWN', field: 'kadertabel' })] }),
    );
});

describe('what only the board decides', () => {
  const on = '2026-02-01' as CalendarDate;
  const taken = { type: 'DecisionTaken', validFrom: '2026-01-20', data: { body: 'bo' } } as unknown as Fact;
  const register = (stream: string): Timeline<Fact> =>
    stream === 'besluit-bo-1' ? Timeline.of<Fact>([]).with(taken) : Timeline.of<Fact>([]);
  const step = (of: string, decision: string | null) => ({
    type: 'CycleStepTaken',
    validFrom: on,
    data: { step: of, decision, note: null },
  });
  const method = (decision: string | null) => ({
    type: 'MonitoringMethodAdopted',
    validFrom: on,
    data: { method: '1.0', title: 'Werkafspraak', decidedBy: 'BO', decision },
  });
  const codes = (checks: readonly { assert(of: typeof register): void }[] = []) =>
    codesOf(() => {
      for (const check of checks) check.assert(register);
    });
  it.each([
    ['a selection of E2', (decision: string | null) => cycle.requires?.(step('accorded', decision) as never, 'passende-zorg-2025')],
    ['norms for waiting times', (decision: string | null) => cycle.requires?.(step('adopted', decision) as never, 'wachttijdnormen-2025')],
    ['how a goal is measured', (decision: string | null) => goal.requires?.(method(decision) as never, 'doel')],
  ])('names a decision that it took: %s', (_, checks) => {
    expect(codes(checks(null))).toEqual(['DECISION.NEEDED']);
    expect(codes(checks('bo-2'))).toEqual(['DECISION.UNKNOWN']);
    expect(codes(checks('bo-1'))).toEqual([]);
  });

  it('is no other step', () => {
    expect(cycle.requires?.(step('submitted', null) as never, 'passende-zorg-2025')).toEqual([]);
  });
});

describe('who owns and who decides', () => {
  const on = '2026-02-01' as CalendarDate;
  const streams: Readonly<Record<string, Fact>> = {
    'partijenregister-landelijk': { type: 'PartyNamed', validFrom: on, data: { party: 'ZN', name: 'Zorgverzekeraars Nederland' } },
    'orgaan-regiegroep': { type: 'GoverningBodyEstablished', validFrom: on, data: { name: 'Regiegroep', purpose: null, rhythm: null } },
  };
  const register = (stream: string): Timeline<Fact> => {
    const told = streams[stream];
    return told === undefined ? Timeline.of<Fact>([]) : Timeline.of<Fact>([]).with(told);
  };
  const refused = (checks: readonly { assert(of: typeof register): void }[] = []) =>
    messagesOf(() => {
      for (const check of checks) check.assert(register);
    });
  const owned = (owner: string | null) =>
    precondition.requires?.({ type: 'PreconditionIdentified', validFrom: on, data: { commitments: [], owner } } as never, 'x');
  const rated = (ratedBy: string) =>
    precondition.requires?.({ type: 'PreconditionFulfilmentRated', validFrom: on, data: { ratedBy } } as never, 'x');
  const decided = (decidedBy: string, side: string | null, code: string) =>
    cycle.requires?.({ type: 'CycleItemDecided', validFrom: on, data: { item: 'a', outcome: 'lapsed', decidedBy, side } } as never, code);

  it('is a party that is known, or for who decides a body by its code; the nearest are named', () => {
    expect([owned('ZN'), owned(null), rated('Zorgverzekeraars Nederland'), rated('regiegroep')].flatMap(refused)).toEqual([]);
    expect(refused(owned('Zorgverzekeraar Nederland'))).toEqual([expect.stringMatching(/^eigenaar: .*bedoelt u .*ZN/)]);
    expect(refused(owned('regiegroep'))).toEqual([expect.stringMatching(/geen bekende partij/)]);
    expect(refused(rated('werkgroep'))).toEqual([expect.stringMatching(/^beoordeeldDoor: /)]);
    expect(refused(decided('Thematafel', null, 'passende-zorg-2025'))).toEqual([expect.stringMatching(/^besluitDoor: /)]);
  });

  it('says for which of two it decides, where each of them does', () => {
    expect(refused(decided('ZN', null, 'machtigingen-2025'))).toEqual([expect.stringMatching(/^namens: .*zorgverzekeraars of gemeenten/)]);
    expect(refused(decided('ZN', 'insurers', 'machtigingen-2025'))).toEqual([]);
    expect(refused(decided('ZN', null, 'passende-zorg-2025'))).toEqual([]);
  });
});

function faultsOf(run: () => void): readonly { readonly code: string; readonly message: string }[] {
  try {
    run();
    return [];
  } catch (error) {
    return (error as { readonly faults: readonly { readonly code: string; readonly message: string }[] }).faults;
  }
}
const codesOf = (run: () => void) => faultsOf(run).map(({ code }) => code);
const messagesOf = (run: () => void) => faultsOf(run).map(({ message }) => message);
