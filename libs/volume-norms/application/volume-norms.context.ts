import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { institution } from './institution.subject.js';
import { intervention } from './intervention.subject.js';
import { GetComplianceHandler, PreviewNormHandler } from './queries/compliance.handlers.js';
import { tranche } from './tranche.subject.js';
import { institutionWorksheet } from './worksheet/institution.worksheet.js';

/** Which hospital may do which operation. */
export const volumeNorms = context([intervention, tranche, institution], {
  title: 'Volumenormen en instellingen',
  migrations: [toldTables('CreateVolumeNorms1766000000020', 'volume_norm_fact', 'norm_tranche_fact', 'institution_fact')],
  queryHandlers: [GetComplianceHandler, PreviewNormHandler],
  worksheets: [institutionWorksheet],
});

export { institution, intervention, tranche };
