import {
  type CorrectionOrder,
  correct,
  type Decide,
  type Decisions,
  ForbiddenStep,
  PeildatumError,
  type Timeline,
  type TimelineOf,
  tell,
} from '@peildatum/kernel';
import { type FindingCode, type FindingEvent, findingEvents } from './finding.events.js';
import { ownerOf, publicationIn, streamOf, streamsAbout } from './owner.js';

type FindingTimeline = Timeline<FindingEvent>;

/** Where a finding is in its course. */
export type FindingStatus = 'open' | 'answered' | 'closed';

const tellFinding =
  (code: FindingCode, fact: FindingEvent, beside: TimelineOf): Decide<FindingEvent> =>
  (timeline) => {
    const whole = ofItsSubject(timeline, fact, beside);
    return tell(timeline, findingEvents, whole, (after) => after.walk<FindingStatus | null>(null, follow(code)));
  };

const correctFinding =
  (code: FindingCode, order: CorrectionOrder<FindingEvent>, beside: TimelineOf): Decide<FindingEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw findingNotFound(code);
    const replacement = order.replacement && ofItsSubject(timeline, order.replacement, beside);
    return correct(timeline, 'FindingFactCorrected', { ...order, replacement }, (after) =>
      after.walk<FindingStatus | null>(null, follow(code)),
    );
  };

/** A finding, its answers and its closing. @throws `FINDING.…`, `CORRECTION.…` */
export const findingDecisions: Decisions<FindingEvent, FindingCode> = { tell: tellFinding, correct: correctFinding };

/** A finding is first recorded, then answered, as often as needed, and closed; after that nothing is said of it any more. */
const follow =
  (code: FindingCode) =>
  (status: FindingStatus | null, { type }: FindingEvent): FindingStatus => {
    if (status === null && type !== 'FindingRecorded')
      throw refused('NOT_RECORDED', `Bevinding ${code} is op deze dag nog niet vastgelegd.`);
    if (status === 'closed') throw refused('CLOSED', `Bevinding ${code} is afgesloten. Leg vast wat u nu vindt als een nieuwe bevinding.`);
    if (type === 'FindingAnswered') return 'answered';
    if (type === 'FindingClosed') return 'closed';
    if (status !== null)
      throw refused('ALREADY_RECORDED', `Bevinding ${code} bestaat al. Kies een ander kenmerk, of corrigeer wat er staat.`);
    return 'open';
  };

/** With what follows of what it is about: who answers, unless that is said, and the publication by which an embargo hides it. */
function ofItsSubject(timeline: FindingTimeline, fact: FindingEvent, beside: TimelineOf): FindingEvent {
  if (fact.type !== 'FindingRecorded') {
    const recorded = timeline.facts.find(({ type }) => type === 'FindingRecorded');
    return { ...fact, data: { ...fact.data, publication: recorded?.data.publication ?? null } } as FindingEvent;
  }
  const { about, owner, publication } = fact.data;
  const stream = streamOf(about);
  if (stream !== null && beside(stream).isEmpty)
    throw refused('SUBJECT_NOT_FOUND', `${stream} staat niet in het register; neem het onderwerp over zoals het logboek het noemt.`);
  const standing = streamsAbout(about).flatMap((each) => beside(each).facts);
  const isSaid = owner.thematafel !== null || owner.organisations.length > 0;
  const data = {
    ...fact.data,
    owner: isSaid ? owner : ownerOf(about, standing),
    publication: publication ?? publicationIn(standing),
  };
  return { ...fact, data };
}

const refused = (code: string, message: string) => new ForbiddenStep(`FINDING.${code}`, message);

export const findingNotFound = (code: FindingCode) =>
  new PeildatumError({
    code: 'FINDING.NOT_FOUND',
    kind: 'not-found',
    message: `Bevinding ${code} is op deze klokken niet bekend; kijk in de lijst van bevindingen welke u bedoelt.`,
  });
