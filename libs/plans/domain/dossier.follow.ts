import { type DossierEvent, isPlanEvent } from './dossier.events.js';
import type { DossierState } from './dossier.state.js';
import { followPlan } from './plan.follow.js';
import { followToets } from './toets.follow.js';

/** The state of a dossier after each fact, in the order in which the facts hold; throws at the first step that may not be. */
export const followDossier = (state: DossierState, fact: DossierEvent): DossierState =>
  isPlanEvent(fact) ? followPlan(state, fact) : followToets(state, fact);
