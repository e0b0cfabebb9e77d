import type { CalendarDate, Page, PageRequest } from '@peildatum/kernel';
import { allOf, type Given, pageAt, probe, type Snapshot, subjectsOf } from '@peildatum/projections';
import type { ActionStatus } from '../domain/action.js';
import { type ActionView, DIRECT_BASES } from '../domain/action.view.js';
import type { ActionThematafel } from '../domain/thematafel-letter.js';
import { actionProjection } from './action.projection.js';
import { actionsAt, codesWithStatus, confirmationOf, retirementOf } from './actions-at.js';

/** Which actions are looked for; what is absent does not filter. */
export interface ActionsWith {
  readonly thematafels?: readonly ActionThematafel[];
  readonly statuses?: readonly ActionStatus[];
  /** True: only what is too late on `validOn`. */
  readonly overdue?: boolean;
  /** True: only what a report counts; false: only what left it. */
  readonly inReport?: boolean;
  /** True: only what has a due date that was read as one. */
  readonly dated?: boolean;
  /** True: only what has a status that somebody told or a source gives; see `isDirect`. */
  readonly direct?: boolean;
  /** A party among the responsible ones, to the letter. */
  readonly responsible?: string;
  /** Text in the code, description or section, whatever its case. */
  readonly search?: string;
  /** Only what is completed and was not on this date. */
  readonly completedAfter?: CalendarDate;
  /** Only what was said last, of how it goes, on this date or before. */
  readonly reportedUntil?: CalendarDate;
}

/** A page of the actions that a filter lets through, in the order of their codes, and how many there are in all. */
export async function actionPageAt(snapshot: Snapshot, filter: ActionsWith, page: PageRequest): Promise<Page<ActionView>> {
  const { completedAfter, search } = filter;
  const before = completedAfter && (await codesWithStatus(snapshot, 'all', completedAfter, 'completed'));
  const read = (codes: readonly string[]) => actionsAt(snapshot, codes);
  return pageAt(snapshot, { found: (given) => found(snapshot, filter, before, given), search, read }, page);
}

/** @param before codes of what was completed on the date after which it must be */
function found(snapshot: Snapshot, filter: ActionsWith, before: ReadonlySet<string> | undefined, given: Given): string {
  const { thematafels, statuses, overdue, inReport, dated, direct, responsible, reportedUntil, search } = filter;
  const table = snapshot.table(actionProjection);
  const value = (aspect: string, asked = true) => (asked ? probe({ table, aspect, alias: aspect, subject: 'listed.subject' }) : '');
  const conditions = [
    thematafels && `thematafel.thematafel = ANY (${given(thematafels)}::text[])`,
    statuses && `status.status = ANY (${given(statuses)}::text[])`,
    // Without a date nothing is too late.
    overdue === undefined
      ? undefined
      : `(COALESCE(due.due_date < ${given(snapshot.validOn)}::date, false) AND status.status <> 'completed' AND ${IN_REPORT}) = ${given(overdue)}::boolean`,
    inReport === undefined ? undefined : `(${IN_REPORT}) = ${given(inReport)}::boolean`,
    dated === undefined ? undefined : `(due.due_date IS NOT NULL) = ${given(dated)}::boolean`,
    direct === undefined
      ? undefined
      : `(status.status <> 'unknown' AND ARRAY[status.basis, confirmation.basis] && ${given(DIRECT_BASES)}::text[]) = ${given(direct)}::boolean`,
    responsible === undefined ? undefined : `responsible.responsible::jsonb ? ${given(responsible)}::text`,
    // Being registered says nothing of how it goes.
    reportedUntil && `status.status <> 'unknown' AND COALESCE(confirmation.valid_from, status.valid_from) <= ${given(reportedUntil)}::date`,
    before && `status.status = 'completed' AND listed.subject <> ALL (${given([...before])}::text[])`,
  ];
  const texts = search === undefined ? '' : ', ARRAY[listed.subject, description.description, registration.section] AS texts';
  return `SELECT listed.subject${texts} FROM ${subjectsOf(table, 'registration')} AS listed
    ${value('registration')}
    ${value(
      'status',
      [statuses, overdue, direct, before, reportedUntil].some((asked) => asked !== undefined),
    )}
    ${direct === undefined && reportedUntil === undefined ? '' : confirmationOf(table)}
    ${value('thematafel', thematafels !== undefined)}
    ${value('description', search !== undefined)}
    ${value('due', overdue !== undefined || dated !== undefined)}
    ${value('responsible', responsible !== undefined)}
    ${overdue === undefined && inReport === undefined ? '' : retirementOf(table)}
    WHERE ${allOf(conditions)}`;
}

const IN_REPORT = 'retirement.valid_from IS NULL';
