import { ListKpisQuery } from '@peildatum/plans';
import { declaredList } from '../lists/declared-list.js';
import { Kpi, kpiOf } from './kpi.antwoord.js';
import { filterOf, KPIS_FILTERS } from './kpis.parameters.js';

/** The KPIs of the approved plans. */
export const KPIS = declaredList({
  path: 'kpis',
  name: 'kpis',
  item: Kpi,
  filters: KPIS_FILTERS,
  query: (clocks, page, values) => new ListKpisQuery(clocks, filterOf(values), page),
  answerOf: kpiOf,
});
