import { context } from '@peildatum/subjects';
import { dossierEvents } from '../domain/dossier.events.js';
import { intakeEvents } from '../domain/intake.events.js';
import { CreatePlans1765000000010 } from '../read-models/create-plans.migration.js';
import { intakeProjection } from '../read-models/intake.projection.js';
import { IntakeFactRow } from '../read-models/intake-fact.entity.js';
import { kpiProjection } from '../read-models/kpi.projection.js';
import { KpiFactRow } from '../read-models/kpi-fact.entity.js';
import { NameDecision1796600000151 } from '../read-models/name-decision.migration.js';
import { planProjection } from '../read-models/plan.projection.js';
import { PlanFactRow } from '../read-models/plan-fact.entity.js';
import { snelleToetsProjection } from '../read-models/snelle-toets.projection.js';
import { SnelleToetsFactRow } from '../read-models/snelle-toets-fact.entity.js';
import { StateProvisionalShare1776000000001 } from '../read-models/state-provisional-share.migration.js';
import { dossierCommandHandlers } from './commands/dossier.commands.js';
import { intakeCommandHandlers } from './commands/intake.commands.js';
import { planImportKinds } from './import/plan-import-kinds.js';
import { aanvraagQueryHandlers } from './queries/aanvraag.handlers.js';
import { intakeQueryHandlers } from './queries/intake.handlers.js';
import { kpiQueryHandlers } from './queries/kpi.handlers.js';
import { insurerWorksheet } from './worksheet/insurer.worksheet.js';

/** Snelle toetsen, transformatieplannen and their KPIs, and the aanvraagstop. */
export const plans = context([], {
  title: 'Snelle toetsen, transformatieplannen en KPI’s',
  events: [dossierEvents, intakeEvents],
  projections: [snelleToetsProjection, planProjection, kpiProjection, intakeProjection],
  entities: [SnelleToetsFactRow, PlanFactRow, KpiFactRow, IntakeFactRow],
  migrations: [CreatePlans1765000000010, StateProvisionalShare1776000000001, NameDecision1796600000151],
  commandHandlers: [...dossierCommandHandlers, ...intakeCommandHandlers],
  queryHandlers: [...aanvraagQueryHandlers, ...kpiQueryHandlers, ...intakeQueryHandlers],
  importKinds: planImportKinds,
  worksheets: [insurerWorksheet],
});
