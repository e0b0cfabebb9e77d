import { CreateGeweigerdVerzoek1763800000040 } from '@peildatum/audit';
import {
  agreementTable,
  BudgetFactRow,
  budgetEvents,
  budgetImportKinds,
  budgetProjection,
  CreateBudgets1765000000020,
  CreateFrameworks1766000000010,
  FrameworkFactRow,
  frameworkEvents,
  frameworkImportKinds,
  frameworkProjection,
} from '@peildatum/budgets';
import { createCodec, registerEvents } from '@peildatum/event-store';
import {
  CreateGovernance1763800000020,
  GovernanceFactRow,
  governanceEvents,
  governanceImportKinds,
  governanceProjection,
} from '@peildatum/governance';
import type { ImportKinds } from '@peildatum/importing';
import { CreateMonitoring1766000000030, MonitorFactRow, monitorEvents, monitorImportKinds, monitorProjection } from '@peildatum/monitoring';
import {
  CreatePlans1765000000010,
  dossierEvents,
  IntakeFactRow,
  intakeEvents,
  intakeProjection,
  KpiFactRow,
  kpiProjection,
  PlanFactRow,
  planImportKinds,
  planProjection,
  SnelleToetsFactRow,
  snelleToetsProjection,
  type ValueLists,
} from '@peildatum/plans';
import {
  CreatePublications1766000000005,
  PublicationFactRow,
  publicationEvents,
  publicationImportKinds,
  publicationProjection,
} from '@peildatum/publications';
import {
  ActionFactRow,
  actionEvents,
  actionProjection,
  CreateThematafels1763800000010,
  IndexStandings1764000000010,
  ThematafelFactRow,
  thematafelEvents,
  thematafelImportKinds,
  thematafelProjection,
} from '@peildatum/thematafels';
import {
  CreateVolumeNorms1766000000020,
  InstitutionFactRow,
  institutionEvents,
  institutionProjection,
  NormFactRow,
  normEvents,
  normImportKinds,
  normProjection,
  tranche,
} from '@peildatum/volume-norms';
import { CreateBackUp1767000000010 } from './back-up/create-back-up.migration.js';
import { CreateHerstel1763800000050 } from './herstel/create-herstel.migration.js';
import { CreatePersonen1763800000030 } from './personen/create-personen.migration.js';
import { PersoonRow } from './personen/persoon.entity.js';

/** Every event that may stand in our log, through the one codec. */
export const codec = createCodec(
  registerEvents,
  governanceEvents,
  thematafelEvents,
  actionEvents,
  dossierEvents,
  intakeEvents,
  budgetEvents,
  frameworkEvents,
  agreementTable.events,
  publicationEvents,
  monitorEvents,
  normEvents,
  tranche.events,
  institutionEvents,
);

/** Every read model; the logboek is the engine's own. */
export const projections = [
  actionProjection,
  thematafelProjection,
  governanceProjection,
  snelleToetsProjection,
  planProjection,
  kpiProjection,
  intakeProjection,
  budgetProjection,
  frameworkProjection,
  agreementTable.projection,
  publicationProjection,
  monitorProjection,
  normProjection,
  tranche.projection,
  institutionProjection,
];

export const readModelEntities = [
  ActionFactRow,
  ThematafelFactRow,
  GovernanceFactRow,
  SnelleToetsFactRow,
  PlanFactRow,
  KpiFactRow,
  IntakeFactRow,
  BudgetFactRow,
  FrameworkFactRow,
  agreementTable.entity,
  PublicationFactRow,
  MonitorFactRow,
  NormFactRow,
  tranche.entity,
  InstitutionFactRow,
  PersoonRow,
];
export const readModelMigrations = [
  CreateThematafels1763800000010,
  CreateGovernance1763800000020,
  CreatePersonen1763800000030,
  CreateGeweigerdVerzoek1763800000040,
  CreateHerstel1763800000050,
  IndexStandings1764000000010,
  CreatePlans1765000000010,
  CreateBudgets1765000000020,
  CreatePublications1766000000005,
  CreateFrameworks1766000000010,
  CreateVolumeNorms1766000000020,
  CreateMonitoring1766000000030,
  CreateBackUp1767000000010,
];

/** Every kind of row that an import takes, with the value lists that rows are checked against. */
export const importKinds = (lists: ValueLists): ImportKinds => ({
  ...thematafelImportKinds,
  ...governanceImportKinds,
  ...planImportKinds(lists),
  ...budgetImportKinds,
  ...frameworkImportKinds,
  ...publicationImportKinds,
  ...monitorImportKinds,
  ...normImportKinds(lists),
});
