import { type CorrectionOrder, correct, type Decide, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import { assertMentioned, type KnownInstitutions } from './mentioned.js';
import { type InterventionCode, type NormEvent, normEvents } from './norm.events.js';
import { follow, NOTHING_YET } from './norm.rules.js';

const possible = (timeline: Timeline<NormEvent>) => timeline.walk(NOTHING_YET, follow);

/**
 * Records a fact about an intervention and its norm; told late, it takes its own place. Said twice is said once.
 * @throws the forbidden step with the fact in the way (norm.rules.ts), or an institution that is not there (mentioned.ts)
 */
export const tellNorm =
  (fact: NormEvent, institutions: KnownInstitutions): Decide<NormEvent> =>
  (timeline) => {
    const told = tell(timeline, normEvents, fact, possible);
    if (told.length > 0) assertMentioned(fact, institutions);
    return told;
  };

/** Corrects one recorded fact about an intervention. @throws `NORM.NOT_FOUND`, `CORRECTION.…`, or what the corrected timeline forbids. */
export const correctNorm =
  (code: InterventionCode, order: CorrectionOrder<NormEvent>, institutions: KnownInstitutions): Decide<NormEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw interventionNotFound(code);
    const decided = correct(timeline, 'NormFactCorrected', order, possible);
    if (order.replacement !== null) assertMentioned(order.replacement, institutions);
    return decided;
  };

export const interventionNotFound = (code: InterventionCode) =>
  new PeildatumError({
    code: 'NORM.NOT_FOUND',
    kind: 'not-found',
    message: `Interventie ${code} staat op deze klokken niet in het register; kijk in de lijst van volumenormen welke u bedoelt.`,
  });
