import { correctionEvent, eventsOfKinds, type FactsIn, factKind, field, streams, told, toldBy } from '@peildatum/kernel';
import { bodyField } from '../bodies/body.events.js';

const { date, from, orNull, text } = field;

/** By its body and its day: `bo-2025-06-16`. */
export type MeetingCode = string;
const MEETING_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;

const known = from('Sinds welke dag dit bekend is.');

/** When a body meets, and about what; the stream is `vergadering-<code>`. */
export const meetingKinds = {
  vergadering: factKind('MeetingScheduled', {
    name: 'planning van een vergadering',
    description: 'Een orgaan vergadert op een dag; later opnieuw verteld is het een andere dag.',
    tells: told('planning'),
    fields: {
      body: bodyField('Welk orgaan vergadert.'),
      date: date('datum', 'Op welke dag het vergadert.', '2025-06-16'),
      validFrom: known,
    },
    example: [
      { orgaan: 'bo', datum: '2025-06-16', geldigVanaf: '2025-05-01' },
      { vergadering: 'bo-2025-09-15', orgaan: 'bo', datum: '2025-09-15', geldigVanaf: '2025-06-16' },
    ],
  }),
  /** With the edition of the report or the paper that it rests on. */
  agendapunt: factKind('AgendaItemSubmitted', {
    name: 'agendapunt',
    description: 'Waar een vergadering over gaat, met de editie of het stuk dat voorligt.',
    tells: toldBy('item', 'item'),
    fields: {
      item: text('punt', 300, 'Waarover gesproken wordt.'),
      edition: orNull(date('editie', 'De peildatum van de editie van de rapportage die voorligt.')),
      paper: orNull(text('stuk', 500, 'Een ander stuk dat voorligt.')),
      validFrom: known,
    },
    example: { punt: 'Voortgang van het akkoord', editie: '2025-05-20', geldigVanaf: '2025-06-01' },
  }),
  /** The NZa published it for the meeting (001 r. 517). */
  kwartaalmonitor: factKind('QuarterlyMonitorPublished', {
    name: 'kwartaalmonitor voor een vergadering',
    description: 'De NZa publiceerde de kwartaalmonitor voor een vergadering; uiterlijk twee weken ervoor is op tijd.',
    tells: told('quarterly-monitor'),
    fields: {
      title: text('titel', 300, 'Hoe de kwartaalmonitor heet, met haar kwartaal.'),
      document: orNull(text('stuk', 500, 'Waar zij staat. Weggelaten: niet genoemd.')),
      validFrom: from('Op welke dag de NZa haar publiceerde.', '2025-06-01'),
    },
    example: { titel: 'IZA-kwartaalmonitor Q1 2025', geldigVanaf: '2025-06-02' },
  }),
  'vergadering-gehouden': factKind('MeetingHeld', {
    name: 'gehouden vergadering',
    description: 'Een vergadering is gehouden.',
    tells: told('held'),
    fields: {
      note: orNull(text('toelichting', 4_000, 'Wat erover te zeggen is.')),
      validFrom: from('Op welke dag is vergaderd.', '2025-06-16'),
    },
    example: { geldigVanaf: '2025-06-16' },
  }),
  'vergadering-afgelast': factKind('MeetingCancelled', {
    name: 'afgelasting van een vergadering',
    description: 'Een vergadering gaat niet door.',
    tells: told('planning'),
    fields: { reason: text('reden', 4_000, 'Waarom zij niet doorgaat.'), validFrom: known },
    example: { vergadering: 'bo-2025-09-15', reden: 'De stukken zijn niet klaar.', geldigVanaf: '2025-09-01' },
  }),
};
export const meetingEvents = { ...eventsOfKinds(meetingKinds), MeetingFactCorrected: correctionEvent() };
export type MeetingEvent = FactsIn<typeof meetingKinds>;

export const meetingStreams = streams<MeetingCode>('vergadering', MEETING_CODE);
