export * from './application/input/herverdeling.input.js';
export * from './application/input/instelling.input.js';
export * from './application/input/interventie.input.js';
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
  PreviewNormQuery,
} from './application/queries/norm.queries.js';
export { type InstitutionFilter, type InterventionFilter, whichInstitutions, whichInterventions } from './application/queries/which.js';
export * from './application/volume-norms.context.js';
export { complianceOf } from './domain/compliance/compliance.js';
export { previewOf } from './domain/compliance/preview.js';
export { regionStatesOf } from './domain/compliance/region-states.js';
export { foldInstitution, institutionView } from './domain/institution/institution.view.js';
export { interventionNotFound, tellNorm } from './domain/norm.decide.js';
export * from './domain/norm.events.js';
export type * from './domain/norm.shape.js';
export { foldNorm, interventionView } from './domain/norm.view.js';
export { foldTranche } from './domain/tranche/tranche.view.js';
