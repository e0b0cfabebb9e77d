import type { CalendarDate, ToldFact, Uuid } from '@peildatum/kernel';
import type { DecisionCode, DecisionEvent } from './decision.events.js';
import { type DecisionStatus, statusOf } from './decision.rules.js';

export interface DecisionView {
  readonly code: DecisionCode;
  readonly title: string;
  readonly status: DecisionStatus;
  readonly since: CalendarDate;
  readonly body: string;
  readonly proposedOn: CalendarDate | null;
  readonly takenOn: CalendarDate | null;
  /** The event that tells that it was taken: where the log knew what was known then. */
  readonly taken: Uuid | null;
  readonly meeting: string | null;
  readonly edition: string | null;
  readonly changes: readonly string[];
  readonly note: string | null;
  /** Why it was put off or revoked last. */
  readonly reason: string | null;
  readonly deferredUntil: CalendarDate | null;
  readonly source: string | null;
}

/** Null: it was neither proposed nor taken yet. */
export function decisionView(code: DecisionCode, told: readonly ToldFact<DecisionEvent>[]): DecisionView | null {
  const last = told.at(-1)?.fact;
  const status = statusOf(told.map(({ fact }) => fact));
  const of = <T extends DecisionEvent['type']>(type: T) =>
    told.findLast(({ fact }) => fact.type === type) as ToldFact<Extract<DecisionEvent, { type: T }>> | undefined;
  const proposed = of('DecisionProposed');
  const taken = of('DecisionTaken');
  const said = taken ?? proposed;
  if (last === undefined || status === null || said === undefined) return null;
  const { title, body, changes } = said.fact.data;
  return {
    code,
    title,
    status,
    since: last.validFrom,
    body,
    proposedOn: proposed?.fact.validFrom ?? null,
    takenOn: taken?.fact.validFrom ?? null,
    taken: taken?.event ?? null,
    meeting: taken?.fact.data.meeting ?? null,
    edition: taken?.fact.data.edition ?? null,
    changes,
    note: taken?.fact.data.note ?? null,
    reason: last.type === 'DecisionDeferred' || last.type === 'DecisionRevoked' ? last.data.reason : null,
    deferredUntil: last.type === 'DecisionDeferred' ? last.data.until : null,
    source: said.source,
  };
}
