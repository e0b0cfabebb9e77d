import {
  type CalendarDate,
  correctionEvent,
  daysBetween,
  decisions,
  event,
  type FactsOf,
  schema,
  streams,
  type ToldFact,
  told,
} from '@peildatum/kernel';
import { KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { object, text, nullable, list, oneOf, count } = schema;

/** The ladders of the agreements, lowest step first. */
export const LADDERS = {
  /** 001 r. 727. */
  iza: ['bespreking onder leiding van VWS met de toezichthouders', 'bestuurlijk overleg met de minister van VWS'],
  /** 004 r. 1632, 1634-1636, 1795-1797, 1891-1893. */
  regiegroep: ['Regiegroep Aanpak Regeldruk', 'BO IZA/AZWA'],
  /** 004 r. 2264-2274. */
  indiceren: ['overleg ter plaatse', 'bestuurlijke escalatie tussen gemeente en verzekeraar'],
  /** 004 r. 4238-4243: at once. */
  ggz: ['bestuurlijk overleg, landelijk of in de regio'],
  /** 004 r. 6009-6016: where a guideline needs more than its makers may decide. */
  richtlijnen: ['richtlijnpartijen', 'Zorginstituut', 'VWS'],
} as const;
export type Ladder = keyof typeof LADDERS;

/** A difference that goes up a ladder until it ends; the stream is `escalatie-<code>`. */
export const escalationEvents = {
  /** Begins on the first step. `about`: what it is about, by its stream. */
  EscalationRaised: event(
    'escalatie',
    object({
      ladder: oneOf('iza', 'regiegroep', 'indiceren', 'ggz', 'richtlijnen'),
      ground: oneOf('not-met', 'too-slow', 'difference'),
      subject: text(500),
      about: nullable(text(200)),
      parties: list(text(100), 30),
    }),
    told('raised'),
  ),
  EscalationMoved: event('stap van een escalatie', object({ step: count(), reason: nullable(text()) }), told('step')),
  EscalationResolved: event('uitkomst van een escalatie', object({ outcome: text() }), told('outcome')),
  EscalationFactCorrected: correctionEvent(),
} as const;
export type EscalationEvent = Exclude<FactsOf<typeof escalationEvents>, { type: 'EscalationFactCorrected' }>;
type Raised = Extract<EscalationEvent, { type: 'EscalationRaised' }>['data'];
export type Ground = Raised['ground'];
export const escalationStreams = streams('escalatie', KAMER_CODE, KAMER_ALLOWED);

export interface EscalationView extends Raised {
  readonly code: string;
  readonly step: number;
  readonly stepName: string;
  readonly raisedOn: CalendarDate;
  readonly stepSince: CalendarDate;
  /** Null: it is open. */
  readonly resolved: { readonly outcome: string; readonly on: CalendarDate } | null;
  /** Days that it is or was open. */
  readonly age: number;
}

const refused = refusing('ESCALATION');
export const escalationNotFound = (code: string) =>
  missing('ESCALATION', `Escalatie ${code} is op deze klokken niet bekend; kijk in de lijst van escalaties welke u bedoelt.`);

interface State {
  readonly ladder: Ladder;
  readonly step: number;
  readonly isResolved: boolean;
}

function follow(state: State | null, { type, data }: EscalationEvent): State {
  if (type === 'EscalationRaised') {
    if (state !== null) throw refused('ALREADY_RAISED', 'Deze escalatie bestaat al. Kies een andere code, of corrigeer wat er staat.');
    return { ladder: data.ladder, step: 1, isResolved: false };
  }
  if (state === null) throw refused('NOT_RAISED', 'Deze escalatie is op deze dag nog niet begonnen; leg eerst haar begin vast.');
  if (state.isResolved) throw refused('RESOLVED', 'Deze escalatie is afgesloten. Leg een nieuw verschil vast als een nieuwe escalatie.');
  if (type === 'EscalationResolved') return { ...state, isResolved: true };
  const last = LADDERS[state.ladder].length;
  if (data.step > last) throw refused('NO_SUCH_STEP', `Deze ladder heeft ${last} ${last === 1 ? 'trede' : 'treden'}; kies er een daarvan.`);
  if (data.step <= state.step) throw refused('NOT_HIGHER', `De escalatie staat al op trede ${state.step}; kies een hogere.`);
  if (data.step > state.step + 1 && data.reason === null)
    throw refused('SKIPS_STEP', `Na trede ${state.step} komt trede ${state.step + 1}; geef een reden als u een trede overslaat.`);
  return { ...state, step: data.step };
}

/** One step at a time, unless a reason says why not. @throws `ESCALATION.…`, `CORRECTION.…` */
export const escalationDecisions = decisions<EscalationEvent>({
  events: escalationEvents,
  correctedBy: 'EscalationFactCorrected',
  notFound: escalationNotFound,
  possible: (timeline) => timeline.walk<State | null>(null, follow),
});

export function escalationView(code: string, facts: readonly ToldFact<EscalationEvent>[], validOn: CalendarDate): EscalationView | null {
  const told = facts.map(({ fact }) => fact);
  const raised = told.find(({ type }) => type === 'EscalationRaised');
  if (raised?.type !== 'EscalationRaised') return null;
  const moved = told.findLast(({ type }) => type === 'EscalationMoved');
  const step = moved?.type === 'EscalationMoved' ? moved.data.step : 1;
  const ended = told.find(({ type }) => type === 'EscalationResolved');
  const resolved = ended?.type === 'EscalationResolved' ? { ...ended.data, on: ended.validFrom } : null;
  return {
    code,
    ...raised.data,
    step,
    // A name for every step that the rules let by; the number itself where a migration told another.
    stepName: LADDERS[raised.data.ladder][step - 1] ?? String(step),
    raisedOn: raised.validFrom,
    stepSince: (moved ?? raised).validFrom,
    resolved,
    age: daysBetween(raised.validFrom, resolved?.on ?? validOn),
  };
}
