import type { CalendarDate } from '@peildatum/kernel';
import { type ActionFilter, type ActionView, isDirect, isInReport, isOverdue, reportedOn } from '@peildatum/thematafels';

/** Whether a filter lets an action through on a date: the independent path beside the database. @param completedBefore codes of what was completed on `completedAfter` */
export function matchesAction(
  action: ActionView,
  { thematafels, statuses, overdue, inReport, dated, direct, responsible, search, completedAfter, reportedUntil }: ActionFilter,
  validOn: CalendarDate,
  completedBefore: ReadonlySet<string>,
): boolean {
  return (
    (thematafels === undefined || thematafels.includes(action.thematafel)) &&
    (statuses === undefined || statuses.includes(action.status)) &&
    (overdue === undefined || overdue === isOverdue(action, validOn)) &&
    (inReport === undefined || inReport === isInReport(action)) &&
    (dated === undefined || dated === (action.due?.date != null)) &&
    (direct === undefined || direct === isDirect(action)) &&
    (responsible === undefined || action.responsible?.includes(responsible) === true) &&
    (completedAfter === undefined || (action.status === 'completed' && !completedBefore.has(action.code))) &&
    (reportedUntil === undefined || (reportedOn(action) ?? '9999-12-31') <= reportedUntil) &&
    (search === undefined ||
      [action.code, action.description, action.section].some((text) => text?.toLowerCase().includes(search.toLowerCase())))
  );
}
