import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent, ResolvedClocks } from '@peildatum/kernel';
import {
  complianceIn,
  foldInstitution,
  foldNorm,
  GetComplianceQuery,
  institutionStreams,
  interventionNotFound,
  normStreams,
  PreviewNormQuery,
  previewOf,
} from '@peildatum/volume-norms';
import { answered } from './folded-log.js';
import { viewsOf } from './folded-views.js';

type Known = readonly [events: readonly NumberedEvent[], clocks: ResolvedClocks];

const interventionsIn = ([events, { validOn }]: Known) => viewsOf(events, normStreams.has, (told) => foldNorm(told, validOn));
const institutionsIn = ([events, { validOn }]: Known) => viewsOf(events, institutionStreams.has, (told) => foldInstitution(told, validOn));

function interventionIn(known: Known, code: string) {
  const intervention = interventionsIn(known).find((view) => view.code === code);
  if (intervention === undefined) throw interventionNotFound(code);
  return intervention;
}

/** The queries of volumenormen as a fold of the whole log answers them. */
export const foldedNorms = (log: EventLog) =>
  [
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
  ] as const;
