import { type CommitmentEvent, type CommitmentView, commitment } from '@peildatum/agreements';
import {
  type DecisionEvent,
  type DecisionView,
  decision,
  type LetterEvent,
  type LetterView,
  letter,
  type MotionEvent,
  type MotionView,
  motion,
} from '@peildatum/governance';
import type { Basis, CalendarDate, Fact, RecordedEvent } from '@peildatum/kernel';

/** A few of what was agreed and decided, for the specs. */
type AnyFact = CommitmentEvent | DecisionEvent | MotionEvent | LetterEvent;
type DataOf<T extends AnyFact['type']> = Extract<AnyFact, { type: T }>['data'];

const told = <T extends AnyFact['type']>(type: T, validFrom: string, data: DataOf<T>, basis: Basis = 'source') => ({
  type,
  validFrom,
  data,
  basis,
  source: '004 r. 1740',
});

const recorded = (stream: string, facts: readonly object[]): RecordedEvent[] =>
  facts.map((fact, i) => ({
    ...fact,
    id: `00000000-0000-5000-8000-${String(i).padStart(12, '0')}`,
    revision: i,
    stream,
  })) as unknown as RecordedEvent[];

interface Folding<V> {
  readonly streams: { of(code: string): string };
  fold(events: readonly RecordedEvent[], on: CalendarDate): V | null;
}

const of = <V>(subject: Folding<V>, code: string, facts: readonly Pick<Fact, 'type'>[], on: CalendarDate): readonly V[] => {
  const view = subject.fold(recorded(subject.streams.of(code), facts), on);
  return view === null ? [] : [view];
};

const LEAD = { parties: [], text: 'zorgverzekeraars en gemeenten' };
const scheduled = (milestone: string, more: Partial<DataOf<'CommitmentMilestoneScheduled'>>, basis: Basis = 'source') =>
  told(
    'CommitmentMilestoneScheduled',
    '2025-07-03',
    {
      milestone,
      title: `Mijlpaal ${milestone}`,
      deadline: 'uiterlijk in Q4 2025',
      kind: 'latest',
      due: '2025-12-31' as CalendarDate,
      rhythm: null,
      within: null,
      restates: null,
      lead: LEAD,
      ...more,
    },
    basis,
  );
const due = (text: string) => ({ due: text as CalendarDate });

/** One commitment with a milestone of each kind, and a later one without any. */
export const commitments2025 = (on: CalendarDate): readonly CommitmentView[] => [
  ...of(
    commitment as Folding<CommitmentView>,
    'AZWA-A2',
    [
      told('CommitmentRegistered', '2025-07-03', { version: '3 juli 2025', title: 'Minder regeldruk', part: 'A', lead: LEAD }),
      scheduled('1', due('2025-09-30')),
      scheduled('2', {}),
      scheduled('3', { deadline: 'uiterlijk in Q1 2026', ...due('2026-03-31') }, 'derived'),
      scheduled('4', { deadline: 'Binnen 3 maanden', kind: 'relative', due: null, within: 3 }),
      scheduled('5', { deadline: 'ieder kwartaal', kind: 'periodic', due: null, rhythm: { months: 3, by: null } }),
      scheduled('6', { deadline: '„uiterlijk in Q1 2026”', restates: '3', ...due('2026-02-01') }),
      told('CommitmentMilestoneAchieved', '2025-12-15', { milestone: '2', period: null, evidence: 'verslag' }),
    ],
    on,
  ),
  ...of(
    commitment as Folding<CommitmentView>,
    'AZWA-B1',
    [told('CommitmentRegistered', '2026-02-01', { version: '3 juli 2025', title: 'Indiceren', part: 'B', lead: LEAD })],
    on,
  ),
];

export const decisions2025 = (on: CalendarDate): readonly DecisionView[] => {
  const taken = { title: 'Toetreding', body: 'bo', meeting: null, edition: null, changes: [], note: null };
  return [
    ...of(
      decision as Folding<DecisionView>,
      'bo-maart',
      [told('DecisionTaken', '2025-03-20', { ...taken, title: 'Eerder' }, 'derived')],
      on,
    ),
    ...of(decision as Folding<DecisionView>, 'bo-toetreding', [told('DecisionTaken', '2025-06-16', taken)], on),
    ...of(
      decision as Folding<DecisionView>,
      'bo-voorstel',
      [told('DecisionProposed', '2025-06-16', { title: 'Voorstel', body: 'bo', changes: [] })],
      on,
    ),
  ];
};

export const motions2025 = (on: CalendarDate): readonly MotionView[] => {
  const motie = { kind: 'motion' as const, reference: '29689-1', movers: ['Claassen'], subject: 'Indiceren', commitment: null };
  const registered = (validFrom: string) => told('MotionRegistered', validFrom, motie);
  return [
    ...of(motion as Folding<MotionView>, '29689-1', [registered('2025-01-10')], on),
    ...of(
      motion as Folding<MotionView>,
      '29689-2',
      [registered('2025-01-11'), told('MotionAddressed', '2025-07-03', { letter: 'azwa', share: 'partly', how: 'Een plan.' })],
      on,
    ),
    ...of(
      motion as Folding<MotionView>,
      '29689-3',
      [registered('2025-01-12'), told('MotionSettled', '2025-07-03', { letter: 'azwa' })],
      on,
    ),
  ];
};

export const letters2025 = (on: CalendarDate): readonly LetterView[] =>
  of(
    letter as Folding<LetterView>,
    'azwa',
    [told('LetterSent', '2025-07-03', { title: 'Brief', chamber: 'tweede-kamer', reference: null, editions: [], publications: [] })],
    on,
  );
