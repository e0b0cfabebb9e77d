import type { Basis, CalendarDate } from '@peildatum/kernel';
import { probe, type Snapshot, subjectsOf } from '@peildatum/projections';
import type { ActionStatus } from '../domain/action.js';
import type { ActionStanding, ActionView } from '../domain/action.view.js';
import type { DueDate } from '../domain/due-date.js';
import type { ActionThematafel } from '../domain/thematafel-letter.js';
import { actionProjection } from './action.projection.js';

/** Every action registered at the snapshot's clocks, in the order of their codes: one index probe per action and aspect. */
export async function actionsAt(snapshot: Snapshot, codes?: readonly string[]): Promise<ActionView[]> {
  const table = snapshot.table(actionProjection);
  const value = (aspect: string, alias: string) => probe({ table, aspect, alias, subject: 'listed.subject' });
  const rows = await snapshot.query<ActionRow>(
    `SELECT listed.subject AS code, registration.section, description.description, thematafel.thematafel, due.due_text, due.due_date,
            responsible.responsible, status.status, status.note, status.valid_from, status.basis, status.event_id
       FROM ${codes ? '(SELECT DISTINCT unnest($3::text[]) AS subject)' : subjectsOf(table, 'registration')} AS listed
       ${value('registration', 'registration')}
       ${value('status', 'status')}
       ${value('thematafel', 'thematafel')}
       ${value('description', 'description')}
       ${value('due', 'due')}
       ${value('responsible', 'responsible')}
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
  const rows = await snapshot.query<Pick<ActionRow, 'code' | 'thematafel' | 'due_text' | 'due_date' | 'status' | 'valid_from' | 'basis'>>(
    `SELECT listed.subject AS code, thematafel.thematafel, due.due_text, due.due_date, status.status, status.valid_from, status.basis
       FROM ${subjectsOf(table, 'registration')} AS listed ${value('status')} ${value('thematafel')} ${value('due')}
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
  }));
}

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
});

const dueOf = ({ due_text: text, due_date: date }: Pick<ActionRow, 'due_text' | 'due_date'>): DueDate | null =>
  text === null ? null : { text, date };
