import { decisions, ForbiddenStep, PeildatumError } from '@peildatum/kernel';
import { type ValueListEvent, valueListEvents } from './value-list.events.js';

/** Of every value that was told of, whether it is listed. */
type ListState = ReadonlyMap<string, boolean>;

/** The state after each fact; throws at the first that may not be. */
export function follow(state: ListState, { type, data: { value } }: ValueListEvent): ListState {
  const listed = state.get(value);
  if (type === 'ValueListed' && listed === true) throw refused('ALREADY_LISTED', `De waarde ${value} staat al in de lijst.`);
  if (type === 'ListedValueEnded' && listed === false) throw refused('ALREADY_ENDED', `De waarde ${value} is al vervallen.`);
  return new Map([...state, [value, type === 'ValueListed']]);
}

const refused = (code: string, message: string) => new ForbiddenStep(`VALUE_LIST.${code}`, message);

export const valueListNotFound = (list: string) =>
  new PeildatumError({
    code: 'VALUE_LIST.NOT_FOUND',
    kind: 'not-found',
    message: `Van waardelijst ${list} is op deze klokken niets vastgelegd; kijk op /v1/waardelijsten welke er zijn.`,
  });

/** Lists a value, or ends it. @throws the forbidden step with the fact in the way */
export const valueListDecisions = decisions<ValueListEvent>({
  events: valueListEvents,
  correctedBy: 'ValueListCorrected',
  notFound: valueListNotFound,
  possible: (timeline) => timeline.walk<ListState>(new Map(), follow),
});
