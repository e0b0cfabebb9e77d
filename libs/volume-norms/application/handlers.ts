import { CorrectInstitutionHandler, TellInstitutionHandler } from './commands/institution.commands.js';
import { CorrectNormHandler, TellNormHandler } from './commands/norm.commands.js';
import { GetComplianceHandler, PreviewNormHandler } from './queries/compliance.handlers.js';
import { GetInstitutionHandler, ListInstitutionsHandler } from './queries/institution.handlers.js';
import { GetInterventionHandler, ListInterventionsHandler } from './queries/norm.handlers.js';

export const normCommandHandlers = [TellNormHandler, CorrectNormHandler, TellInstitutionHandler, CorrectInstitutionHandler];

export const normQueryHandlers = [
  ListInterventionsHandler,
  GetInterventionHandler,
  GetComplianceHandler,
  PreviewNormHandler,
  ListInstitutionsHandler,
  GetInstitutionHandler,
];
