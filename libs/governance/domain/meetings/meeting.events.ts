import { type CalendarDate, correctionEvent, event, type FactsOf, schema, streams, told, toldOf } from '@peildatum/kernel';
import { BODY_CODE } from '../bodies/body.events.js';

const { object, text, matching, nullable, date } = schema;

/** By its body and its day: `bo-2025-06-16`. */
export type MeetingCode = string;
export const MEETING_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** When a body meets, and about what; the stream is `vergadering-<code>`. */
export const meetingEvents = {
  /** Known from `validFrom`; told again it is another day. */
  MeetingScheduled: event(
    'planning van een vergadering',
    object({ body: matching(BODY_CODE, 'de code van een orgaan (kleine letters, cijfers en koppeltekens)'), date: date<CalendarDate>() }),
    told('planning'),
  ),
  MeetingCancelled: event('afgelasting van een vergadering', object({ reason: text() }), told('planning')),
  /** What is to be spoken about, with the edition of the report or the paper that it rests on. */
  AgendaItemSubmitted: event(
    'agendapunt',
    object({ item: text(300), edition: nullable(date<CalendarDate>()), paper: nullable(text(500)) }),
    toldOf('item', ({ item }) => item),
  ),
  /** On `validFrom`. */
  MeetingHeld: event('gehouden vergadering', object({ note: nullable(text()) }), told('held')),
  /** The NZa published the kwartaalmonitor for it (001 r. 517), on `validFrom`. */
  QuarterlyMonitorPublished: event(
    'kwartaalmonitor voor een vergadering',
    object({ title: text(300), document: nullable(text(500)) }),
    told('quarterly-monitor'),
  ),
  MeetingFactCorrected: correctionEvent(),
} as const;

export type MeetingEvent = Exclude<FactsOf<typeof meetingEvents>, { type: 'MeetingFactCorrected' }>;

export const meetingStreams = streams<MeetingCode>('vergadering', MEETING_CODE);
