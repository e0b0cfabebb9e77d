import { correctionEvent, event, type FactsOf, type PublicationCode, schema, streams, told } from '@peildatum/kernel';

export type { PublicationCode } from '@peildatum/kernel';

const { object, text, nullable, matching, date } = schema;

const PUBLICATION_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
export const publicationCode = () =>
  matching<PublicationCode>(PUBLICATION_CODE, 'de code van een publicatie (kleine letters, cijfers en streepjes)');

/**
 * The embargo on a publication; the stream is `publicatie-<code>`. Figures name their publication, and an embargo is on all of them.
 * Its own facts name it too: that there is an embargo is under it as well.
 */
export const publicationEvents = {
  /** Set anew, it moves. Until null: until it is lifted. From the day `until` itself the figures are open to all. */
  EmbargoSet: event(
    'embargo',
    object({ publication: publicationCode(), until: nullable(date()), decidedBy: text(200), reason: text() }),
    told('embargo'),
  ),
  EmbargoLifted: event(
    'opheffing van een embargo',
    object({ publication: publicationCode(), decidedBy: text(200), reason: text() }),
    told('embargo'),
  ),
  EmbargoFactCorrected: correctionEvent(),
} as const;

export type PublicationEvent = Exclude<FactsOf<typeof publicationEvents>, { type: 'EmbargoFactCorrected' }>;

export const publicationStreams = streams<PublicationCode>('publicatie', PUBLICATION_CODE);
