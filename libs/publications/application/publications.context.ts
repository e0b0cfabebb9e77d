import { context } from '@peildatum/subjects';
import { CreatePublications1766000000005 } from '../read-models/create-publications.migration.js';
import { publication } from './publication.subject.js';
import { TellPublicationHandler } from './tell-publication.command.js';

/** What is made public at one moment, and the embargoes on it. */
export const publications = context([publication], {
  migrations: [CreatePublications1766000000005],
  commandHandlers: [TellPublicationHandler],
});
