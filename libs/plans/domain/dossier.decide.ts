import {
  type CalendarDate,
  type CorrectionOrder,
  correct,
  type Decide,
  type Decision,
  saidAlready,
  type Timeline,
} from '@peildatum/kernel';
import { approvalAfter, assertApprovalsKept, assertDecided, type PlanApproved } from './approval.decide.js';
import type { ToetsCode } from './codes.js';
import { type DossierEvent, dossierEvents } from './dossier.events.js';
import { followDossier } from './dossier.follow.js';
import { assertInsurersNamed, assertKnown, assertOfDossier, toetsNotFound } from './dossier.known.js';
import { NO_DOSSIER } from './dossier.state.js';
import { assertIntake } from './intake.rule.js';
import type { IntakeView } from './intake.view.js';

/** What may be told of a dossier: all but an approval, which follows from the decisions. */
export type TellableDossierFact = Exclude<DossierEvent, PlanApproved>;

/** What a rule must know that stands outside the dossier. */
export interface DossierContext {
  /** The intake as it stands on a date: `(on) => foldIntake(events, on)`. */
  readonly intake: (on: CalendarDate) => IntakeView;
}

export interface CorrectDossier extends CorrectionOrder<DossierEvent> {
  readonly toets: ToetsCode;
}

/**
 * Records a fact of a snelle toets or of what rests on it; told late, it takes its own place in the timeline. Said twice is
 * said once. A decision that completes what an approval needs comes back with the `PlanApproved` that follows from it.
 * @throws `TOETS.NOT_FOUND`, `PLAN.NOT_FOUND`, `TOETS.OTHER_CODE`, `PLAN.INSURERS_UNKNOWN`, `INTAKE.CLOSED`, or the forbidden step with the fact in the way.
 */
export const tellDossier =
  (toets: ToetsCode, fact: TellableDossierFact, context: DossierContext): Decide<DossierEvent> =>
  (timeline) => {
    assertOfDossier(toets, fact);
    assertKnown(timeline, toets, fact);
    if (saidAlready(timeline, dossierEvents, fact)) return [];
    assertInsurersNamed(timeline, fact);
    const next = timeline.with(fact);
    if (fact.type === 'SnelleToetsSubmitted') assertIntake(next, context.intake);
    return [fact, ...checked(timeline, next, fact)];
  };

/**
 * Corrects one recorded fact of a dossier; an approval that the corrected decisions complete comes with it.
 * @throws `TOETS.NOT_FOUND`, `CORRECTION.…`, `PLAN.APPROVAL_RESTS_ON_IT`, `INTAKE.CLOSED`, or a step that the corrected timeline forbids.
 */
export const correctDossier =
  (order: CorrectDossier, context: DossierContext): Decide<DossierEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw toetsNotFound(order.toets);
    if (order.replacement !== null) assertOfDossier(order.toets, order.replacement);
    let approvals: readonly DossierEvent[] = [];
    const decided: readonly Decision<DossierEvent>[] = correct(timeline, 'DossierFactCorrected', order, (next) => {
      const removed = timeline.facts.find((fact) => !next.facts.includes(fact));
      assertInsurersNamed(next, order.replacement);
      if (concernsIntake(removed) || concernsIntake(order.replacement)) assertIntake(next, context.intake);
      approvals = checked(timeline, next, order.replacement, removed);
    });
    return [...decided, ...approvals];
  };

/** Walks what would stand. @returns the approval that follows from the new fact, if one does. */
function checked(
  before: Timeline<DossierEvent>,
  after: Timeline<DossierEvent>,
  fact: DossierEvent | null,
  removed?: DossierEvent,
): readonly PlanApproved[] {
  const state = after.walk(NO_DOSSIER, followDossier);
  assertApprovalsKept(before.walk(NO_DOSSIER, followDossier), state, after, removed);
  if (fact?.type === 'PlanApproved' && removed?.type !== 'PlanApproved') assertDecided(state, fact);
  const approval = approvalAfter(fact, state);
  if (approval === null) return [];
  after.with(approval).walk(NO_DOSSIER, followDossier);
  return [approval];
}

const concernsIntake = (fact: DossierEvent | null | undefined): boolean =>
  fact?.type === 'SnelleToetsSubmitted' || fact?.type === 'IntakeExceptionGranted';
