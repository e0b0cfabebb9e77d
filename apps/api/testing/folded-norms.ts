import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent, ResolvedClocks } from '@peildatum/kernel';
import {
  complianceIn,
  foldInstitution,
  foldNorm,
  GetComplianceQuery,
  GetInstitutionQuery,
  GetInterventionQuery,
  institutionNotFound,
  institutionStream,
  institutionsPage,
  interventionNotFound,
  interventionsPage,
  isInstitutionStream,
  isNormStream,
  ListInstitutionsQuery,
  ListInterventionsQuery,
  normStream,
  PreviewNormQuery,
  previewOf,
} from '@peildatum/volume-norms';
import { answered, revisionOf } from './folded-log.js';
import { viewsOf } from './folded-views.js';

type Known = readonly [events: readonly NumberedEvent[], clocks: ResolvedClocks];

const interventionsIn = ([events, { validOn }]: Known) => viewsOf(events, isNormStream, (told) => foldNorm(told, validOn));
const institutionsIn = ([events, { validOn }]: Known) => viewsOf(events, isInstitutionStream, (told) => foldInstitution(told, validOn));

function interventionIn(known: Known, code: string) {
  const intervention = interventionsIn(known).find((view) => view.code === code);
  if (intervention === undefined) throw interventionNotFound(code);
  return intervention;
}

/** The queries of volumenormen as a fold of the whole log answers them. */
export const foldedNorms = (log: EventLog) =>
  [
    [
      ListInterventionsQuery,
      ({ clocks, filter, page }: ListInterventionsQuery) =>
        answered(log, clocks, (...known) => interventionsPage(interventionsIn(known), institutionsIn(known), filter, page)),
    ],
    [
      GetInterventionQuery,
      ({ code, clocks }: GetInterventionQuery) =>
        answered(log, clocks, (...known) => ({
          intervention: interventionIn(known, code),
          revision: revisionOf(known[0], normStream(code)),
        })),
    ],
    [
      GetComplianceQuery,
      ({ code, year, clocks, filter }: GetComplianceQuery) =>
        answered(log, clocks, (...known) => complianceIn(interventionIn(known, code), institutionsIn(known), year, filter)),
    ],
    [
      PreviewNormQuery,
      ({ code, year, supposed, clocks }: PreviewNormQuery) =>
        answered(log, clocks, (...known) => previewOf(interventionIn(known, code), institutionsIn(known), year, supposed)),
    ],
    [
      ListInstitutionsQuery,
      ({ clocks, filter, page }: ListInstitutionsQuery) =>
        answered(log, clocks, (...known) => institutionsPage(institutionsIn(known), filter, page)),
    ],
    [
      GetInstitutionQuery,
      ({ code, clocks }: GetInstitutionQuery) =>
        answered(log, clocks, (...known) => {
          const institution = institutionsIn(known).find((view) => view.code === code);
          if (institution === undefined) throw institutionNotFound(code);
          return { institution, revision: revisionOf(known[0], institutionStream(code)) };
        }),
    ],
  ] as const;
