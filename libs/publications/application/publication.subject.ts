import { subject } from '@peildatum/subjects';
import { correctPublication, publicationNotFound, tellPublication } from '../domain/embargo.decide.js';
import { type PublicationView, publicationView } from '../domain/embargo.view.js';
import { type PublicationCode, type PublicationEvent, publicationEvents, publicationStreams } from '../domain/publication.events.js';
import { PUBLICATION_FACTS } from './input/publication-facts.js';
import { PUBLICATION_RIGHTS } from './publication-rights.js';

/** What is made public at one moment, and until when it is for few. */
export const publication = subject<PublicationEvent, PublicationView, PublicationCode>({
  name: 'publicatie',
  example: 'actualisatie-2024q3',
  streams: publicationStreams,
  events: publicationEvents,
  // Whether figures of it were recorded already is asked before (tell-publication.command.ts), and of a file by its watch.
  decisions: { tell: (code, fact) => tellPublication(code, fact), correct: correctPublication },
  notFound: publicationNotFound,
  view: publicationView,
  facts: PUBLICATION_FACTS,
  rights: PUBLICATION_RIGHTS,
  readModel: 'publicaties',
  table: 'publicatie_fact',
});
