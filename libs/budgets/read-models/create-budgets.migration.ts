import { toldTables } from '@peildatum/projections';

export const CreateBudgets1765000000020 = toldTables('CreateBudgets1765000000020', 'budget_fact');
