import type { CalendarDate } from '@peildatum/kernel';

/**
 * How far a piece of work is for an edition: nothing was told yet; somebody typed something and did not record it; it waits for who approves it; it came back; it
 * was told since the last edition; this edition asks nothing of it.
 */
export const WORK_STATES = ['to-do', 'draft', 'submitted', 'sent-back', 'settled', 'not-applicable'] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What a piece of work is about. */
export const WORK_KINDS = [
  'action',
  'milestone',
  'agreement',
  'section',
  'text',
  'delivery',
  'snelle-toets',
  'plan',
  'kpi',
  'grant',
  'indicator',
  'volume',
  'norm',
  'check',
  'freeze',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** In which werkblad it is told. */
export interface WorkPlace {
  readonly word: string;
  readonly code: string;
  readonly sheet: string;
}

/** How it is told where no werkblad has it: the word of what is told, and what is known of its fields. */
export interface WorkForm {
  readonly word: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Something that an edition may ask of somebody, as it stands. Null: nobody told, or there is none. */
export interface FoundWork {
  readonly kind: WorkKind;
  readonly code: string;
  readonly title: string | null;
  /** How it stands, in the words of the reports. */
  readonly standing: string | null;
  readonly since: CalendarDate | null;
  /** What was said last with it. */
  readonly note: string | null;
  readonly due: { readonly text: string; readonly date: CalendarDate | null } | null;
  /** How it stood at the last edition, where that was otherwise; `new`: it was not there. */
  readonly changed: { readonly from: string } | 'new' | null;
  /** Whether this edition asks something of it as long as nothing is told. */
  readonly isAsked: boolean;
  /** The day of what was told or confirmed last. */
  readonly toldOn: CalendarDate | null;
  /** Where the state follows from something else than what was told when. */
  readonly state?: WorkState;
  /** Where there is a rule of its own for what is too late. Absent: its date is over and somebody has to do something yet. */
  readonly isLate?: boolean;
  readonly place: WorkPlace | null;
  /** Absent: it stands in a werkblad, or nobody tells it. */
  readonly form?: WorkForm;
}

export interface WorkItem extends Omit<FoundWork, 'isAsked' | 'toldOn' | 'state' | 'isLate'> {
  readonly state: WorkState;
  readonly isLate: boolean;
}

/** What somebody began with a piece of work that is no fact yet. */
export interface UnderWay {
  readonly place: WorkPlace;
  readonly id: string;
  readonly state: 'draft' | 'submitted' | 'sent-back';
}

const UNDER_WAY_FIRST: readonly WorkState[] = ['sent-back', 'submitted', 'draft'];

/** Of each piece of work what is under way with it, by `workKey`. What came back goes before what waits, and that before what was only typed. */
export function underWayBy(all: readonly UnderWay[]): ReadonlyMap<string, WorkState> {
  const rank = ({ state }: UnderWay) => UNDER_WAY_FIRST.indexOf(state);
  return new Map([...all].sort((a, b) => rank(b) - rank(a)).map(({ place: { sheet }, id, state }) => [workKey(sheet, id), state]));
}

export const workKey = (sheet: string, id: string): string => `${sheet} ${id}`;

/** From which day something counts as told for this edition; null: there was no edition before it. */
export interface Round {
  readonly since: CalendarDate | null;
  /** The day on which it is asked. */
  readonly on: CalendarDate;
}

export function workItem(found: FoundWork, { since, on }: Round, underWay: ReadonlyMap<string, WorkState>): WorkItem {
  const { isAsked, toldOn, state: given, isLate, ...shown } = found;
  const begun = found.place === null ? undefined : underWay.get(workKey(found.place.sheet, found.code));
  const isTold = toldOn !== null && (since === null || toldOn > since);
  const state = begun ?? given ?? (isTold ? 'settled' : isAsked ? 'to-do' : 'not-applicable');
  const date = found.due?.date ?? null;
  return { ...shown, state, isLate: isLate ?? (isOpenWork(state) && date !== null && date < on) };
}

/** Whether somebody has to do something yet. */
export const isOpenWork = (state: WorkState): boolean => state !== 'settled' && state !== 'not-applicable';
