import { type Actor, factOf, PeildatumError } from '@peildatum/kernel';
import { assertMay, mayDo, type Owners, type SubjectRights } from '@peildatum/platform';
import type { FindingEvent, Owner } from '../domain/finding.events.js';
import type { FindingView } from '../domain/finding.view.js';

/** An auditor records and closes; who owns what it is about answers, and nobody closes what he answered himself. */
export const FINDING_RIGHTS: SubjectRights<FindingEvent> = {
  telling: { FindingRecorded: 'record-finding', FindingAnswered: 'answer-finding', FindingClosed: 'close-finding' },
  correcting: 'correct-finding',
  ownersOf: (_, standing) => [ownersIn(standing)],
  opens: ({ type }) => type === 'FindingRecorded',
  notByWhoTold: ({ type }, { recorded }) =>
    type === 'FindingClosed' ? recorded.filter((event) => factOf(event)?.type === 'FindingAnswered').map(({ id }) => id) : [],
};

/** Whether somebody may write findings. @param actor null: nobody is signed in */
export const mayRecord = (actor: Actor | null): boolean => actor !== null && mayDo(actor, 'record-finding');

/** Whether somebody may close it, unless he answered it: that is said when he tries. */
export const mayClose = (actor: Actor | null, { status }: Pick<FindingView, 'status'>): boolean =>
  actor !== null && status !== 'closed' && mayDo(actor, 'close-finding');

/** Whether it is somebody's to answer. */
export function mayAnswer(actor: Actor | null, { status, owner }: Pick<FindingView, 'status' | 'owner'>): boolean {
  if (actor === null || status === 'closed') return false;
  try {
    assertMay(actor, 'answer-finding', ownersOf(owner));
    return true;
  } catch (error) {
    if (error instanceof PeildatumError && error.kind === 'forbidden') return false;
    throw error;
  }
}

function ownersIn(standing: readonly FindingEvent[]): Owners {
  const recorded = standing.find(({ type }) => type === 'FindingRecorded');
  if (recorded?.type !== 'FindingRecorded') return {};
  return ownersOf(recorded.data.owner);
}

function ownersOf({ thematafel, organisations }: Owner): Owners {
  if (thematafel === null && organisations.length === 0) return { office: 'vws' };
  return { organisations, ...(thematafel === null ? {} : { thematafel }) };
}
