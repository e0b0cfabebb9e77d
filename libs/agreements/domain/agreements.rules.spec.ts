import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Decisions, type Fact, NOTHING_BESIDE, PeildatumError, Timeline } from '@peildatum/kernel';
import type { AgreementEvent } from './agreement.events.js';
import { agreementDecisions } from './agreement.rules.js';
import { agreementView } from './agreement.view.js';
import type { CommitmentEvent, Told } from './commitment.events.js';
import { commitmentDecisions } from './commitment.rules.js';
import { commitmentView } from './commitment.view.js';

const day = (text: string) => text as CalendarDate;
const TODAY = day('2030-01-01');
const START = '2025-07-03';
const fact = <F extends Fact>(type: F['type'], data: object, on = START) => ({ type, validFrom: day(on), data }) as F;
const timelineOf = <F extends Fact>(facts: readonly F[]) => facts.reduce((timeline, each) => timeline.with(each), Timeline.of<F>([]));

const given =
  <F extends Fact>(decisions: Decisions<F>, code: string) =>
  (...facts: readonly F[]) => ({
    when: (told: F): string => {
      try {
        return decisions.tell(code, told, NOTHING_BESIDE)(timelineOf(facts), TODAY).length === 1 ? 'recorded' : 'said already';
      } catch (error) {
        if (error instanceof PeildatumError) return `${error.code} ${error.message}`;
        throw error;
      }
    },
  });

describe('an agreement', () => {
  const at = given<AgreementEvent>(agreementDecisions, 'AZWA');
  const agreed = (type: AgreementEvent['type'], data: object, on?: string) => fact<AgreementEvent>(type, data, on);
  const registered = agreed('AgreementRegistered', { title: 'AZWA', from: day('2025-01-01'), through: day('2026-12-31') });
  const text = (version: string, status: string, on?: string) => agreed('AgreementTextRecorded', { version, status, note: null }, on);
  const consulted = agreed('AgreementConstituenciesConsulted', { outcome: 'Zij stemmen in.' }, '2025-09-01');
  const signed = agreed('AgreementSigned', { note: null }, '2025-09-10');
  const negotiated = text('1', 'negotiated');
  const definitive = text('2', 'definitive', '2025-09-11');

  it.each([
    [
      'is definitive after the constituencies were consulted and it was signed',
      [registered, negotiated, consulted, signed],
      definitive,
      /^recorded/,
    ],
    [
      'is not definitive without a signature',
      [registered, negotiated, consulted],
      definitive,
      /^AGREEMENT\.NOT_DEFINITIVE .*de ondertekening/,
    ],
    [
      'is not definitive without the constituencies',
      [registered, negotiated, signed],
      definitive,
      /^AGREEMENT\.NOT_DEFINITIVE .*achterbanraadpleging/,
    ],
    [
      'is not definitive before it was signed, whenever that is told',
      [registered, negotiated, consulted, signed],
      text('2', 'definitive', '2025-09-09'),
      /^AGREEMENT\.NOT_DEFINITIVE/,
    ],
    ['has a version once', [registered, negotiated], text('1', 'concept', '2025-08-01'), /^AGREEMENT\.TEXT_EXISTS/],
    ['is signed when there is a text', [registered], signed, /^AGREEMENT\.NO_TEXT/],
    ['is registered before all else', [], negotiated, /^AGREEMENT\.NOT_REGISTERED/],
    [
      'is registered once',
      [registered],
      agreed('AgreementRegistered', { title: 'B', from: null, through: null }, '2025-08-01'),
      /^AGREEMENT\.ALREADY_REGISTERED/,
    ],
    [
      'does not end before it starts',
      [],
      agreed('AgreementRegistered', { title: 'A', from: day('2025-01-01'), through: day('2024-12-31') }),
      /^AGREEMENT\.TERM_ENDS_BEFORE_START/,
    ],
    ['is extended to a later day', [registered], agreed('AgreementTermExtended', { through: day('2028-12-31') }), /^recorded/],
    [
      'is not extended to the day that it ends on already',
      [registered],
      agreed('AgreementTermExtended', { through: day('2026-12-31') }),
      /^AGREEMENT\.NOT_LONGER/,
    ],
    ['maps an old code to one that there is', [registered], agreed('CodeMapped', { version: '0.6', old: 'F8', code: 'C8' }), /^recorded/],
    [
      'maps an old code to no other',
      [registered],
      agreed('CodeMapped', { version: '0.6', old: 'A1', code: 'F8' }),
      /^AGREEMENT\.CODE_UNKNOWN .*F8/,
    ],
  ] as const)('%s', (_, before, told, says) => {
    expect(at(...(before as readonly AgreementEvent[])).when(told as AgreementEvent)).toMatch(says);
  });

  it('shows what was there on a day, and every time that all was looked at anew', () => {
    const reassessed = agreed('AgreementReassessmentTriggered', { reason: 'Er is een ander kabinet.' }, '2026-01-01');
    const told = [registered, negotiated, consulted, signed, definitive, reassessed].map((each) => ({
      fact: each,
      source: null,
      event: '',
      basis: 'source',
    }));
    expect(agreementView('AZWA', told as never)).toMatchObject({
      text: { version: '2', status: 'definitive' },
      texts: [{ version: '1' }, { version: '2' }],
      consultedOn: '2025-09-01',
      signedOn: '2025-09-10',
      reassessments: [{ on: '2026-01-01', reason: 'Er is een ander kabinet.' }],
      signals: [],
    });
    expect(agreementView('AZWA', [])).toBeNull();
  });
});

describe('a commitment', () => {
  const at = given<CommitmentEvent>(commitmentDecisions, 'AZWA-D5');
  const agreed = (type: CommitmentEvent['type'], data: object, on?: string) => fact<CommitmentEvent>(type, data, on);
  const lead = { parties: ['ZN'], text: null };
  const registered = agreed('CommitmentRegistered', { version: '1', title: 'Samenwerking', part: 'D', lead });
  const scheduled = (milestone: string, more: Partial<Told<'CommitmentMilestoneScheduled'>> = {}) =>
    agreed('CommitmentMilestoneScheduled', {
      milestone,
      title: 'Kader',
      deadline: 'uiterlijk in Q4 2025',
      kind: 'latest',
      due: day('2025-12-31'),
      rhythm: null,
      within: null,
      restates: null,
      lead,
      ...more,
    });
  const relative = scheduled('2', { deadline: 'Binnen 3 maanden', kind: 'relative', due: null, within: 3 });
  const periodic = scheduled('3', { deadline: 'ieder kwartaal', kind: 'periodic', due: null, rhythm: { months: 3, by: null } });
  const vague = scheduled('4', { deadline: 'medio 2027', due: null });
  const achieved = (milestone: string, period: string | null = null, on = '2025-12-01') =>
    agreed('CommitmentMilestoneAchieved', { milestone, period, evidence: 'verslag' }, on);
  const missed = (milestone: string, on: string, period: string | null = null) =>
    agreed('CommitmentMilestoneMissed', { milestone, period, reason: 'later' }, on);
  const started = (milestone: string, on = '2025-09-10') =>
    agreed('CommitmentMilestoneStarted', { milestone, start: 'De ondertekening.' }, on);
  const moved = (milestone: string, deadline: string, due: string | null, on = '2025-10-01') =>
    agreed('CommitmentMilestoneRescheduled', { milestone, deadline, due, reason: 'meer tijd' }, on);
  const read = (milestone: string, due: string) =>
    agreed('CommitmentMilestoneInterpretationSet', { milestone, due, reason: 'zo leest het BO het' }, '2025-10-01');
  const lapsed = agreed('CommitmentMilestoneLapsed', { milestone: '1', reason: 'hoeft niet' }, '2025-10-01');
  const withdrawn = agreed('CommitmentWithdrawn', { reason: 'gaat op in D6' }, '2025-10-01');
  const all = [registered, scheduled('1'), relative, periodic, vague];

  it.each([
    ['is registered first', [], scheduled('1'), /^COMMITMENT\.NOT_REGISTERED/],
    [
      'is registered once',
      [registered],
      agreed('CommitmentRegistered', { version: '1', title: 'Anders', part: 'D', lead }, '2025-08-01'),
      /^COMMITMENT\.ALREADY_REGISTERED/,
    ],
    ['is not told of once it is withdrawn', [...all, withdrawn], achieved('1'), /^COMMITMENT\.WITHDRAWN/],
    ['has a milestone once', all, scheduled('1', { title: 'Nog eens' }), /^MILESTONE\.ALREADY_SCHEDULED/],
    ['takes a date in the period of the text', [registered], scheduled('1', { due: day('2025-11-15') }), /^recorded/],
    [
      'takes none outside it',
      [registered],
      scheduled('1', { due: day('2026-01-01') }),
      /^MILESTONE\.OUTSIDE_PERIOD „uiterlijk in Q4 2025” is 2025-10-01 tot en met 2025-12-31; 2026-01-01/,
    ],
    [
      'takes no date of its own for what comes back',
      [registered],
      scheduled('3', { deadline: 'ieder kwartaal', kind: 'periodic' }),
      /^MILESTONE\.NO_DATE/,
    ],
    ['says again only what it says', all, scheduled('5', { restates: '9' }), /^MILESTONE\.UNKNOWN .*kies uit 1, 2, 3, 4/],
    ['reads a vague term within its year', all, read('4', '2027-06-30'), /^recorded/],
    ['reads it nowhere else', all, read('4', '2028-01-01'), /^MILESTONE\.OUTSIDE_PERIOD/],
    ['is put on another date with another text', all, moved('1', 'uiterlijk in Q2 2026', '2026-06-30'), /^recorded/],
    ['is put on none outside that text', all, moved('1', 'uiterlijk in Q2 2026', '2026-07-01'), /^MILESTONE\.OUTSIDE_PERIOD/],
    ['starts a term that something starts', all, started('2'), /^recorded/],
    ['starts no other', all, started('1'), /^MILESTONE\.NOT_RELATIVE/],
    ['starts it once', [...all, started('2')], started('2', '2025-10-01'), /^MILESTONE\.STARTED .*2025-09-10/],
    ['is achieved once', [...all, achieved('1')], achieved('1', null, '2025-12-02'), /^MILESTONE\.TOLD/],
    ['is achieved late, after it was missed', [...all, missed('1', '2026-01-02')], achieved('1', null, '2026-02-01'), /^recorded/],
    ['is not moved when it was achieved', [...all, achieved('1')], moved('1', 'in 2026', null, '2026-01-01'), /^MILESTONE\.ACHIEVED/],
    ['is missed after its date', all, missed('1', '2026-01-01'), /^recorded/],
    ['is not missed on it', all, missed('1', '2025-12-31'), /^MILESTONE\.NOT_DUE/],
    ['is not missed without a date', all, missed('2', '2026-01-01'), /^MILESTONE\.NOT_DUE .*die is er nog niet/],
    ['is told nothing of when it lapsed', [...all, lapsed], achieved('1'), /^MILESTONE\.LAPSED/],
    ['comes back, and is achieved each time', [...all, achieved('3', '2025-Q3')], achieved('3', '2025-Q4'), /^recorded/],
    ['comes back, so that it is said which time', all, achieved('3'), /^MILESTONE\.PERIOD_NEEDED .*2025-Q3, 2025-Q4/],
    ['comes back in no other period', all, achieved('3', '2025'), /^MILESTONE\.PERIOD_NEEDED/],
    ['is of no period where it does not come back', all, achieved('1', '2025-Q4'), /^MILESTONE\.NO_PERIOD/],
  ] as const)('%s', (_, before, told, says) => {
    expect(at(...(before as readonly CommitmentEvent[])).when(told as CommitmentEvent)).toMatch(says);
  });

  it.each([
    ['AZWA-A6', /^COMMITMENT\.CODE_UNKNOWN A6 is geen code van het AZWA/],
    ['AZWA-F8', /^COMMITMENT\.CODE_UNKNOWN .*oudere versie/],
    ['AZWA-C3b', /^recorded/],
    ['AZWA-FIN', /^recorded/],
    ['IZA-J5', /^recorded/],
  ])('%s is a code that there is, or is refused', (code, says) => {
    expect(given<CommitmentEvent>(commitmentDecisions, code)().when(registered)).toMatch(says);
  });

  const seen = (on: string, ...facts: readonly CommitmentEvent[]) =>
    commitmentView('AZWA-D5', facts.map((each) => ({ fact: each, source: null, event: '', basis: 'source' })) as never, day(on));
  const standings = (on: string, ...facts: readonly CommitmentEvent[]) =>
    seen(on, ...facts)?.milestones.map(({ key, period, due, standing }) => [key, period, due, standing]);

  it('stands as it does on the day', () => {
    expect(standings('2025-12-31', ...all)).toEqual([
      ['1', null, '2025-12-31', 'upcoming'],
      ['2', null, null, 'undated'],
      ['3', '2025-Q3', '2025-09-30', 'overdue'],
      ['3', '2025-Q4', '2025-12-31', 'upcoming'],
      ['3', '2026-Q1', '2026-03-31', 'upcoming'],
      ['4', null, null, 'undated'],
    ]);
    expect(standings('2026-01-01', registered, scheduled('1'), started('2'), achieved('1'))).toEqual([
      ['1', null, '2025-12-31', 'achieved'],
    ]);
    expect(standings('2026-01-01', registered, scheduled('1'))).toEqual([['1', null, '2025-12-31', 'overdue']]);
    expect(standings('2026-01-02', registered, scheduled('1'), withdrawn)).toEqual([['1', null, '2025-12-31', 'lapsed']]);
  });

  it('gives a term its date when what it counts from happened', () => {
    expect(standings('2025-10-01', registered, relative, started('2'))).toEqual([['2', null, '2025-12-10', 'upcoming']]);
  });

  it('comes back each year by a day of it, from the first that is still to come', () => {
    const yearly = scheduled('3', { deadline: 'uiterlijk 1 april', kind: 'periodic', due: null, rhythm: { months: 12, by: '04-01' } });
    expect(standings('2025-12-31', registered, yearly)).toEqual([['3', '2026', '2026-04-01', 'upcoming']]);
    const halves = scheduled('3', { deadline: 'halfjaarlijks', kind: 'periodic', due: null, rhythm: { months: 6, by: null } });
    expect(standings('2025-12-30', registered, halves)).toEqual([['3', '2025-H2', '2025-12-31', 'upcoming']]);
  });

  it('keeps the first term of what was put on another date, through more than one move', () => {
    const twice = [moved('1', 'uiterlijk in Q2 2026', '2026-06-30'), moved('1', 'in 2027', '2027-12-31', '2026-06-01')];
    expect(seen('2026-07-01', registered, scheduled('1'), ...twice)?.milestones).toMatchObject([
      { deadline: 'in 2027', due: '2027-12-31', first: { deadline: 'uiterlijk in Q4 2025', due: '2025-12-31' }, reading: 'meer tijd' },
    ]);
  });

  it('flags where the same is said twice with another date, and only there', () => {
    expect(
      seen('2025-08-01', registered, scheduled('1'), scheduled('2', { deadline: 'Q1 2026', due: day('2026-03-31'), restates: '1' }))
        ?.signals,
    ).toEqual(['Mijlpaal 1 zegt „uiterlijk in Q4 2025” (2025-12-31), en mijlpaal 2 zegt „Q1 2026” (2026-03-31); beide staan er.']);
    expect(seen('2025-08-01', registered, scheduled('1'), scheduled('2', { restates: '1' }))?.signals).toEqual([]);
  });

  it('has another lead from the day on which it is told', () => {
    const assigned = (milestone: string | null) =>
      agreed('LeadPartyAssigned', { milestone, lead: { parties: ['VNG'], text: null } }, '2025-09-01');
    expect(seen('2025-09-01', ...all, assigned(null))?.lead.parties).toEqual(['VNG']);
    expect(seen('2025-09-01', ...all, assigned('1'))?.milestones.map(({ lead: { parties } }) => parties[0])).toEqual([
      'VNG',
      'ZN',
      'ZN',
      'ZN',
    ]);
    expect(seen('2025-07-02')).toBeNull();
  });
});
