import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, PeildatumError, type RecordedEvent, Timeline, type Uuid } from '@peildatum/kernel';
import { type ActionChange, changeAction, correctAction } from './action.decide.js';
import type { ActionEvent } from './action.events.js';
import { foldAction } from './action.fold.js';

const CODE = 'IZA-L-030';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const told = <T extends ActionEvent['type']>(type: T, validFrom: string, data: Extract<ActionEvent, { type: T }>['data']) =>
  ({ type, validFrom: validFrom as CalendarDate, data }) as Extract<ActionEvent, { type: T }>;

const registered = told('ActionRegistered', '2022-08-12', {
  code: CODE,
  thematafel: 'B',
  section: null,
  description: 'Opstellen, indien nodig',
  due: null,
  responsible: null,
});
const completed = (on: string) => told('ActionCompleted', on, { evidence: 'verslag' });
const discontinued = told('ActionDiscontinued', '2025-03-01', { reason: 'opgegaan in het AZWA' });
const unnecessary = told('ActionDeclaredUnnecessary', '2025-03-01', { reason: 'geen belemmering' });
const progress = (on: string) => told('ActionProgressReported', on, { progress: 'behind', explanation: null });
const retired = (on: string, decision: string | null = null) => told('ActionRetired', on, { decision, explanation: null });

const recorded = (facts: readonly ActionEvent[]) =>
  facts.map((fact, revision) => ({ ...fact, id: id(revision), revision, basis: 'recorded' }) as unknown as RecordedEvent);
const TODAY = '2026-01-01' as CalendarDate;

const given = (...facts: ActionEvent[]) => {
  const timeline = Timeline.of<ActionEvent>(recorded(facts));
  const outcome = (decide: () => unknown) => {
    try {
      return decide();
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
      const { inTheWay } = (error.details ?? {}) as { inTheWay?: { eventId: Uuid } };
      return [error.code, inTheWay?.eventId];
    }
  };
  return {
    when: (fact: ActionChange) => outcome(() => changeAction(CODE, fact)(timeline, TODAY)),
    whenCorrected: (corrects: Uuid, replacement: ActionEvent | null) =>
      outcome(() => correctAction({ code: CODE, corrects, reason: 'onjuist', replacement })(timeline, TODAY)),
  };
};

describe('an action leaves the report', () => {
  it('when it was completed, without a decision or with one', () => {
    for (const leaves of [retired('2025-10-01'), retired('2025-10-01', 'bo-actielijst')])
      expect(given(registered, completed('2025-03-01')).when(leaves)).toEqual([leaves]);
  });

  it('once: told twice it adds nothing, and on another day it is refused', () => {
    const gone = given(registered, completed('2025-03-01'), retired('2025-10-01'));
    expect(gone.when(retired('2025-10-01'))).toEqual([]);
    expect(gone.when(retired('2025-11-01'))).toEqual(['ACTION.RETIRED', id(2)]);
  });

  it.each([
    ['is under way', progress('2025-03-01'), undefined],
    ['is completed later, with that in the way', completed('2025-10-02'), id(1)],
  ])('never when it %s', (_, other, inTheWay) => {
    expect(given(registered, other).when(retired('2025-10-01', 'bo-actielijst'))).toEqual(['ACTION.NOT_COMPLETED', inTheWay]);
  });

  it.each([
    ['was discontinued', discontinued],
    ['proved unnecessary', unnecessary],
  ])('only by a decision when it %s', (_, ended) => {
    expect(given(registered, ended).when(retired('2025-10-01'))).toEqual(['ACTION.DECISION_NEEDED', undefined]);
    const leaves = retired('2025-10-01', 'bo-actielijst');
    expect(given(registered, ended).when(leaves)).toEqual([leaves]);
  });
});

describe('an action that left the report', () => {
  const gone = given(registered, completed('2025-03-01'), retired('2025-10-01'));

  it.each([
    ['no progress', progress('2025-11-01')],
    ['no reopening', told('ActionReopened', '2025-11-01', { to: 'behind', reason: 'toch niet' })],
    ['no other thematafel', told('ActionMovedToThematafel', '2025-11-01', { thematafel: 'C', reason: 'anders verdeeld' })],
  ])('takes %s', (_, fact) => expect(gone.when(fact)).toEqual(['ACTION.RETIRED', id(2)]));

  it('is not reopened before it left', () =>
    expect(gone.when(told('ActionReopened', '2025-09-01', { to: 'behind', reason: 'toch niet' }))).toEqual([
      'ACTION.NOT_COMPLETED',
      id(2),
    ]));

  it('takes what was told late and lies before its completion', () =>
    expect(gone.when(progress('2025-02-01'))).toEqual([progress('2025-02-01')]));

  it('keeps its completion: no correction takes that away', () => {
    expect(gone.whenCorrected(id(1), null)).toEqual(['ACTION.NOT_COMPLETED', id(2)]);
    expect(gone.whenCorrected(id(1), completed('2025-10-02'))).toEqual(['ACTION.NOT_COMPLETED', id(2)]);
    expect(gone.whenCorrected(id(1), discontinued)).toEqual(['ACTION.DECISION_NEEDED', id(2)]);
  });

  it('is back when that it left is withdrawn', () => {
    expect(gone.whenCorrected(id(2), null)).toMatchObject([{ type: 'ActionFactCorrected' }]);
  });

  it('is what it was on the days before', () => {
    const on = (day: string) =>
      foldAction(recorded([registered, completed('2025-03-01'), retired('2025-10-01', 'bo-x')]), day as CalendarDate);
    expect(on('2025-09-30')).toMatchObject({ status: 'completed', retiredOn: null, retiredEvent: null });
    expect(on('2025-10-01')).toMatchObject({ status: 'completed', retiredOn: '2025-10-01', retiredEvent: id(2), retiredDecision: 'bo-x' });
  });
});
