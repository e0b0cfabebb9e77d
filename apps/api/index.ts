export type { ApiCore } from './api-core.js';
export { oidcVerifier } from './auth/oidc-verifier.js';
export { configure } from './configure.js';
export { createApi } from './create-api.js';
export type { Health, HealthPart } from './ports/health.js';
export type { Persons } from './ports/persons.js';
export type { Positions } from './ports/positions.js';
export type { TokenVerifier } from './ports/token-verifier.js';
