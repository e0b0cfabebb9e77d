export * from './application/commands/dossier.commands.js';
export * from './application/commands/intake.commands.js';
export { NameInsurersCommand } from './application/commands/name-insurers.command.js';
export * from './application/dossier-facts.js';
export * from './application/input/aanduiding.input.js';
export * from './application/input/aanvraagstop.input.js';
export * from './application/input/beschikking.input.js';
export * from './application/input/besluit.input.js';
export * from './application/input/gevraagd-bedrag.input.js';
export * from './application/input/kpi-feit.input.js';
export * from './application/input/snelle-toets.input.js';
export * from './application/input/transformatieplan.input.js';
export * from './application/input/voorlopig-afgekeurd.input.js';
export { KpiInput, SectorbedragInput, termsOf, VoorwaardenInput } from './application/input/voorwaarden.input.js';
export { plans } from './application/plans.context.js';
export * from './application/queries/aanvraag.queries.js';
export { GetIntakeQuery } from './application/queries/intake.queries.js';
export * from './application/queries/kpi.queries.js';
export * from './domain/amounts.js';
export { MUNICIPALITY_SINCE } from './domain/approval.js';
export * from './domain/codes.js';
export {
  type CorrectDossier,
  correctDossier,
  type DossierContext,
  type TellableDossierFact,
  tellDossier,
} from './domain/dossier.decide.js';
export {
  BOUNDS,
  CONDITIONS,
  type DossierEvent,
  dossierEvents,
  type PlanEvent,
  type StatedAmount,
  type Terms,
} from './domain/dossier.events.js';
export { type DossierView, foldDossier } from './domain/dossier.fold.js';
export { followDossier } from './domain/dossier.follow.js';
export { kpiNotFound, planNotFound, toetsNotFound } from './domain/dossier.known.js';
export { type DossierState, NO_DOSSIER } from './domain/dossier.state.js';
export type * from './domain/dossier.views.js';
export * from './domain/funnel.js';
export { correctIntake, tellIntake } from './domain/intake.decide.js';
export { INTAKE_STREAM, type IntakeEvent, intakeEvents } from './domain/intake.events.js';
export { foldIntake } from './domain/intake.fold.js';
export { type IntakeView, OPEN_INTAKE, type ToetsenView } from './domain/intake.view.js';
export { type Quarter, quarterOf } from './domain/quarter.js';
export * from './domain/reported-standings.js';
export * from './domain/statuses.js';
export { type PlanTaking, type TakingStep, takingOn, takingsOf } from './domain/takings.js';
export { termsTotal } from './domain/terms.js';
export { intakeProjection } from './read-models/intake.projection.js';
export { intakeAt } from './read-models/intake-at.js';
export { kpiProjection } from './read-models/kpi.projection.js';
export { kpiAmountsAt, kpiPageAt, kpisAt, type WhichKpis } from './read-models/kpis-at.js';
export { planProjection } from './read-models/plan.projection.js';
export { planPageAt } from './read-models/plan-page-at.js';
export { planStandingsAt, plansAt } from './read-models/plans-at.js';
export { snelleToetsProjection } from './read-models/snelle-toets.projection.js';
export { amountsAt, type PlanAmounts, planAmountsAt, sectorAmountsAt } from './read-models/sums-at.js';
export { type SumsOnDate, sumsOverTime } from './read-models/sums-over-time.js';
export { TAKINGS_USES, takingsOverTime } from './read-models/takings-over-time.js';
export { toetsPageAt } from './read-models/toets-page-at.js';
export { toetsenAt, toetsStandingsAt } from './read-models/toetsen-at.js';
