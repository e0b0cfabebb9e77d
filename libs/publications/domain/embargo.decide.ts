import { type CalendarDate, type CorrectionOrder, correct, type Decide, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import { alreadyOpen, type EmbargoState, follow, withheldOn } from './embargo.rules.js';
import { type PublicationCode, type PublicationEvent, publicationEvents } from './publication.events.js';

type EmbargoTimeline = Timeline<PublicationEvent>;

const walked = (code: PublicationCode, timeline: EmbargoTimeline) => timeline.walk<EmbargoState>(null, follow(code));

/**
 * Whether an embargo may be as it would stand: a step at a time, and nothing that everyone can read today is taken back. What counts
 * for a reader is the day of asking and all that is known, so it is today that is looked at, whatever dates the facts are of.
 * @param read whether figures are recorded of the publication: then all could read them while no embargo was set
 */
const possible =
  (code: PublicationCode, before: EmbargoTimeline, today: CalendarDate, read: boolean) =>
  (after: EmbargoTimeline): void => {
    const withheld = withheldOn(walked(code, after), today);
    const known = read || before.length > 0;
    if (withheld && known && !withheldOn(walked(code, before), today)) throw alreadyOpen(code);
  };

/**
 * Sets, moves or lifts the embargo on a publication; told late, it takes its own place. Said twice is said once.
 * @param read whether figures of the publication are recorded already
 * @throws `EMBARGO.ALREADY_OPEN`, and the forbidden step with the fact in the way (`follow` in embargo.rules.ts)
 */
export const tellPublication =
  (code: PublicationCode, fact: PublicationEvent, read = false): Decide<PublicationEvent> =>
  (timeline, today) =>
    tell(timeline, publicationEvents, fact, possible(code, timeline, today, read));

/**
 * Corrects one recorded fact of an embargo.
 * @throws `PUBLICATION.NOT_FOUND`, `CORRECTION.…`, `EMBARGO.ALREADY_OPEN`, or what the corrected timeline forbids.
 */
export const correctPublication =
  (code: PublicationCode, order: CorrectionOrder<PublicationEvent>): Decide<PublicationEvent> =>
  (timeline, today) => {
    if (timeline.length === 0) throw publicationNotFound(code);
    return correct(timeline, 'EmbargoFactCorrected', order, possible(code, timeline, today, true));
  };

export const publicationNotFound = (code: PublicationCode) =>
  new PeildatumError({
    code: 'PUBLICATION.NOT_FOUND',
    kind: 'not-found',
    message: `Publicatie ${code} is op deze klokken niet bekend; kijk in de lijst van publicaties welke u bedoelt.`,
  });
