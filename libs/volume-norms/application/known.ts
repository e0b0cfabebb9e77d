import type { TimelineOf } from '@peildatum/kernel';
import { institutionsIn, type KnownInstitutions, type KnownInterventions } from '../domain/mentioned.js';
import { type InstitutionCode, type InstitutionEvent, institutionStreams, type NormEvent, normStreams } from '../domain/norm.events.js';

/** The institutions as their own timelines have them. */
export function institutionsKnown(timelineOf: TimelineOf): KnownInstitutions {
  const factsOf = (institution: InstitutionCode) => timelineOf(institutionStreams.of(institution)).facts as readonly InstitutionEvent[];
  return {
    isRegistered: (institution, on) =>
      factsOf(institution).some(({ type, validFrom }) => type === 'InstitutionRegistered' && validFrom <= on),
    hasLocation: (institution, location, on) =>
      factsOf(institution).some((fact) => fact.type === 'LocationRegistered' && fact.data.location === location && fact.validFrom <= on),
  };
}

/** The interventions as their own timelines have them. */
export const interventionsKnown = (timelineOf: TimelineOf): KnownInterventions => ({
  isListed: (intervention) => timelineOf(normStreams.of(intervention)).facts.some(({ type }) => type === 'InterventionListed'),
});

/** The streams of the institutions that a fact about an intervention names. */
export const institutionStreamsIn = (fact: NormEvent | null): readonly string[] =>
  fact === null ? [] : institutionsIn(fact).map(institutionStreams.of);

/** The streams of the interventions that a fact of an institution names. */
export const interventionStreamsIn = (fact: InstitutionEvent | null): readonly string[] =>
  fact?.type === 'VolumeReported' ? [normStreams.of(fact.data.intervention)] : [];
