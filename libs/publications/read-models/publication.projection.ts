import { toldProjection } from '@peildatum/projections';
import { publicationEvents, publicationOfStream } from '../domain/publication.events.js';
import { PublicationFactRow } from './publication-fact.entity.js';

/** What was decided about embargoes, each fact as it was told. */
export const publicationProjection = toldProjection('publicaties', {
  version: 1,
  entity: PublicationFactRow,
  events: publicationEvents,
  subjectOf: publicationOfStream,
});
