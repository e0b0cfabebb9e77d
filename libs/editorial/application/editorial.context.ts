import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { editorial } from './editorial.subject.js';

/** The texts of the report and what is delivered for it. */
export const editorials = context([editorial], {
  title: 'Redactie van de rapportage',
  migrations: [toldTables('CreateEditorial1769000000050', 'editorial_fact')],
});
