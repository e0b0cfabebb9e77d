import { toldTables } from '@peildatum/projections';

export const CreateFrameworks1766000000010 = toldTables('CreateFrameworks1766000000010', 'framework_fact', 'agreement_table_fact');
