import { GetEventQuery, isUnreadable, ListEventsQuery, type ListedEvent } from '@peildatum/audit';
import { type CalendarDate, type ClockRequest, isCorrection } from '@peildatum/kernel';
import type { ApiCore } from '../api-core.js';
import { orNull } from '../problem/or-null.js';
import { subjectAt } from './subject-at.js';

/** An event, and what it did. */
export interface EventAround {
  readonly event: ListedEvent;
  /** The event that it corrects; null: it corrects none. */
  readonly corrected: ListedEvent | null;
  /** The event that took its place; null: none did. */
  readonly correctedBy: ListedEvent | null;
  /** Of its subject how it stood before it and after it, on a day; null where the subject was not there. */
  readonly subject: { readonly validOn: CalendarDate; readonly before: object | null; readonly after: object | null };
}

type Queries = Pick<ApiCore, 'queries' | 'valueLists'>;

/** @param asked `validOn`: the day of which the subject is read; default: that from which what was told holds @throws `EVENT.NOT_FOUND` */
export async function eventAround(core: Queries, id: string, asked: ClockRequest): Promise<EventAround> {
  const { withheld, signal, validOn } = asked;
  const reader = { ...(withheld === undefined ? {} : { withheld }), ...(signal === undefined ? {} : { signal }) };
  const event = await core.queries.execute(new GetEventQuery(id, asked));
  const corrects = isUnreadable(event) ? undefined : event.corrects;
  const corrected = corrects === undefined ? null : await orNull(core.queries.execute(new GetEventQuery(corrects, asked)));
  const { value } = await core.queries.execute(new ListEventsQuery({ corrects: id }, { limit: 1, counted: false }, withoutDate(asked)));
  const on = validOn ?? dayOf(event);
  const before =
    event.volgnummer > 1 ? await subjectAt(core, event.stream, { ...reader, validOn: on, volgnummer: event.volgnummer - 1 }) : null;
  const after = await subjectAt(core, event.stream, { ...reader, validOn: on, volgnummer: event.volgnummer });
  return { event, corrected, correctedBy: value.items[0] ?? null, subject: { validOn: on, before, after } };
}

/** A correction is found whenever it holds. */
const withoutDate = ({ validOn, ...asked }: ClockRequest): ClockRequest => asked;

/** Of a correction that of what it put in the place. What cannot be read, is of the day on which it became known. */
function dayOf(event: ListedEvent): CalendarDate {
  if (isUnreadable(event)) return event.knownAt.slice(0, 10) as CalendarDate;
  return isCorrection(event) ? (event.data.replacement?.validFrom ?? event.validFrom) : event.validFrom;
}
