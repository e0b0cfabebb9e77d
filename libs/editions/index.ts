export { CheckEditionsQuery, type CheckedEdition, type FileFault } from './application/check-editions.query.js';
export { CheckOutcomesOfEditionQuery } from './application/edition-checks.query.js';
export { type EditionFile, GetEditionFileQuery } from './application/edition-file.query.js';
export { edition, editions } from './application/editions.context.js';
export { FreezeEditionCommand, type FreezeRequest } from './application/freeze-edition.command.js';
export { KeptFiles } from './application/kept-files.js';
export { type EditionCode, type EditionEvent, editionEvents, editionStreams } from './domain/edition.events.js';
export type { Acknowledgement, EditionView, FrozenReport } from './domain/edition.view.js';
