import { rightsOf, subject, writtenFacts } from '@peildatum/subjects';
import { type MeetingCode, type MeetingEvent, meetingEvents, meetingKinds, meetingStreams } from '../../domain/meetings/meeting.events.js';
import { meetingDecisions, meetingNotFound } from '../../domain/meetings/meeting.rules.js';
import { type MeetingView, meetingView } from '../../domain/meetings/meeting.view.js';
import { knownBody } from '../premises.js';

/** When a body meets, and about what. */
export const meeting = subject<MeetingEvent, MeetingView, MeetingCode>({
  name: 'vergadering',
  example: 'bo-2025-06-16',
  streams: meetingStreams,
  events: meetingEvents,
  decisions: meetingDecisions,
  notFound: meetingNotFound,
  toldFirst: 3,
  requires: (told) => (told.type === 'MeetingScheduled' ? [knownBody('orgaan', told.data.body, told.validFrom)] : []),
  view: meetingView,
  facts: writtenFacts(meetingKinds),
  rights: rightsOf(meetingKinds, 'record-decision'),
  readModel: 'vergaderingen',
  table: 'meeting_fact',
});
