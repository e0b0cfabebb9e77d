import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { finding } from './finding.subject.js';

/** What auditors found, and what became of it. */
export const findings = context([finding], {
  title: 'Bevindingen',
  migrations: [toldTables('CreateFindings1796540000010', 'bevinding_fact')],
});
