import { describe, expect, it } from '@jest/globals';
import {
  type CalendarDate,
  type CorrectionOrder,
  type Decision,
  type Decisions,
  type Fact,
  NOTHING_BESIDE,
  type RecordedEvent,
  Timeline,
  type ToldFact,
  type Uuid,
} from '@peildatum/kernel';
import { type AccountEvent, accountDecisions, accountView } from './account.js';
import { type EscalationEvent, escalationDecisions, escalationView, LADDERS } from './escalation.js';
import { isWithheld, type LetterEvent, letterDecisions, letterView } from './letter.js';
import { type MotionEvent, motionDecisions, motionView } from './motion.js';
import { type ReviewEvent, type ReviewInput, reviewDecisions, reviewView } from './review.js';

const date = (text: string) => text as CalendarDate;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const TODAY = date('2027-08-01');

const recorded = (facts: readonly Fact[]): RecordedEvent[] =>
  facts.map((fact, revision) => ({ ...fact, id: id(revision), revision, stream: 'x-1', basis: 'recorded' }) as unknown as RecordedEvent);
const told = <F extends Fact>(facts: readonly F[], basis: ToldFact['basis'] = 'recorded'): ToldFact<F>[] =>
  facts.map((fact, i) => ({ fact, event: id(i), basis, source: null }));

/** What is decided of a fact where others stand. */
const deciding = <F extends Fact>(decisions: Decisions<F>) => ({
  tell: (given: readonly F[], fact: F): readonly Decision<F>[] =>
    decisions.tell('x', fact, NOTHING_BESIDE)(Timeline.of<F>(recorded(given)), TODAY),
  correct: (given: readonly F[], order: CorrectionOrder<F>) =>
    decisions.correct('x', order, NOTHING_BESIDE)(Timeline.of<F>(recorded(given)), TODAY),
});
const refuses = (code: string) => expect.objectContaining({ code, kind: 'conflict' });
/** Withdraws the first fact of nothing. */
const withdrawal = { corrects: id(0), reason: 'Onjuist.', replacement: null };

describe('a motion', () => {
  const { tell, correct } = deciding(motionDecisions);
  const registered = (on = '2025-01-31'): MotionEvent => ({
    type: 'MotionRegistered',
    validFrom: date(on),
    data: { kind: 'motion', reference: 'nr. 890', movers: ['Claassen'], subject: 'Doelen.', commitment: null },
  });
  const addressed = (on: string, share: 'partly' | 'wholly' = 'partly'): MotionEvent => ({
    type: 'MotionAddressed',
    validFrom: date(on),
    data: { letter: 'b1', share, how: 'Zo.' },
  });
  const settled = (on: string, letter = 'b1'): MotionEvent => ({ type: 'MotionSettled', validFrom: date(on), data: { letter } });

  it('is registered, addressed and settled; settled twice in one letter is one fact', () => {
    expect(tell([], registered())).toHaveLength(1);
    expect(tell([registered()], addressed('2025-07-03'))).toHaveLength(1);
    expect(tell([registered(), addressed('2025-07-03')], settled('2025-07-03'))).toHaveLength(1);
    expect(tell([registered(), settled('2025-07-03')], settled('2025-07-03'))).toEqual([]);
  });

  it.each([
    ['an answer to what was never asked', [], addressed('2025-07-03'), 'MOTION.NOT_REGISTERED'],
    ['an answer before it was asked', [registered()], settled('2025-01-30'), 'MOTION.NOT_REGISTERED'],
    ['another of the same code', [registered()], registered('2025-02-01'), 'MOTION.ALREADY_REGISTERED'],
    ['a second settling by another letter', [registered(), settled('2025-07-03')], settled('2025-09-01', 'b2'), 'MOTION.SETTLED'],
    ['an answer after it was settled', [registered(), settled('2025-07-03')], addressed('2025-07-04'), 'MOTION.SETTLED'],
  ] as const)('refuses %s', (_, given, fact, code) => {
    expect(() => tell(given, fact)).toThrow(refuses(code));
  });

  it('stays open until a letter says otherwise, at each date', () => {
    const facts = [registered(), addressed('2025-07-03'), settled('2025-09-30', 'b2')];
    const on = (day: string) =>
      motionView(
        'x',
        told(facts).filter(({ fact }) => fact.validFrom <= day),
      );
    expect(on('2025-01-30')).toBeNull();
    expect(on('2025-07-02')).toMatchObject({ status: 'open', addressed: null, settledBy: null });
    expect(on('2025-07-03')).toMatchObject({ status: 'addressed', since: '2025-07-03', addressed: { letter: 'b1', share: 'partly' } });
    expect(on('2025-09-30')).toMatchObject({ status: 'settled', settledBy: 'b2', addressed: { letter: 'b1' } });
  });

  it('is open again when its settling is withdrawn', () => {
    expect(correct([registered(), settled('2025-07-03')], { ...withdrawal, corrects: id(1) })).toHaveLength(1);
    expect(() => correct([registered(), settled('2025-07-03')], withdrawal)).toThrow(refuses('MOTION.NOT_REGISTERED'));
    expect(() => correct([], withdrawal)).toThrow(expect.objectContaining({ code: 'MOTION.NOT_FOUND', kind: 'not-found' }));
  });
});

describe('a letter', () => {
  const { tell } = deciding(letterDecisions);
  const sent = (on: string): LetterEvent => ({
    type: 'LetterSent',
    validFrom: date(on),
    data: { title: 'AZWA', chamber: 'tweede-kamer', reference: null, editions: ['2025-05-20'], publications: [] },
  });

  it('is sent once', () => {
    expect(tell([], sent('2025-07-03'))).toHaveLength(1);
    expect(() => tell([sent('2025-07-03')], sent('2025-07-04'))).toThrow(refuses('LETTER.ALREADY_SENT'));
    expect(letterView('x', [])).toBeNull();
    expect(letterView('x', told([sent('2025-07-03')]))).toMatchObject({ date: '2025-07-03', editions: ['2025-05-20'] });
  });

  it.each([
    ['none', [], false],
    ['until a later day', [['EmbargoSet', '2025-01-01', '2025-07-04']], true],
    ['until that day', [['EmbargoSet', '2025-01-01', '2025-07-03']], false],
    ['without an end', [['EmbargoSet', '2025-01-01', null]], true],
    [
      'that was lifted',
      [
        ['EmbargoSet', '2025-01-01', null],
        ['EmbargoLifted', '2025-07-03', null],
      ],
      false,
    ],
    [
      'that is lifted later',
      [
        ['EmbargoSet', '2025-01-01', null],
        ['EmbargoLifted', '2025-07-04', null],
      ],
      true,
    ],
  ] as const)('meets an embargo or not: %s', (_, facts, withheld) => {
    const embargo = facts.map(([type, from, until]) => ({ type, validFrom: date(from), data: { until } }));
    expect(isWithheld(Timeline.of<Fact>(recorded(embargo)), date('2025-07-03'))).toBe(withheld);
  });
});

describe('an escalation', () => {
  const { tell } = deciding(escalationDecisions);
  const raised = (ladder: keyof typeof LADDERS = 'iza'): EscalationEvent => ({
    type: 'EscalationRaised',
    validFrom: date('2025-09-01'),
    data: { ladder, ground: 'difference', subject: 'Iets.', about: null, parties: ['ZN'] },
  });
  const moved = (step: number, on = '2025-09-11', reason: string | null = null): EscalationEvent => ({
    type: 'EscalationMoved',
    validFrom: date(on),
    data: { step, reason },
  });
  const resolved = (on: string): EscalationEvent => ({ type: 'EscalationResolved', validFrom: date(on), data: { outcome: 'Zo.' } });

  it('goes up one step at a time, and ends', () => {
    expect(tell([raised()], moved(2))).toHaveLength(1);
    expect(tell([raised(), moved(2)], resolved('2025-10-01'))).toHaveLength(1);
    expect(tell([raised()], resolved('2025-09-01'))).toHaveLength(1);
  });

  it.each([
    ['a step of nothing', [], moved(2), 'ESCALATION.NOT_RAISED'],
    ['the step on which it lies', [raised()], moved(1), 'ESCALATION.NOT_HIGHER'],
    ['a step that the ladder does not have', [raised('ggz')], moved(2), 'ESCALATION.NO_SUCH_STEP'],
    ['a second beginning', [raised()], { ...raised(), validFrom: date('2025-09-02') }, 'ESCALATION.ALREADY_RAISED'],
    ['a step after its end', [raised(), resolved('2025-09-10')], moved(2), 'ESCALATION.RESOLVED'],
  ] as const)('refuses %s', (_, given, fact, code) => {
    expect(() => tell(given, fact)).toThrow(refuses(code));
  });

  it('skips a step for a reason alone, and a step told late counts as one', () => {
    expect(Object.values(LADDERS).some((steps) => steps.length > 2)).toBe(true);
    expect(() => tell([raised('richtlijnen')], moved(3))).toThrow(refuses('ESCALATION.SKIPS_STEP'));
    expect(tell([raised('richtlijnen')], moved(3, '2025-09-11', 'Er is haast.'))).toHaveLength(1);
    expect(() => tell([raised('richtlijnen'), moved(2), moved(3, '2025-09-12')], moved(3, '2025-09-11', 'x'))).toThrow(
      refuses('ESCALATION.NOT_HIGHER'),
    );
  });

  it('has an age that grows until it ends', () => {
    const facts = told([raised(), moved(2)]);
    expect(escalationView('x', facts, date('2025-09-21'))).toMatchObject({
      step: 2,
      stepName: LADDERS.iza[1],
      stepSince: '2025-09-11',
      age: 20,
      resolved: null,
    });
    expect(escalationView('x', told([raised(), moved(2), resolved('2025-10-01')]), TODAY)).toMatchObject({
      age: 30,
      resolved: { on: '2025-10-01' },
    });
    expect(escalationView('x', [], TODAY)).toBeNull();
  });
});

describe('a party that is held to account', () => {
  const { tell } = deciding(accountDecisions);
  const asked: AccountEvent = {
    type: 'PartyHeldToAccount',
    validFrom: date('2026-01-15'),
    data: { party: 'ZN', by: 'VWS', commitment: 'AZWA-D5', level: 'national', reason: 'Geen werkwijze.' },
  };
  const given = (on: string, answer = 'Komt.'): AccountEvent => ({ type: 'AccountGiven', validFrom: date(on), data: { answer } });
  const concluded: AccountEvent = {
    type: 'AccountConcluded',
    validFrom: date('2026-03-01'),
    data: { outcome: 'met', conclusion: 'Is er.' },
  };

  it('answers as often as it likes, until there is an outcome', () => {
    expect(tell([asked, given('2026-02-01')], given('2026-02-02', 'Toch niet.'))).toHaveLength(1);
    expect(tell([asked], concluded)).toHaveLength(1);
    expect(() => tell([asked, concluded], given('2026-03-02'))).toThrow(refuses('ACCOUNT.CONCLUDED'));
    expect(() => tell([], given('2026-02-01'))).toThrow(refuses('ACCOUNT.NOT_ASKED'));
    expect(() => tell([asked], { ...asked, validFrom: date('2026-01-16') })).toThrow(refuses('ACCOUNT.ALREADY_ASKED'));
  });

  it('shows the last answer and the outcome', () => {
    expect(accountView('x', told([asked]))).toMatchObject({ status: 'open', answer: null, concluded: null });
    expect(accountView('x', told([asked, given('2026-02-01'), given('2026-02-02', 'Nee.')]))).toMatchObject({
      status: 'answered',
      answer: { text: 'Nee.', on: '2026-02-02' },
    });
    expect(accountView('x', told([asked, concluded]))).toMatchObject({ status: 'concluded', concluded: { outcome: 'met' } });
    expect(accountView('x', [])).toBeNull();
  });
});

describe('a mid-term review', () => {
  const { tell } = deciding(reviewDecisions);
  const opened = (agreement: 'IZA' | 'AZWA' = 'AZWA'): ReviewEvent => ({
    type: 'ReviewOpened',
    validFrom: date('2027-01-10'),
    data: { title: 'MTR', agreement, decideBy: date('2027-06-30') },
  });
  const frozen = (input: ReviewInput, volgnummer: number | null = 10, on = '2027-02-01'): ReviewEvent => ({
    type: 'ReviewInputFrozen',
    validFrom: date(on),
    data: { input, on: date('2027-01-31'), volgnummer, note: null },
  });
  const inputs = (['realisation', 'compliance', 'preconditions', 'plans'] as const).map((input) => frozen(input));
  type Measure = Extract<ReviewEvent, { type: 'SteeringMeasureAgreed' }>;
  const measure = (option: 'a' | 'b' | 'c' | 'd', more: object = {}, on = '2027-03-01'): Measure => ({
    type: 'SteeringMeasureAgreed',
    validFrom: date(on),
    data: { option, measure: 'Zo.', shifts: [], fallbackReason: null, ...more },
  });
  const concluded = (on = '2027-06-30'): ReviewEvent => ({
    type: 'ReviewConcluded',
    validFrom: date(on),
    data: { conclusion: 'Door.', decision: null },
  });
  const ready = [opened(), ...inputs];
  const neutral = {
    shifts: [
      { sector: 'MSZ', amount: '-100' },
      { sector: 'GGZ', amount: '100' },
    ],
  };
  const because = { fallbackReason: 'Het is niet genoeg.' };

  it('freezes its four inputs once, and then agrees and concludes', () => {
    expect(tell([opened(), ...inputs.slice(0, 3)], inputs[3] as ReviewEvent)).toHaveLength(1);
    expect(tell(ready, measure('a'))).toHaveLength(1);
    expect(tell(ready, concluded())).toHaveLength(1);
    expect(() => tell(ready, frozen('plans', 11, '2027-02-02'))).toThrow(refuses('REVIEW.ALREADY_FROZEN'));
    expect(() => tell([opened(), ...inputs.slice(0, 3)], measure('a'))).toThrow(refuses('REVIEW.INPUT_MISSING'));
    expect(() => tell([opened()], concluded())).toThrow(refuses('REVIEW.INPUT_MISSING'));
    expect(() => tell([], concluded())).toThrow(refuses('REVIEW.NOT_OPENED'));
    expect(() => tell(ready, { ...opened(), validFrom: date('2027-01-11') })).toThrow(refuses('REVIEW.ALREADY_OPENED'));
    expect(() => tell([...ready, concluded()], measure('a', {}, '2027-07-01'))).toThrow(refuses('REVIEW.CONCLUDED'));
  });

  it('agrees c and d after a or b alone, with a reason, and c adds up to nothing', () => {
    expect(() => tell(ready, measure('c', { ...neutral, ...because }))).toThrow(refuses('REVIEW.FALLBACK'));
    expect(() => tell(ready, measure('d', because))).toThrow(refuses('REVIEW.FALLBACK'));
    const after = [...ready, measure('b', {}, '2027-02-20')];
    expect(() => tell(after, measure('d'))).toThrow(refuses('REVIEW.FALLBACK'));
    expect(tell(after, measure('d', because))).toHaveLength(1);
    expect(tell(after, measure('c', { ...neutral, ...because }))).toHaveLength(1);
    for (const shifts of [[], neutral.shifts.slice(0, 1), [...neutral.shifts, { sector: 'MDZ', amount: '1' }]])
      expect(() => tell(after, measure('c', { shifts, ...because }))).toThrow(refuses('REVIEW.NOT_NEUTRAL'));
    expect(() => tell(ready, measure('a', neutral))).toThrow(refuses('REVIEW.NO_SHIFT'));
  });

  it('of the IZA had no order among its measures', () => {
    expect(tell([opened('IZA'), ...inputs], measure('c', neutral))).toHaveLength(1);
  });

  it('is late once its day has passed, and says nothing of a day that no source names', () => {
    expect(reviewView('x', told([opened()]), date('2027-06-30'))).toMatchObject({ status: 'open', isLate: false });
    expect(reviewView('x', told(ready), date('2027-07-01'))).toMatchObject({ status: 'frozen', isLate: true });
    const ended = (on: string, basis: ToldFact['basis'] = 'recorded') =>
      reviewView('x', told([...ready, concluded(on)], basis), TODAY)?.concluded?.inTime;
    expect([ended('2027-06-30'), ended('2027-07-01'), ended('2027-07-01', 'derived')]).toEqual([true, false, null]);
    expect(reviewView('x', told([...ready, measure('a'), concluded()]), TODAY)).toMatchObject({
      status: 'concluded',
      isLate: false,
      inputs: [{ volgnummer: 10 }, {}, {}, {}],
      measures: [{ option: 'a', on: '2027-03-01' }],
    });
    expect(reviewView('x', [], TODAY)).toBeNull();
  });
});
