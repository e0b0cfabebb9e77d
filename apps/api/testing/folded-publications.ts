import type { EventLog } from '@peildatum/event-store';
import { amsterdamDate, type CalendarDate, factOf, type NumberedEvent } from '@peildatum/kernel';
import {
  foldPublication,
  GetPublicationQuery,
  hiddenOf,
  isPublicationStream,
  ListPublicationsQuery,
  type PublicationView,
  publicationNotFound,
  publicationOf,
  publicationStream,
  type RecordedFigures,
} from '@peildatum/publications';
import type { Embargoes } from '../ports/embargoes.js';
import { answered, pageOf, replayed, revisionOf } from './folded-log.js';
import { viewsOf } from './folded-views.js';
import { NOW } from './now.js';

/** The queries of publications as a fold of the whole log answers them; what is hidden is not in the log that the reader sees. */
export const foldedPublications = (log: EventLog) =>
  [
    [
      ListPublicationsQuery,
      ({ clocks, page }: ListPublicationsQuery) =>
        answered(log, clocks, (events, { validOn }) => pageOf(publicationsIn(events, validOn), page.after, page.limit)),
    ],
    [
      GetPublicationQuery,
      ({ code, clocks }: GetPublicationQuery) =>
        answered(log, clocks, (events, { validOn }) => {
          const publication = publicationsIn(events, validOn).find((known) => known.code === code);
          if (publication === undefined) throw publicationNotFound(code);
          return { publication, revision: revisionOf(events, publicationStream(code)) };
        }),
    ],
  ] as const;

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
  viewsOf(events, isPublicationStream, (told) => foldPublication(told, validOn));
