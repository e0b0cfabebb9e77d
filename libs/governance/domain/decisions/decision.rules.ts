import { decisions, ForbiddenStep, PeildatumError } from '@peildatum/kernel';
import { type DecisionCode, type DecisionEvent, decisionEvents } from './decision.events.js';

/** How far a decision is. */
export type DecisionStatus = 'proposed' | 'deferred' | 'taken' | 'revoked';

const STATUS = {
  DecisionProposed: 'proposed',
  DecisionTaken: 'taken',
  DecisionDeferred: 'deferred',
  DecisionRevoked: 'revoked',
} as const satisfies Readonly<Record<DecisionEvent['type'], DecisionStatus>>;

/** By what a decision is now, what may follow. An old one may be told at once, without the proposal that nobody published. */
const MAY_FOLLOW: Readonly<Record<DecisionStatus | 'nothing', readonly DecisionStatus[]>> = {
  nothing: ['proposed', 'taken'],
  proposed: ['taken', 'deferred'],
  deferred: ['taken', 'deferred', 'proposed'],
  taken: ['revoked'],
  revoked: [],
};

const WHY: Readonly<Record<DecisionStatus | 'nothing', string>> = {
  nothing: 'Dit besluit is op die datum nog niet voorgesteld of genomen; leg dat eerst vast.',
  proposed: 'Dit besluit is op die datum voorgesteld; het kan worden genomen of uitgesteld.',
  deferred: 'Dit besluit is op die datum uitgesteld; het kan worden genomen, of opnieuw voorgesteld.',
  taken: 'Dit besluit is op die datum al genomen; het kan nog worden herroepen. Was iets onjuist, corrigeer het dan.',
  revoked: 'Dit besluit is op die datum herroepen; geef een nieuw besluit een eigen code.',
};

const follow = (status: DecisionStatus | 'nothing', { type }: DecisionEvent): DecisionStatus => {
  const next = STATUS[type];
  if (!MAY_FOLLOW[status].includes(next)) throw new ForbiddenStep(`DECISION.${status.toUpperCase()}`, WHY[status]);
  return next;
};

/** How far it is, by the facts that hold. */
export const statusOf = (facts: readonly DecisionEvent[]): DecisionStatus | null => {
  const last = facts.at(-1);
  return last === undefined ? null : STATUS[last.type];
};

export const decisionNotFound = (code: DecisionCode) =>
  new PeildatumError({
    code: 'DECISION.NOT_FOUND',
    kind: 'not-found',
    message: `Besluit ${code} is op deze klokken niet bekend; kijk in de lijst van besluiten welk u bedoelt.`,
  });

/** Proposes, takes, defers and revokes. @throws the forbidden step with the fact in the way */
export const decisionDecisions = decisions<DecisionEvent, DecisionCode>({
  events: decisionEvents,
  correctedBy: 'DecisionFactCorrected',
  notFound: decisionNotFound,
  possible: (timeline) => timeline.walk<DecisionStatus | 'nothing'>('nothing', follow),
});
