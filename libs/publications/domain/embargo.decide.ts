import { type CorrectionOrder, correct, type Decide, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import { type EmbargoState, follow } from './embargo.rules.js';
import { type PublicationCode, type PublicationEvent, publicationEvents } from './publication.events.js';

const possible = (code: PublicationCode) => (timeline: Timeline<PublicationEvent>) => timeline.walk<EmbargoState>(null, follow(code));

/**
 * Sets, moves or lifts the embargo on a publication; told late, it takes its own place. Said twice is said once.
 * @throws the forbidden step with the fact in the way (`follow` in embargo.rules.ts)
 */
export const tellPublication =
  (code: PublicationCode, fact: PublicationEvent): Decide<PublicationEvent> =>
  (timeline) =>
    tell(timeline, publicationEvents, fact, possible(code));

/** Corrects one recorded fact of an embargo. @throws `PUBLICATION.NOT_FOUND`, `CORRECTION.…`, or what the corrected timeline forbids. */
export const correctPublication =
  (code: PublicationCode, order: CorrectionOrder<PublicationEvent>): Decide<PublicationEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw publicationNotFound(code);
    return correct(timeline, 'EmbargoFactCorrected', order, possible(code));
  };

export const publicationNotFound = (code: PublicationCode) =>
  new PeildatumError({
    code: 'PUBLICATION.NOT_FOUND',
    kind: 'not-found',
    message: `Publicatie ${code} is op deze klokken niet bekend; kijk in de lijst van publicaties welke u bedoelt.`,
  });
