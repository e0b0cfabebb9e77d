import { rightsByRole } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type MeetingCode, type MeetingEvent, meetingEvents, meetingStreams } from '../../domain/meetings/meeting.events.js';
import { meetingDecisions, meetingNotFound } from '../../domain/meetings/meeting.rules.js';
import { type MeetingView, meetingView } from '../../domain/meetings/meeting.view.js';
import { knownBody } from '../premises.js';
import * as input from './meeting.input.js';

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
  facts: {
    vergadering: fact(input.VergaderingInput, input.factOfVergadering, {
      description: 'Een orgaan vergadert op een dag; later opnieuw verteld is het een andere dag.',
      example: [
        { orgaan: 'bo', datum: '2025-06-16', geldigVanaf: '2025-05-01' },
        { vergadering: 'bo-2025-09-15', orgaan: 'bo', datum: '2025-09-15', geldigVanaf: '2025-06-16' },
      ],
    }),
    agendapunt: fact(input.AgendapuntInput, input.factOfAgendapunt, {
      description: 'Waar een vergadering over gaat, met de editie of het stuk dat voorligt.',
      example: { punt: 'Voortgang van het akkoord', editie: '2025-05-20', geldigVanaf: '2025-06-01' },
    }),
    kwartaalmonitor: fact(input.KwartaalmonitorInput, input.factOfKwartaalmonitor, {
      description: 'De NZa publiceerde de kwartaalmonitor voor een vergadering; uiterlijk twee weken ervoor is op tijd.',
      example: { titel: 'IZA-kwartaalmonitor Q1 2025', geldigVanaf: '2025-06-02' },
    }),
    'vergadering-gehouden': fact(input.VergaderingGehoudenInput, input.factOfVergaderingGehouden, {
      description: 'Een vergadering is gehouden.',
      example: { geldigVanaf: '2025-06-16' },
    }),
    'vergadering-afgelast': fact(input.VergaderingAfgelastInput, input.factOfVergaderingAfgelast, {
      description: 'Een vergadering gaat niet door.',
      example: { vergadering: 'bo-2025-09-15', reden: 'De stukken zijn niet klaar.', geldigVanaf: '2025-09-01' },
    }),
  },
  rights: rightsByRole<MeetingEvent>(
    {
      MeetingScheduled: 'record-decision',
      AgendaItemSubmitted: 'record-decision',
      MeetingHeld: 'record-decision',
      MeetingCancelled: 'record-decision',
      QuarterlyMonitorPublished: 'record-decision',
    },
    'record-decision',
  ),
  readModel: 'vergaderingen',
  table: 'meeting_fact',
});
