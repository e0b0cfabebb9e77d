import type { Basis, CalendarDate, ToldFact } from '@peildatum/kernel';
import { type CommitmentCode, type CommitmentEvent, type Lead, partsOf, type Told } from './commitment.events.js';
import { type Milestone, type Milestones, type Occurrence, occurrencesOf, withFact } from './milestones.js';

/** A commitment as it stands on a date. */
export interface CommitmentView {
  readonly code: CommitmentCode;
  readonly agreement: string;
  readonly version: string;
  readonly title: string;
  readonly part: string;
  readonly since: CalendarDate;
  readonly source: string | null;
  /** Of its registration. */
  readonly basis: Basis;
  readonly lead: Lead;
  /** As it was written last; null: it was not taken over. */
  readonly text: Told<'CommitmentTextRevised'> | null;
  readonly links: readonly Told<'CommitmentsLinked'>[];
  /** Since when the report lists it. Null: it does not, or not yet. */
  readonly inReport: {
    readonly on: CalendarDate;
    readonly note: string | null;
    readonly basis: Basis;
    readonly source: string | null;
  } | null;
  readonly withdrawn: { readonly on: CalendarDate; readonly reason: string } | null;
  /** On this day; a periodic one each time up to the first that comes. */
  readonly milestones: readonly Occurrence[];
  /** What was told of each, for who asks about another day to come. */
  readonly told: readonly Milestone[];
  /** What does not fit together, in a sentence each. */
  readonly signals: readonly string[];
}

/** Null: it was not registered yet. */
export function commitmentView(
  code: CommitmentCode,
  told: readonly ToldFact<CommitmentEvent>[],
  validOn: CalendarDate,
): CommitmentView | null {
  let seen: CommitmentView | null = null;
  let milestones: Milestones = new Map();
  for (const each of told) {
    milestones = withFact(milestones, each);
    seen = after(code, seen, each);
  }
  if (seen === null) return null;
  const all = [...milestones.values()];
  const isWithdrawn = seen.withdrawn !== null;
  return {
    ...seen,
    told: all,
    milestones: all.flatMap((each) => occurrencesOf(each, validOn, validOn, isWithdrawn)),
    signals: signalsOf(milestones),
  };
}

function after(
  code: CommitmentCode,
  seen: CommitmentView | null,
  { fact, source, basis }: ToldFact<CommitmentEvent>,
): CommitmentView | null {
  const { validFrom: on } = fact;
  if (fact.type === 'CommitmentRegistered') {
    const none = { text: null, links: [], inReport: null, withdrawn: null, milestones: [], told: [], signals: [] };
    return { code, agreement: partsOf(code).agreement, ...fact.data, since: on, source, basis, ...none };
  }
  if (seen === null) return null;
  switch (fact.type) {
    case 'LeadPartyAssigned':
      return fact.data.milestone === null ? { ...seen, lead: fact.data.lead } : seen;
    case 'CommitmentTextRevised':
      return { ...seen, text: fact.data };
    case 'CommitmentsLinked':
      return { ...seen, links: [...seen.links, fact.data] };
    case 'CommitmentAddedToReport':
      return { ...seen, inReport: { on, note: fact.data.note, basis, source } };
    case 'CommitmentWithdrawn':
      return { ...seen, withdrawn: { on, reason: fact.data.reason } };
    default:
      return seen;
  }
}

/** Where the same is said twice with another date. */
const signalsOf = (milestones: Milestones): readonly string[] =>
  [...milestones.values()].flatMap((each) => {
    const other = each.restates === null ? undefined : milestones.get(each.restates);
    return other === undefined || other.due === each.due ? [] : [`Mijlpaal ${said(other)}, en mijlpaal ${said(each)}; beide staan er.`];
  });

const said = ({ key, deadline, due, source }: Milestone): string =>
  `${key} zegt „${deadline}” (${[due ?? 'zonder datum', ...(source === null ? [] : [source])].join(', ')})`;

/** Whether the report lists it: what was withdrawn it lists no more. */
export const isListedInReport = ({ inReport, withdrawn }: Pick<CommitmentView, 'inReport' | 'withdrawn'>): boolean =>
  inReport !== null && withdrawn === null;
