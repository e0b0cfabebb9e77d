import { describe, expect, it } from '@jest/globals';
import { type CycleEvent, cycleDecisions, cycleView } from './cycle.js';
import { date, given, toldOf } from './testing/given.js';

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
  type Side = NonNullable<Extract<CycleEvent, { type: 'CycleItemDecided' }>['data']['side']>;
  const decided = (code: string, outcome: Outcome, on = '2026-01-10', side: Side | null = null): CycleEvent => ({
    type: 'CycleItemDecided',
    validFrom: date(on),
    data: { item: code, outcome, decidedBy: 'BO', note: null, side },
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
      givenCycle(...undecided)
        .when(decided('a', 'selected', '2026-01-10', 'insurers'))
        .thenRefuses('CYCLE.NO_SIDES');
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

    const submitted = [opened, ...ten, step('submitted', '2025-09-30')];
    const bySide = (code: string, side: Side, outcome: Outcome = 'lapsed', on = '2026-01-10') => decided(code, outcome, on, side);
    const both = (code: string) => [bySide(code, 'insurers'), bySide(code, 'municipalities')];

    it('is decided by insurers and municipalities each, once, and waits on who did not', () => {
      givenCycle(...submitted, bySide('m-0', 'insurers'))
        .when(bySide('m-0', 'insurers', 'kept', '2026-01-11'))
        .thenRefuses('CYCLE.ALREADY_DECIDED');
      givenCycle(...submitted, bySide('m-0', 'insurers'))
        .when(bySide('m-0', 'municipalities'))
        .thenRecords();
      givenCycle(...submitted, ...both('m-0'))
        .when(bySide('m-0', 'insurers', 'kept', '2026-01-11'))
        .thenRefuses('CYCLE.ALREADY_DECIDED');
      const all = ten.flatMap((_, at) => both(`m-${at}`));
      givenCycle(...submitted, ...all.slice(0, -1))
        .when(step('decided', '2026-03-01'))
        .thenRefuses('CYCLE.UNDECIDED');
      givenCycle(...submitted, ...all)
        .when(step('decided', '2026-03-01'))
        .thenRecords();
    });

    it('stays open where they disagree, until one of them decides anew', () => {
      const disagreed = [...submitted, bySide('m-0', 'insurers'), bySide('m-0', 'municipalities', 'kept')];
      const view = (...facts: readonly CycleEvent[]) => cycleView('machtigingen-2025', toldOf(...facts), date('2026-02-01'));
      expect(view(...disagreed)).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ item: 'm-0', outcome: null, waitsOn: [] }),
          expect.objectContaining({ item: 'm-1', outcome: null, decisions: [], waitsOn: ['insurers', 'municipalities'] }),
        ]),
        signals: [{ about: 'm-0', says: expect.stringMatching(/escalatieladder/) }],
      });
      expect(view(...submitted, bySide('m-0', 'insurers'))?.signals).toEqual([
        { about: 'm-0', says: 'Nog niet besloten; het wacht op het besluit van gemeenten.' },
      ]);
      const anew = bySide('m-0', 'municipalities', 'lapsed', '2026-01-20');
      givenCycle(...disagreed)
        .when(anew)
        .thenRecords();
      expect(view(...disagreed, anew)).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ item: 'm-0', outcome: 'lapsed' })]),
        signals: [],
      });
    });

    it('keeps what was decided for both at once before each was asked', () => {
      const view = cycleView('machtigingen-2025', toldOf(...submitted, decided('m-0', 'lapsed')), date('2026-02-01'));
      expect(view?.items[0]).toMatchObject({ outcome: 'lapsed', waitsOn: [] });
    });
  });

  it('of waiting norms has phases and no items', () => {
    const givenCycle = given<CycleEvent>(cycleDecisions, 'wachttijdnormen-2025');
    givenCycle(opened).when(item('a')).thenRefuses('CYCLE.NO_ITEMS');
    const view = cycleView('wachttijdnormen-2025', toldOf(opened), date('2025-07-03'));
    expect(view?.steps.map(({ step, by }) => [step, by])).toEqual([
      ['inventoried', '2025-12-01'],
      ['concept', '2026-04-01'],
      ['adopted', '2026-07-01'],
    ]);
  });
});
