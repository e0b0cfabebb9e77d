import { type CorrectionOrder, correct, type Decide, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import { type FrameworkCode, type FrameworkEvent, frameworkEvents, sectorAndYear } from './framework.events.js';
import { assertNewest, assertTellable, follow, NOTHING_YET, standsOnFigures } from './framework.rules.js';
import { restsOnFigures } from './on-figures.js';

const possible = (code: FrameworkCode) => {
  const { sector, year } = sectorAndYear(code);
  return (timeline: Timeline<FrameworkEvent>) => timeline.walk(NOTHING_YET, follow(sector, year));
};

/**
 * Records a fact of a kader; told late, it takes its own place. Said twice is said once.
 * @throws the forbidden step with the fact in the way (framework.rules.ts)
 */
export const tellFramework =
  (code: FrameworkCode, fact: FrameworkEvent): Decide<FrameworkEvent> =>
  (timeline, today) => {
    if (!restsOnFigures(fact)) return tell(timeline, frameworkEvents, fact, possible(code));
    if (standsOnFigures(timeline, fact)) return [];
    const told = tell(timeline, frameworkEvents, fact, possible(code));
    assertTellable(fact, today);
    assertNewest(timeline, fact);
    return told;
  };

/** Corrects one recorded fact of a kader. @throws `FRAMEWORK.NOT_FOUND`, `CORRECTION.…`, or what the corrected timeline forbids. */
export const correctFramework =
  (code: FrameworkCode, order: CorrectionOrder<FrameworkEvent>): Decide<FrameworkEvent> =>
  (timeline, today) => {
    if (timeline.length === 0) throw frameworkNotFound(code);
    const { replacement } = order;
    const decided = correct(timeline, 'FrameworkFactCorrected', order, possible(code));
    if (replacement !== null && restsOnFigures(replacement)) assertTellable(replacement, today);
    return decided;
  };

export const frameworkNotFound = (code: FrameworkCode) =>
  new PeildatumError({
    code: 'FRAMEWORK.NOT_FOUND',
    kind: 'not-found',
    message: `Van kader ${code} is niets vastgelegd op deze klokken; kijk in de lijst van kaders welk u bedoelt.`,
  });
