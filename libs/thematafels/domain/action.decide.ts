import {
  aspectKey,
  aspectKeysOf,
  type CorrectionOrder,
  correct,
  type Decide,
  PeildatumError,
  type Timeline,
  tell,
} from '@peildatum/kernel';
import { type ActionCode, type ActionEvent, actionEvents } from './action.events.js';
import { follow, unregistered } from './action.js';

/** A fact of an existing action: progress, completion, another due date … */
export type ActionChange = Exclude<ActionEvent, { type: 'ActionRegistered' }>;

export interface CorrectAction extends CorrectionOrder<ActionEvent> {
  readonly code: ActionCode;
}

const possible = (timeline: Timeline<ActionEvent>) => timeline.walk(unregistered, follow);

/** Puts an action on the list. @throws `ACTION.ALREADY_REGISTERED` unless it stands there with the very same data. */
export const registerAction =
  (fact: Extract<ActionEvent, { type: 'ActionRegistered' }>): Decide<ActionEvent> =>
  (timeline) =>
    tell(timeline, actionEvents, fact, possible);

/**
 * Records a change of an action; told late, it takes its own place in the timeline. Said twice is said once.
 * @throws `ACTION.NOT_FOUND`, or the forbidden step with the fact in the way (`follow` in action.ts).
 */
export const changeAction =
  (code: ActionCode, fact: ActionChange): Decide<ActionEvent> =>
  (timeline) => {
    if (timeline.isEmpty) throw actionNotFound(code);
    const facts = tell(timeline, actionEvents, fact, possible);
    return fact.type === 'ActionStatusConfirmed' && isSaidThatDay(timeline, fact) ? [] : facts;
  };

/** Whether the status that is confirmed was told or confirmed on that very date; an explanation is always something more. */
function isSaidThatDay(timeline: Timeline<ActionEvent>, fact: Extract<ActionEvent, { type: 'ActionStatusConfirmed' }>): boolean {
  const tellsStatus = ({ type, data }: ActionEvent) =>
    type === fact.type || (type !== 'ActionRegistered' && aspectKeysOf(actionEvents, { type, data }).includes(STATUS));
  return fact.data.explanation === null && timeline.facts.some((known) => known.validFrom === fact.validFrom && tellsStatus(known));
}
const STATUS = aspectKey({ name: 'status' });

/** Corrects one recorded fact of an action. @throws `ACTION.NOT_FOUND`, `CORRECTION.…`, or a step that the corrected timeline forbids. */
export const correctAction =
  (command: CorrectAction): Decide<ActionEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw actionNotFound(command.code);
    return correct(timeline, 'ActionFactCorrected', command, possible);
  };

export const actionNotFound = (code: ActionCode) =>
  new PeildatumError({
    code: 'ACTION.NOT_FOUND',
    kind: 'not-found',
    message: `Actie ${code} staat niet in het register; kijk in de lijst van acties welke code u bedoelt.`,
  });
