export { CorrectInstitutionCommand, TellInstitutionCommand } from './application/commands/institution.commands.js';
export { CorrectNormCommand, TellNormCommand } from './application/commands/norm.commands.js';
export { normCommandHandlers, normQueryHandlers } from './application/handlers.js';
export { normImportKinds } from './application/import/import-kinds.js';
export * from './application/input/herverdeling.input.js';
export * from './application/input/instelling.input.js';
export * from './application/input/interventie.input.js';
export { INSTITUTION_FACTS, NORM_FACTS, type WrittenNormFact } from './application/input/norm-facts.js';
export * from './application/input/volumenorm.input.js';
export {
  EENHEID_WORDS,
  GEEN_NALEVING_WORDS,
  GROND_WORDS,
  HERVERDELING_WORDS,
  NORMSTATUS_WORDS,
  VOLDOET_WORDS,
  VOLUMESTATUS_WORDS,
} from './application/input/words.js';
export { complianceIn } from './application/queries/compliance-in.js';
export {
  type ComplianceAnswer,
  type ComplianceFilter,
  GetComplianceQuery,
  GetInstitutionQuery,
  GetInterventionQuery,
  type InstitutionFilter,
  type InterventionFilter,
  ListInstitutionsQuery,
  ListInterventionsQuery,
  PreviewNormQuery,
} from './application/queries/norm.queries.js';
export { institutionsPage, interventionsPage } from './application/queries/pages.js';
export { tranche } from './application/tranche.subject.js';
export { complianceOf } from './domain/compliance/compliance.js';
export { previewOf } from './domain/compliance/preview.js';
export { regionStatesOf } from './domain/compliance/region-states.js';
export { correctInstitution, institutionNotFound, tellInstitution } from './domain/institution/institution.decide.js';
export { foldInstitution, institutionView } from './domain/institution/institution.view.js';
export { correctNorm, interventionNotFound, tellNorm } from './domain/norm.decide.js';
export * from './domain/norm.events.js';
export { foldNorm } from './domain/norm.fold.js';
export { interventionView } from './domain/norm.view.js';
export type * from './domain/norm.views.js';
export { trancheDecisions } from './domain/tranche/tranche.decide.js';
export { CreateVolumeNorms1766000000020 } from './read-models/create-volume-norms.migration.js';
export { institutionProjection } from './read-models/institution.projection.js';
export { InstitutionFactRow } from './read-models/institution-fact.entity.js';
export { institutionsAt } from './read-models/institutions-at.js';
export { interventionsAt } from './read-models/interventions-at.js';
export { normProjection } from './read-models/norm.projection.js';
export { NormFactRow } from './read-models/norm-fact.entity.js';
