import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { valueList } from './value-list.subject.js';

/** The lists of values that facts may carry. */
export const valueLists = context([valueList], {
  title: 'Waardelijsten',
  migrations: [toldTables('CreateValueLists1769000000010', 'value_list_fact')],
});

export { valueList };
