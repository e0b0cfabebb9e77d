import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { publication } from './publication.subject.js';
import { TellPublicationHandler } from './tell-publication.command.js';

/** What is made public at one moment, and the embargoes on it. */
export const publications = context([publication], {
  title: 'Publicaties en embargo’s',
  migrations: [toldTables('CreatePublications1766000000005', 'publicatie_fact')],
  commandHandlers: [TellPublicationHandler],
});

export { publication };
