export { AcknowledgementImportWatch, Acknowledgements, AcknowledgementWatch } from './application/acknowledgements.js';
export { CheckEditionsQuery, type CheckedEdition, type FileFault } from './application/check-editions.query.js';
export {
  COMPLETENESS_USES,
  completenessAt,
  type Deliverers,
  type EditionCompleteness,
  GetCompletenessQuery,
} from './application/completeness.query.js';
export { CheckOutcomesOfEditionQuery } from './application/edition-checks.query.js';
export { type EditionFile, GetEditionFileQuery } from './application/edition-file.query.js';
export { type EditionMark, EditionMarksQuery } from './application/edition-marks.query.js';
export type { AskedReport } from './application/edition-outcomes.js';
export { edition, editions } from './application/editions.context.js';
export { FreezeEditionCommand } from './application/freeze-edition.command.js';
export { type FrozenClocks, FrozenClocksQuery } from './application/frozen-clocks.query.js';
export { FrozenReportsKept } from './application/frozen-reports-kept.js';
export { KeptFiles } from './application/kept-files.js';
export { KeptReportQuery } from './application/kept-report.query.js';
export { MOST_TRIED, PreviewRestatementsQuery } from './application/preview-restatements.query.js';
export { RecordChecksCommand } from './application/record-checks.command.js';
export { RESTATEMENT_SHAPES, Restatements } from './application/restatements.js';
export { type EditionCode, type EditionEvent, editionEvents, editionStreams, revisionOf } from './domain/edition.events.js';
export { type Acknowledgement, type CheckedReport, type EditionView, type FrozenReport, withoutBo } from './domain/edition.view.js';
export { restatementLines } from './text/restatements-text.js';
