import { factOf } from '@peildatum/kernel';
import type { Owners, SubjectRights } from '@peildatum/platform';
import type { FindingEvent } from '../domain/finding.events.js';

/** An auditor records and closes; who owns what it is about answers, and nobody closes what he answered himself. */
export const FINDING_RIGHTS: SubjectRights<FindingEvent> = {
  telling: { FindingRecorded: 'record-finding', FindingAnswered: 'answer-finding', FindingClosed: 'close-finding' },
  correcting: 'correct-finding',
  ownersOf: (_, standing) => [ownersIn(standing)],
  opens: ({ type }) => type === 'FindingRecorded',
  notByWhoTold: ({ type }, { recorded }) =>
    type === 'FindingClosed' ? recorded.filter((event) => factOf(event)?.type === 'FindingAnswered').map(({ id }) => id) : [],
};

function ownersIn(standing: readonly FindingEvent[]): Owners {
  const recorded = standing.find(({ type }) => type === 'FindingRecorded');
  if (recorded?.type !== 'FindingRecorded') return {};
  const { thematafel, organisations } = recorded.data.owner;
  if (thematafel === null && organisations.length === 0) return { office: 'vws' };
  return { organisations, ...(thematafel === null ? {} : { thematafel }) };
}
