import { type CalendarDate, decisions, ForbiddenStep, PeildatumError } from '@peildatum/kernel';
import { refusalOfCode } from './agreement.events.js';
import { type CommitmentCode, type CommitmentEvent, commitmentEvents, partsOf, type Told } from './commitment.events.js';
import { type MilestoneKind, readDeadline } from './deadline.js';
import { type Milestone, type Milestones, timesOf, withFact } from './milestones.js';

/** What of a commitment its rules go by. */
interface CommitmentState {
  readonly isWithdrawn: boolean;
  readonly isInReport: boolean;
  readonly milestones: Milestones;
}

/** The state after each fact; throws at the first that may not be. */
const follow =
  (code: CommitmentCode) =>
  (state: CommitmentState | null, fact: CommitmentEvent): CommitmentState => {
    if (fact.type === 'CommitmentRegistered') {
      if (state !== null)
        throw refused('COMMITMENT.ALREADY_REGISTERED', `Afspraak ${code} is al vastgelegd; was dat onjuist, corrigeer het dan.`);
      assertCode(code);
      return { isWithdrawn: false, isInReport: false, milestones: new Map() };
    }
    if (state === null)
      throw refused('COMMITMENT.NOT_REGISTERED', `Afspraak ${code} is op ${fact.validFrom} nog niet vastgelegd; leg haar eerst vast.`);
    if (state.isWithdrawn) throw refused('COMMITMENT.WITHDRAWN', `Afspraak ${code} is vervallen; was dat onjuist, corrigeer het dan.`);
    if (fact.type === 'CommitmentWithdrawn') return { ...state, isWithdrawn: true };
    if (fact.type === 'CommitmentAddedToReport') {
      if (state.isInReport)
        throw refused('COMMITMENT.IN_REPORT', `Afspraak ${code} staat al in de rapportage; was dat onjuist, corrigeer het dan.`);
      return { ...state, isInReport: true };
    }
    assertMilestone(state.milestones, fact);
    return { ...state, milestones: withFact(state.milestones, { fact, source: null, basis: 'source' }) };
  };

function assertCode(code: CommitmentCode): void {
  const { agreement, local } = partsOf(code);
  const refusal = refusalOfCode(agreement, local);
  if (refusal !== null) throw refused('COMMITMENT.CODE_UNKNOWN', refusal);
}

function assertMilestone(milestones: Milestones, fact: CommitmentEvent): void {
  const { data, validFrom } = fact;
  if (fact.type === 'CommitmentMilestoneScheduled') assertScheduled(milestones, fact.data, validFrom);
  else if ('milestone' in data && data.milestone !== null) assertOfKnown(milestoneIn(milestones, data.milestone), fact);
}

function assertOfKnown(known: Milestone, fact: CommitmentEvent): void {
  const { key, kind, lapsed, outcomes } = known;
  if (lapsed !== null && fact.type !== 'LeadPartyAssigned')
    throw refused('MILESTONE.LAPSED', `Mijlpaal ${key} is vervallen; was dat onjuist, corrigeer het dan.`);
  switch (fact.type) {
    case 'CommitmentMilestoneAchieved':
    case 'CommitmentMilestoneMissed':
      assertOutcome(known, fact);
      return;
    case 'CommitmentMilestoneStarted':
      assertStarts(known);
      break;
    case 'CommitmentMilestoneInterpretationSet':
      assertWithin(known.deadline, fact.data.due, kind, fact.validFrom);
      break;
    case 'CommitmentMilestoneRescheduled':
      assertWithin(fact.data.deadline, fact.data.due, kind, fact.validFrom);
      break;
    default:
      return;
  }
  if (outcomes.some(({ standing }) => standing === 'achieved'))
    throw refused('MILESTONE.ACHIEVED', `Mijlpaal ${key} is al gehaald; was dat onjuist, corrigeer het dan.`);
}

function assertScheduled(
  milestones: Milestones,
  { milestone, deadline, due, kind, restates }: Told<'CommitmentMilestoneScheduled'>,
  on: CalendarDate,
): void {
  if (milestones.has(milestone))
    throw refused('MILESTONE.ALREADY_SCHEDULED', `Mijlpaal ${milestone} is al vastgelegd; verplaats of corrigeer haar.`);
  if (restates !== null) milestoneIn(milestones, restates);
  assertWithin(deadline, due, kind, on);
}

/** A date lies in the period that the text names; one that is periodic or counts from something else has none of its own. */
function assertWithin(deadline: string, due: CalendarDate | null, kind: MilestoneKind, on: CalendarDate): void {
  if (due === null) return;
  if (kind === 'periodic' || kind === 'relative')
    throw refused(
      'MILESTONE.NO_DATE',
      `„${deadline}” heeft geen eigen datum: ${kind === 'periodic' ? 'zij komt elke periode terug' : 'haar termijn begint met iets; leg dat vast'}.`,
    );
  const { from, through } = readDeadline(deadline, on, kind);
  if ((from !== null && due < from) || (through !== null && due > through))
    throw refused(
      'MILESTONE.OUTSIDE_PERIOD',
      `„${deadline}” is ${from ?? '…'} tot en met ${through ?? '…'}; ${due} valt daarbuiten. Geef een datum daarbinnen, of verplaats de mijlpaal met de nieuwe tekst.`,
    );
}

function assertStarts({ key, within, started }: Milestone): void {
  if (within === null)
    throw refused(
      'MILESTONE.NOT_RELATIVE',
      `Mijlpaal ${key} heeft geen termijn die met iets begint; leg een lezing of een nieuwe datum vast.`,
    );
  if (started !== null)
    throw refused('MILESTONE.STARTED', `De termijn van mijlpaal ${key} loopt al sinds ${started.on}; was dat onjuist, corrigeer het dan.`);
}

type OutcomeEvent = Extract<CommitmentEvent, { type: 'CommitmentMilestoneAchieved' | 'CommitmentMilestoneMissed' }>;

function assertOutcome(known: Milestone, { type, validFrom, data: { period } }: OutcomeEvent): void {
  const { key, rhythm, outcomes } = known;
  const times = timesOf(known, validFrom);
  const time = times.find((each) => each.period === period);
  if (time === undefined && rhythm !== null)
    throw refused(
      'MILESTONE.PERIOD_NEEDED',
      `Mijlpaal ${key} komt elke periode terug; noem er een: ${times.map((each) => each.period).join(', ')}.`,
    );
  if (time === undefined) throw refused('MILESTONE.NO_PERIOD', `Mijlpaal ${key} komt niet elke periode terug; laat periode weg.`);
  if (outcomes.some((each) => each.period === period && (each.standing === 'achieved' || type === 'CommitmentMilestoneMissed')))
    throw refused(
      'MILESTONE.TOLD',
      `Van mijlpaal ${key}${period === null ? '' : ` (${period})`} is dit al vastgelegd; was dat onjuist, corrigeer het dan.`,
    );
  if (type === 'CommitmentMilestoneMissed' && (time.due === null || validFrom <= time.due))
    throw refused('MILESTONE.NOT_DUE', `Mijlpaal ${key} is pas gemist na haar datum (${time.due ?? 'die is er nog niet'}).`);
}

function milestoneIn(milestones: Milestones, key: string): Milestone {
  const known = milestones.get(key);
  if (known === undefined)
    throw refused(
      'MILESTONE.UNKNOWN',
      `Mijlpaal ${key} is bij deze afspraak niet vastgelegd; kies uit ${[...milestones.keys()].join(', ') || 'geen'}.`,
    );
  return known;
}

const refused = (code: string, message: string) => new ForbiddenStep(code, message);

export const commitmentNotFound = (code: CommitmentCode) =>
  new PeildatumError({
    code: 'COMMITMENT.NOT_FOUND',
    kind: 'not-found',
    message: `Afspraak ${code} staat niet in het register op deze klokken; kijk in de lijst van afspraken welke u bedoelt.`,
  });

/** A commitment and its milestones. @throws `COMMITMENT.…`, `MILESTONE.…`, `CORRECTION.…` */
export const commitmentDecisions = decisions<CommitmentEvent, CommitmentCode>({
  events: commitmentEvents,
  correctedBy: 'CommitmentFactCorrected',
  notFound: commitmentNotFound,
  possible: (timeline, code) => timeline.walk<CommitmentState | null>(null, follow(code)),
});
