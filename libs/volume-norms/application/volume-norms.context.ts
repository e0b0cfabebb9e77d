import { context } from '@peildatum/subjects';
import { CreateVolumeNorms1766000000020 } from '../read-models/create-volume-norms.migration.js';
import { institution } from './institution.subject.js';
import { intervention } from './intervention.subject.js';
import { GetComplianceHandler, PreviewNormHandler } from './queries/compliance.handlers.js';
import { tranche } from './tranche.subject.js';

/** Which hospital may do which operation. */
export const volumeNorms = context([intervention, tranche, institution], {
  migrations: [CreateVolumeNorms1766000000020],
  queryHandlers: [GetComplianceHandler, PreviewNormHandler],
});
