import type { EventLog } from '@peildatum/event-store';
import { amsterdamDate, type CalendarDate, factOf, type NumberedEvent } from '@peildatum/kernel';
import {
  foldPublication,
  hiddenOf,
  type PublicationView,
  publicationOf,
  publicationStreams,
  type RecordedFigures,
} from '@peildatum/publications';
import type { Embargoes } from '../ports/embargoes.js';
import { replayed } from './folded-log.js';
import { viewsOf } from './folded-views.js';
import { NOW } from './now.js';

/** What stands under embargo by the whole log, on the day of the specs. */
export const foldedEmbargoes = (log: EventLog): Embargoes => ({
  withheldFrom: async (audience) => {
    if (audience === 'bo') return undefined;
    const events = await replayed(log);
    return { publications: hiddenOf(publicationsIn(events, amsterdamDate(NOW))), judgedAt: events.length };
  },
});

/** Whether an event of the log names a publication. */
export const foldedFigures = (log: EventLog): RecordedFigures => ({
  areOf: async (publication) => (await replayed(log)).some((event) => publicationOf(factOf(event) ?? event) === publication),
});

const publicationsIn = (events: readonly NumberedEvent[], validOn: CalendarDate): PublicationView[] =>
  viewsOf(events, publicationStreams.has, (told) => foldPublication(told, validOn));
