import { ListPlansQuery } from '@peildatum/plans';
import { declaredList } from '../lists/declared-list.js';
import { Transformatieplan, transformatieplanOf } from './transformatieplan.antwoord.js';
import { filterOf, TRANSFORMATIEPLANNEN_FILTERS } from './transformatieplannen.parameters.js';

/** The transformatieplannen. */
export const TRANSFORMATIEPLANNEN = declaredList({
  path: 'transformatieplannen',
  name: 'transformatieplannen',
  item: Transformatieplan,
  filters: TRANSFORMATIEPLANNEN_FILTERS,
  query: (clocks, page, values) => new ListPlansQuery(clocks, filterOf(values), page),
  answerOf: transformatieplanOf,
});
