import { ListSnelleToetsenQuery } from '@peildatum/plans';
import { declaredList } from '../lists/declared-list.js';
import { SnelleToets, snelleToetsOf } from './snelle-toets.antwoord.js';
import { filterOf, SNELLE_TOETSEN_FILTERS } from './snelle-toetsen.parameters.js';

/** The snelle toetsen. */
export const SNELLE_TOETSEN = declaredList({
  path: 'snelle-toetsen',
  name: 'snelleToetsen',
  item: SnelleToets,
  filters: SNELLE_TOETSEN_FILTERS,
  query: (clocks, page, values) => new ListSnelleToetsenQuery(clocks, filterOf(values), page),
  answerOf: snelleToetsOf,
});
