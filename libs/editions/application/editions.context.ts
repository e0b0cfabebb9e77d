import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { CheckEditionsHandler } from './check-editions.query.js';
import { GetCompletenessHandler } from './completeness.query.js';
import { edition } from './edition.subject.js';
import { CheckOutcomesOfEditionHandler } from './edition-checks.query.js';
import { GetEditionFileHandler } from './edition-file.query.js';
import { EditionMarksHandler } from './edition-marks.query.js';
import { EditionChecks } from './edition-outcomes.js';
import { FreezeEditionHandler } from './freeze-edition.command.js';
import { FrozenClocksHandler } from './frozen-clocks.query.js';
import { KeptReportHandler } from './kept-report.query.js';
import { PreviewRestatementsHandler } from './preview-restatements.query.js';
import { RecordChecksHandler } from './record-checks.command.js';
import { ReportFiles } from './report-files.js';
import { editionWorksheet } from './worksheet/edition.worksheet.js';

/** The editions of the report, and what of them is frozen. */
export const editions = context([edition], {
  title: 'Edities van de rapportage',
  migrations: [toldTables('CreateEditions1769000000020', 'edition_fact')],
  commandHandlers: [FreezeEditionHandler, RecordChecksHandler],
  queryHandlers: [
    ReportFiles,
    EditionChecks,
    GetEditionFileHandler,
    CheckEditionsHandler,
    CheckOutcomesOfEditionHandler,
    EditionMarksHandler,
    GetCompletenessHandler,
    FrozenClocksHandler,
    KeptReportHandler,
    PreviewRestatementsHandler,
  ],
  worksheets: [editionWorksheet],
});

export { edition };
