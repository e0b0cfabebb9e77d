import type { Register } from '@peildatum/event-store';
import { Timeline } from '@peildatum/kernel';
import { institutionsIn, type KnownInstitutions, type KnownInterventions } from '../domain/mentioned.js';
import {
  type InstitutionCode,
  type InstitutionEvent,
  type InterventionCode,
  institutionStream,
  type NormEvent,
  normStream,
} from '../domain/norm.events.js';

/** The institutions as their own timelines have them. */
export const institutionsKnown = (timelineOf: (institution: InstitutionCode) => Timeline<InstitutionEvent>): KnownInstitutions => ({
  isRegistered: (institution, on) =>
    timelineOf(institution).facts.some(({ type, validFrom }) => type === 'InstitutionRegistered' && validFrom <= on),
  hasLocation: (institution, location, on) =>
    timelineOf(institution).facts.some(
      (fact) => fact.type === 'LocationRegistered' && fact.data.location === location && fact.validFrom <= on,
    ),
});

/** The interventions as their own timelines have them. */
export const interventionsKnown = (timelineOf: (intervention: InterventionCode) => Timeline<NormEvent>): KnownInterventions => ({
  isListed: (intervention) => timelineOf(intervention).facts.some(({ type }) => type === 'InterventionListed'),
});

/** The streams of the institutions that a fact about an intervention names. */
export const institutionStreamsIn = (fact: NormEvent | null): readonly string[] =>
  fact === null ? [] : institutionsIn(fact).map(institutionStream);

/** The streams of the interventions that a fact of an institution names. */
export const interventionStreamsIn = (fact: InstitutionEvent | null): readonly string[] =>
  fact?.type === 'VolumeReported' ? [normStream(fact.data.intervention)] : [];

/** Looks before a decision at the institutions that its fact names: they are other streams than the one that it writes. */
export async function lookAtInstitutions(register: Register, fact: NormEvent | null): Promise<KnownInstitutions> {
  const timelines = await timelinesOf<InstitutionEvent>(register, institutionStreamsIn(fact));
  return institutionsKnown((institution) => timelines(institutionStream(institution)));
}

/** The same for the interventions that a fact of an institution names. */
export async function lookAtInterventions(register: Register, fact: InstitutionEvent | null): Promise<KnownInterventions> {
  const timelines = await timelinesOf<NormEvent>(register, interventionStreamsIn(fact));
  return interventionsKnown((intervention) => timelines(normStream(intervention)));
}

async function timelinesOf<F extends NormEvent | InstitutionEvent>(register: Register, streams: readonly string[]) {
  const looked = new Map<string, Timeline<F>>();
  for (const stream of streams) looked.set(stream, (await register.look<F>(stream)).timeline);
  return (stream: string): Timeline<F> => looked.get(stream) ?? Timeline.of<F>([]);
}
