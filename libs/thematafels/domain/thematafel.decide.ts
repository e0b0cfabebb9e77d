import { type CorrectionOrder, correct, type Decide, ForbiddenStep, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import { type ThematafelEvent, thematafelEvents } from './thematafel.events.js';
import type { ThematafelLetter } from './thematafel-letter.js';

/** What the rules need to know of a thematafel while they follow its timeline. */
interface ThematafelState {
  readonly opened: boolean;
  readonly coordinators: ReadonlySet<string>;
  readonly achieved: ReadonlySet<string>;
  readonly openPoints: ReadonlySet<string>;
}

const unopened: ThematafelState = { opened: false, coordinators: new Set(), achieved: new Set(), openPoints: new Set() };

export interface CorrectThematafel extends CorrectionOrder<ThematafelEvent> {
  readonly letter: ThematafelLetter;
}

const possible = (timeline: Timeline<ThematafelEvent>) => timeline.walk(unopened, follow);

export const openThematafel =
  (fact: Extract<ThematafelEvent, { type: 'ThematafelOpened' }>): Decide<ThematafelEvent> =>
  (timeline) =>
    tell(timeline, thematafelEvents, fact, possible);

/** Records a fact of an open thematafel. @throws `THEMATAFEL.NOT_FOUND`, or the forbidden step with the fact in the way. */
export const changeThematafel =
  (letter: ThematafelLetter, fact: ThematafelEvent): Decide<ThematafelEvent> =>
  (timeline) => {
    if (timeline.isEmpty) throw thematafelNotFound(letter);
    return tell(timeline, thematafelEvents, fact, possible);
  };

export const correctThematafel =
  (command: CorrectThematafel): Decide<ThematafelEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw thematafelNotFound(command.letter);
    return correct(timeline, 'ThematafelFactCorrected', command, possible);
  };

function follow(state: ThematafelState, fact: ThematafelEvent): ThematafelState {
  if (fact.type === 'ThematafelOpened') {
    if (state.opened) throw new ForbiddenStep('THEMATAFEL.ALREADY_OPEN', 'Deze thematafel is al geopend.');
    return { ...state, opened: true };
  }
  if (!state.opened)
    throw new ForbiddenStep('THEMATAFEL.NOT_YET_OPEN', 'Op die datum was de thematafel nog niet geopend; kies een latere datum.');
  switch (fact.type) {
    case 'CoordinatorAppointed':
      if (state.coordinators.has(fact.data.person))
        throw new ForbiddenStep('COORDINATOR.ALREADY_APPOINTED', 'Deze coördinator is al benoemd.');
      return { ...state, coordinators: added(state.coordinators, fact.data.person) };
    case 'CoordinatorDismissed':
      if (!state.coordinators.has(fact.data.person))
        throw new ForbiddenStep('COORDINATOR.NOT_APPOINTED', 'Deze persoon was toen geen coördinator van de tafel.');
      return { ...state, coordinators: removed(state.coordinators, fact.data.person) };
    case 'MilestonePlanned':
      if (state.achieved.has(fact.data.milestone))
        throw new ForbiddenStep('MILESTONE.ACHIEVED', 'Deze mijlpaal is al behaald; corrigeer dat als het onjuist is.');
      return state;
    case 'MilestoneAchieved':
      if (state.achieved.has(fact.data.milestone)) throw new ForbiddenStep('MILESTONE.ACHIEVED', 'Deze mijlpaal is al behaald.');
      return { ...state, achieved: added(state.achieved, fact.data.milestone) };
    case 'AttentionPointNoted':
      if (state.openPoints.has(fact.data.point)) throw new ForbiddenStep('ATTENTION_POINT.NOTED', 'Dit aandachtspunt staat er al.');
      return { ...state, openPoints: added(state.openPoints, fact.data.point) };
    case 'AttentionPointClosed':
      if (!state.openPoints.has(fact.data.point))
        throw new ForbiddenStep('ATTENTION_POINT.NOT_OPEN', 'Dit aandachtspunt stond toen niet open.');
      return { ...state, openPoints: removed(state.openPoints, fact.data.point) };
    default:
      return state;
  }
}

const added = (set: ReadonlySet<string>, value: string): ReadonlySet<string> => new Set([...set, value]);
const removed = (set: ReadonlySet<string>, value: string): ReadonlySet<string> => new Set([...set].filter((known) => known !== value));

export const thematafelNotFound = (letter: string) =>
  new PeildatumError({
    code: 'THEMATAFEL.NOT_FOUND',
    kind: 'not-found',
    message: `Thematafel ${letter} bestaat niet; de thematafels zijn A tot en met J.`,
  });
