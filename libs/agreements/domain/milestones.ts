import { type Basis, type CalendarDate, daysInMonth, type ToldFact } from '@peildatum/kernel';
import type { CommitmentEvent, Lead, Told } from './commitment.events.js';
import { addMonths } from './deadline.js';
import type { MilestoneKey } from './milestone.events.js';

/** A milestone with all that was told of it. */
export interface Milestone extends Omit<Told<'CommitmentMilestoneScheduled'>, 'milestone'> {
  readonly key: MilestoneKey;
  readonly scheduledOn: CalendarDate;
  readonly source: string | null;
  /** Of what was told of it last. */
  readonly basis: Basis;
  /** What stood there first, where it was put on another date. */
  readonly first: { readonly deadline: string; readonly due: CalendarDate | null } | null;
  /** Why the date is what it is, where the text alone does not say. */
  readonly reading: string | null;
  readonly started: { readonly on: CalendarDate; readonly what: string } | null;
  readonly outcomes: readonly Outcome[];
  readonly lapsed: { readonly on: CalendarDate; readonly reason: string } | null;
}

/** That it was achieved or missed: of a periodic one a time, of another null. */
interface Outcome {
  readonly period: string | null;
  readonly standing: 'achieved' | 'missed';
  readonly on: CalendarDate;
  readonly note: string;
}

export type Milestones = ReadonlyMap<MilestoneKey, Milestone>;

/** How a milestone stands on a date. */
export type Standing = 'achieved' | 'missed' | 'lapsed' | 'overdue' | 'upcoming' | 'undated';

/** A milestone as it stands on a date; a periodic one is there each time. */
export interface Occurrence
  extends Pick<Milestone, 'key' | 'title' | 'deadline' | 'kind' | 'due' | 'first' | 'reading' | 'restates' | 'lead' | 'source'> {
  readonly period: string | null;
  readonly standing: Standing;
  /** When and why it stands so, where that was told. */
  readonly toldOn: CalendarDate | null;
  readonly note: string | null;
}

/** With what a fact tells of one of them; a fact of something else changes nothing. */
export function withFact(
  milestones: Milestones,
  { fact, source, basis }: Pick<ToldFact<CommitmentEvent>, 'fact' | 'source' | 'basis'>,
): Milestones {
  const { validFrom: on } = fact;
  if (fact.type === 'CommitmentMilestoneScheduled') {
    const { milestone: key, ...told } = fact.data;
    const fresh = { first: null, reading: null, started: null, outcomes: [], lapsed: null };
    return new Map([...milestones, [key, { key, ...told, ...fresh, scheduledOn: on, source, basis }]]);
  }
  const key = 'milestone' in fact.data ? fact.data.milestone : null;
  const known = key === null ? undefined : milestones.get(key);
  return known === undefined ? milestones : new Map([...milestones, [known.key, { ...known, ...changeOf(known, fact), basis }]]);
}

function changeOf(known: Milestone, { type, data, validFrom: on }: CommitmentEvent): Partial<Milestone> {
  switch (type) {
    case 'LeadPartyAssigned':
      return { lead: data.lead };
    case 'CommitmentMilestoneInterpretationSet':
      return { due: data.due, reading: data.reason };
    case 'CommitmentMilestoneRescheduled':
      return {
        deadline: data.deadline,
        due: data.due,
        reading: data.reason,
        first: known.first ?? { deadline: known.deadline, due: known.due },
      };
    case 'CommitmentMilestoneStarted':
      return { due: addMonths(on, known.within ?? 0), reading: data.start, started: { on, what: data.start } };
    case 'CommitmentMilestoneAchieved':
      return { outcomes: [...known.outcomes, { period: data.period, standing: 'achieved', on, note: data.evidence }] };
    case 'CommitmentMilestoneMissed':
      return { outcomes: [...known.outcomes, { period: data.period, standing: 'missed', on, note: data.reason }] };
    case 'CommitmentMilestoneLapsed':
      return { lapsed: { on, reason: data.reason } };
    default:
      return {};
  }
}

/** The times that a milestone is due, up to and with the first after a day; of one that is not periodic, or of which nobody said how often: once. */
export function timesOf(
  { rhythm, scheduledOn, due }: Milestone,
  until: CalendarDate,
): readonly { readonly period: string | null; readonly due: CalendarDate | null }[] {
  if (rhythm === null) return [{ period: null, due }];
  const times: { readonly period: string; readonly due: CalendarDate }[] = [];
  const { months, by } = rhythm;
  for (
    let part = Math.floor((Number(scheduledOn.slice(5, 7)) - 1) / months), year = Number(scheduledOn.slice(0, 4));
    (times.at(-1)?.due ?? '') <= until;
    part += 1
  ) {
    if (part * months >= 12) [part, year] = [0, year + 1];
    const last = (part + 1) * months;
    const end = (by === null ? `${year}-${String(last).padStart(2, '0')}-${daysInMonth(year, last)}` : `${year}-${by}`) as CalendarDate;
    if (end >= scheduledOn) times.push({ period: `${year}${PARTS[months]?.[part] ?? ''}`, due: end });
  }
  return times;
}

const PARTS: Readonly<Record<number, readonly string[]>> = { 3: ['-Q1', '-Q2', '-Q3', '-Q4'], 6: ['-H1', '-H2'] };

/** How it stands on a day, each time up to another. @param withdrawn whether the commitment itself is */
export function occurrencesOf(milestone: Milestone, on: CalendarDate, until: CalendarDate, withdrawn: boolean): readonly Occurrence[] {
  const { key, title, deadline, kind, first, reading, restates, lead, source, outcomes, lapsed } = milestone;
  return timesOf(milestone, until).map(({ period, due }) => {
    const told = outcomes.findLast((each) => each.period === period);
    const standing =
      told?.standing ?? (lapsed !== null || withdrawn ? 'lapsed' : due === null ? 'undated' : due < on ? 'overdue' : 'upcoming');
    const toldOn = told?.on ?? lapsed?.on ?? null;
    return {
      key,
      title,
      deadline,
      kind,
      due,
      first,
      reading,
      restates,
      lead,
      source,
      period,
      standing,
      toldOn,
      note: told?.note ?? lapsed?.reason ?? null,
    };
  });
}

/** Who leads a milestone: as was said last. */
export const leadOf = (milestones: Milestones, key: MilestoneKey): Lead | null => milestones.get(key)?.lead ?? null;
