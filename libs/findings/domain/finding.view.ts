import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import type { About, FindingCode, FindingEvent, Owner } from './finding.events.js';
import type { FindingStatus } from './finding.rules.js';

/** A finding as it stands on a date. */
export interface FindingView {
  readonly code: FindingCode;
  readonly about: About;
  readonly finding: string;
  readonly recordedOn: CalendarDate;
  readonly owner: Owner;
  readonly status: FindingStatus;
  /** In their order; the last one counts. */
  readonly answers: readonly { readonly text: string; readonly on: CalendarDate }[];
  readonly closed: { readonly conclusion: string; readonly on: CalendarDate } | null;
}

/** Null: it was not recorded yet. */
export function findingView(code: FindingCode, told: readonly ToldFact<FindingEvent>[]): FindingView | null {
  const facts = told.map(({ fact }) => fact);
  const recorded = facts.find(({ type }) => type === 'FindingRecorded');
  if (recorded?.type !== 'FindingRecorded') return null;
  const answers = facts.flatMap((fact) => (fact.type === 'FindingAnswered' ? [{ text: fact.data.answer, on: fact.validFrom }] : []));
  const [closed = null] = facts.flatMap((fact) =>
    fact.type === 'FindingClosed' ? [{ conclusion: fact.data.conclusion, on: fact.validFrom }] : [],
  );
  const { about, finding, owner } = recorded.data;
  const status = closed !== null ? 'closed' : answers.length > 0 ? 'answered' : 'open';
  return { code, about, finding, recordedOn: recorded.validFrom, owner, status, answers, closed };
}
