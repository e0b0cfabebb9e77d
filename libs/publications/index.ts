export {
  CorrectPublicationCommand,
  TellPublicationCommand,
} from './application/commands/publication.commands.js';
export { audienceOf, withheldFrom } from './application/embargoes.js';
export { FiguresInLogboek } from './application/figures-in-logboek.js';
export { hiddenFromWriters } from './application/hidden-from-writers.js';
export { EmbargoWatch } from './application/import/embargo-watch.js';
export * from './application/input/embargo.input.js';
export { PUBLICATION_FACTS, type WrittenPublicationFact } from './application/input/publication-facts.js';
export { publications } from './application/publications.context.js';
export { GetPublicationQuery, ListPublicationsQuery } from './application/queries/publication.queries.js';
export { RecordedFigures } from './application/recorded-figures.js';
export * from './domain/audience.js';
export { correctPublication, publicationNotFound, tellPublication } from './domain/embargo.decide.js';
export { foldPublication, hiddenOf, type PublicationView, publicationView } from './domain/embargo.view.js';
export * from './domain/publication.events.js';
export { publicationProjection } from './read-models/publication.projection.js';
export { publicationsAt } from './read-models/publications-at.js';
