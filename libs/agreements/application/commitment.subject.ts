import { knownParties } from '@peildatum/governance';
import type { ListedCheck, Owners, SubjectRights } from '@peildatum/platform';
import { rightsOf, subject, writtenFacts } from '@peildatum/subjects';
import {
  type CommitmentCode,
  type CommitmentEvent,
  commitmentEvents,
  commitmentKinds,
  commitmentStreams,
} from '../domain/commitment.events.js';
import { commitmentDecisions, commitmentNotFound } from '../domain/commitment.rules.js';
import { type CommitmentView, commitmentView } from '../domain/commitment.view.js';
import { leadOf, type Milestones, withFact } from '../domain/milestones.js';
import { knownLink, knownVersion } from './premises.js';

/** Who leads a milestone tells what became of it; all else is of who keeps the agreement. */
const RIGHTS: SubjectRights<CommitmentEvent> = {
  telling: {
    ...rightsOf(commitmentKinds, 'record-agreement').telling,
    CommitmentMilestoneAchieved: 'report-milestone',
    CommitmentMilestoneMissed: 'report-milestone',
  },
  correcting: 'correct-agreement',
  ownersOf: (told, standing) => [ownersIn(told, standing)],
  opens: ({ type }) => type === 'CommitmentRegistered',
};

function ownersIn(told: CommitmentEvent | null, standing: readonly CommitmentEvent[]): Owners {
  if (told === null || !('milestone' in told.data) || told.data.milestone === null) return {};
  const milestones = standing.reduce<Milestones>(
    (known, each) => withFact(known, { fact: each, source: null, basis: 'source' }),
    new Map(),
  );
  return { organisations: leadOf(milestones, told.data.milestone)?.parties ?? [] };
}

function premises(told: CommitmentEvent, code: CommitmentCode): readonly ListedCheck[] {
  const parties = 'lead' in told.data ? [knownParties('trekkers', told.data.lead.parties, told.validFrom)] : [];
  if (told.type === 'CommitmentRegistered') return [knownVersion(code, told.data.version, told.validFrom), ...parties];
  return told.type === 'CommitmentsLinked' ? knownLink(told.data) : parties;
}

/** What was agreed: who leads it, what it is tied to, and its milestones. */
export const commitment = subject<CommitmentEvent, CommitmentView, CommitmentCode>({
  name: 'afspraak',
  example: 'AZWA-E2',
  streams: commitmentStreams,
  events: commitmentEvents,
  decisions: commitmentDecisions,
  notFound: commitmentNotFound,
  // What is told of its impact rests on it, and it on its agreement and the parties.
  toldFirst: 2,
  requires: premises,
  looksAt: (told) => (told?.type === 'CommitmentsLinked' ? knownLink(told.data).flatMap(({ streams }) => streams) : []),
  listedIn: (told) =>
    told.type === 'CommitmentsLinked' && told.data.kind === 'theme' ? [{ field: 'naar', list: 'themas', values: [told.data.to] }] : [],
  view: commitmentView,
  facts: writtenFacts(commitmentKinds),
  rights: RIGHTS,
  readModel: 'afspraken',
  table: 'afspraak_fact',
});
