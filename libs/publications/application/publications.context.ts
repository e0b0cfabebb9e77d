import { context } from '@peildatum/subjects';
import { publicationEvents } from '../domain/publication.events.js';
import { CreatePublications1766000000005 } from '../read-models/create-publications.migration.js';
import { publicationProjection } from '../read-models/publication.projection.js';
import { PublicationFactRow } from '../read-models/publication-fact.entity.js';
import { publicationCommandHandlers } from './commands/publication.commands.js';
import { publicationImportKinds } from './import/import-kinds.js';
import { publicationQueryHandlers } from './queries/publication.handlers.js';

/** What is made public at one moment, and the embargoes on it. */
export const publications = context([], {
  events: [publicationEvents],
  projections: [publicationProjection],
  entities: [PublicationFactRow],
  migrations: [CreatePublications1766000000005],
  commandHandlers: [...publicationCommandHandlers],
  queryHandlers: [...publicationQueryHandlers],
  importKinds: () => publicationImportKinds,
});
