import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { CheckEditionsHandler } from './check-editions.query.js';
import { edition } from './edition.subject.js';
import { GetEditionFileHandler } from './edition-file.query.js';
import { FreezeEditionHandler } from './freeze-edition.command.js';
import { KeptReportHandler } from './kept-report.query.js';
import { PreviewRestatementsHandler } from './preview-restatements.query.js';
import { ReportFiles } from './report-files.js';

/** The editions of the report, and what of them is frozen. */
export const editions = context([edition], {
  title: 'Edities van de rapportage',
  migrations: [toldTables('CreateEditions1769000000020', 'edition_fact')],
  commandHandlers: [FreezeEditionHandler],
  queryHandlers: [ReportFiles, GetEditionFileHandler, CheckEditionsHandler, KeptReportHandler, PreviewRestatementsHandler],
});

export { edition };
