import type { Basis, CalendarDate } from '@peildatum/kernel';
import { probe, type Snapshot, subjectsOf } from '@peildatum/projections';
import type { Confidence } from '../domain/action.events.js';
import type { ActionStatus } from '../domain/action.js';
import type { ActionStanding, ActionView, AssessedConfidence } from '../domain/action.view.js';
import type { DueDate } from '../domain/due-date.js';
import type { ActionThematafel } from '../domain/thematafel-letter.js';
import { actionProjection } from './action.projection.js';

/** Every action registered at the snapshot's clocks, in the order of their codes: one index probe per action and aspect. */
export async function actionsAt(snapshot: Snapshot, codes?: readonly string[]): Promise<ActionView[]> {
  const table = snapshot.table(actionProjection);
  const value = (aspect: string, alias: string) => probe({ table, aspect, alias, subject: 'listed.subject' });
  const rows = await snapshot.query<ActionRow>(
    `SELECT listed.subject AS code, registration.section, description.description, thematafel.thematafel, due.due_text, due.due_date,
            responsible.responsible, status.status, status.note, status.valid_from, status.basis, status.event_id, status.measure,
            confirmation.valid_from AS confirmed_on, confirmation.basis AS confirmed_basis, confirmation.event_id AS confirmed_event,
            confirmation.note AS confirmed_note, confidence.confidence, confidence.valid_from AS confidence_since,
            confidence.basis AS confidence_basis, confidence.event_id AS confidence_event, confidence.note AS confidence_reason,
            retirement.valid_from AS retired_on, retirement.basis AS retired_basis, retirement.event_id AS retired_event,
            retirement.decision AS retired_decision, retirement.note AS retired_note
       FROM ${codes ? '(SELECT DISTINCT unnest($3::text[]) AS subject)' : subjectsOf(table, 'registration')} AS listed
       ${value('registration', 'registration')}
       ${value('status', 'status')}
       ${value('thematafel', 'thematafel')}
       ${value('description', 'description')}
       ${value('due', 'due')}
       ${value('responsible', 'responsible')}
       ${confirmationOf(table)}
       ${probe({ table, aspect: 'confidence', alias: 'confidence', subject: 'listed.subject', optional: true })}
       ${retirementOf(table)}
      ORDER BY listed.subject COLLATE "C"`,
    [...snapshot.bounds, ...(codes ? [codes] : [])],
  );
  return rows.map(toView);
}

/**
 * Every action registered at the snapshot's clocks, as far as a report counts it: half the probes. A registration tells a
 * status, and every later status comes after one, so an action without a status is not registered.
 */
export async function standingsAt(snapshot: Snapshot): Promise<ActionStanding[]> {
  const table = snapshot.table(actionProjection);
  const value = (aspect: string) => probe({ table, aspect, alias: aspect, subject: 'listed.subject' });
  const rows = await snapshot.query<StandingRow>(
    `SELECT listed.subject AS code, thematafel.thematafel, due.due_text, due.due_date, status.status, status.valid_from, status.basis,
            confirmation.valid_from AS confirmed_on, confirmation.basis AS confirmed_basis,
            retirement.valid_from AS retired_on, retirement.basis AS retired_basis
       FROM ${subjectsOf(table, 'registration')} AS listed ${value('status')} ${value('thematafel')} ${value('due')} ${confirmationOf(table)}
            ${retirementOf(table)}
      ORDER BY listed.subject COLLATE "C"`,
    [...snapshot.bounds],
  );
  return rows.map(({ code, thematafel, status, valid_from: statusSince, basis, ...row }) => ({
    code,
    thematafel,
    due: dueOf(row),
    status,
    statusSince,
    statusBasis: basis,
    confirmedOn: row.confirmed_on,
    confirmedBasis: row.confirmed_basis,
    retiredOn: row.retired_on,
    retiredBasis: row.retired_basis,
  }));
}

/**
 * A join, for behind that of the status, with what was said last of an action, that nothing changed; with nulls where the status was told
 * after it, or nobody said so.
 */
export function confirmationOf(table: string): string {
  const on = '(confirmation.valid_from, confirmation.place) > (status.valid_from, status.place)';
  return probe({ table, aspect: 'confirmation', alias: 'confirmation', subject: 'listed.subject', optional: true, on });
}

/** A join with by what an action left the report; with nulls where it did not. */
export const retirementOf = (table: string): string =>
  probe({ table, aspect: 'retirement', alias: 'retirement', subject: 'listed.subject', optional: true });

/** Which of these actions (or of all) had a status at another date of the same knowledge. */
export async function codesWithStatus(
  snapshot: Snapshot,
  codes: readonly string[] | 'all',
  validOn: CalendarDate,
  status: ActionStatus,
): Promise<ReadonlySet<string>> {
  const table = snapshot.table(actionProjection);
  const rows = await snapshot.query<{ subject: string }>(
    `SELECT listed.subject
       FROM ${codes === 'all' ? subjectsOf(table, 'registration') : 'unnest($4::text[])'} AS listed (subject)
       ${probe({ table, aspect: 'status', alias: 'status', subject: 'listed.subject' })}
      WHERE status.status = $3`,
    [...snapshot.boundsAt(validOn), status, ...(codes === 'all' ? [] : [codes])],
  );
  return new Set(rows.map(({ subject }) => subject));
}

type StandingRow = Pick<
  ActionRow,
  | 'code'
  | 'thematafel'
  | 'due_text'
  | 'due_date'
  | 'status'
  | 'valid_from'
  | 'basis'
  | 'confirmed_on'
  | 'confirmed_basis'
  | 'retired_on'
  | 'retired_basis'
>;

interface ActionRow {
  readonly code: string;
  readonly section: string | null;
  readonly description: string | null;
  readonly thematafel: ActionThematafel;
  readonly due_text: string | null;
  readonly due_date: CalendarDate | null;
  readonly responsible: readonly string[] | null;
  readonly status: ActionStatus;
  readonly note: string | null;
  readonly valid_from: CalendarDate;
  readonly basis: Basis;
  readonly event_id: string;
  readonly measure: string | null;
  readonly confirmed_on: CalendarDate | null;
  readonly confirmed_basis: Basis | null;
  readonly confirmed_event: string | null;
  readonly confirmed_note: string | null;
  readonly confidence: Confidence | null;
  readonly confidence_since: CalendarDate | null;
  readonly confidence_basis: Basis | null;
  readonly confidence_event: string | null;
  readonly confidence_reason: string | null;
  readonly retired_on: CalendarDate | null;
  readonly retired_basis: Basis | null;
  readonly retired_event: string | null;
  readonly retired_decision: string | null;
  readonly retired_note: string | null;
}

const toView = (row: ActionRow): ActionView => ({
  code: row.code,
  section: row.section,
  description: row.description,
  thematafel: row.thematafel,
  due: dueOf(row),
  responsible: row.responsible,
  status: row.status,
  statusSince: row.valid_from,
  statusBasis: row.basis,
  statusEvent: row.event_id,
  statusNote: row.note,
  statusMeasure: row.measure,
  confirmedOn: row.confirmed_on,
  confirmedBasis: row.confirmed_basis,
  confirmedEvent: row.confirmed_event,
  confirmedNote: row.confirmed_note,
  confidence: confidenceOf(row),
  retiredOn: row.retired_on,
  retiredBasis: row.retired_basis,
  retiredEvent: row.retired_event,
  retiredDecision: row.retired_decision,
  retiredNote: row.retired_note,
});

function confidenceOf(row: ActionRow): AssessedConfidence | null {
  const { confidence: level, confidence_since: since, confidence_basis: basis, confidence_event: event } = row;
  if (level === null || since === null || basis === null || event === null) return null;
  return { level, since, basis, event, reason: row.confidence_reason };
}

const dueOf = ({ due_text: text, due_date: date }: Pick<ActionRow, 'due_text' | 'due_date'>): DueDate | null =>
  text === null ? null : { text, date };
