import { rightsByRole, type ValueListName, valueListStreams } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type ValueListEvent, valueListEvents } from '../domain/value-list.events.js';
import { valueListDecisions, valueListNotFound } from '../domain/value-list.rules.js';
import { type ValueListView, valueListView } from '../domain/value-list.view.js';
import { factOfWaarde, factOfWaardeEinde, WaardeEindeInput, WaardeInput } from './value-list.input.js';

/** A list of values that facts may carry. */
export const valueList = subject<ValueListEvent, ValueListView, ValueListName>({
  name: 'waardelijst',
  example: 'themas',
  streams: valueListStreams,
  events: valueListEvents,
  decisions: valueListDecisions,
  notFound: valueListNotFound,
  // A value can only end that stands in the list until then.
  listedIn: ({ type, data: { value } }, list) => (type === 'ListedValueEnded' ? [{ field: 'waarde', list, values: [value] }] : []),
  toldFirst: 1,
  view: valueListView,
  facts: {
    waarde: fact(WaardeInput, factOfWaarde, {
      description: 'Een waardelijst krijgt een waarde erbij: een thema, een regio, een sector.',
      example: { waarde: 'Preventie', geldigVanaf: '2025-01-01' },
    }),
    'waarde-einde': fact(WaardeEindeInput, factOfWaardeEinde, {
      description: 'Een waarde van een waardelijst vervalt; wat haar al noemt, blijft.',
      example: { waarde: 'Preventie', reden: 'Valt voortaan onder passende zorg.', geldigVanaf: '2025-07-01' },
    }),
  },
  rights: rightsByRole<ValueListEvent>({ ValueListed: 'record-governance', ListedValueEnded: 'record-governance' }, 'record-governance'),
  readModel: 'waardelijsten',
  table: 'value_list_fact',
});
