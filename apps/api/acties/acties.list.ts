import { ListActionsQuery } from '@peildatum/thematafels';
import { declaredList } from '../lists/declared-list.js';
import { Actie, actieOf } from './actie.antwoord.js';
import { ACTIES_FILTERS, filterOf } from './acties.parameters.js';

/** The register of actions. */
export const ACTIES = declaredList({
  path: 'acties',
  name: 'acties',
  item: Actie,
  filters: ACTIES_FILTERS,
  query: (clocks, page, values) => new ListActionsQuery(clocks, filterOf(values), page),
  answerOf: (action, _asked, { validOn }) => actieOf(action, validOn),
});
