import {
  type CalendarDate,
  daysBetween,
  type FactsIn,
  factKind,
  field,
  streams,
  type ToldFact,
  told,
  toldSubject,
} from '@peildatum/kernel';
import { KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { choice, count, from, orNone, orNull, text, texts } = field;

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

export const LADDER_WORDS = {
  iza: 'iza',
  regiegroep: 'regiegroep',
  indiceren: 'indiceren',
  ggz: 'ggz',
  richtlijnen: 'richtlijnen',
} as const satisfies Readonly<Record<Ladder, string>>;
export const GROND_WORDS = {
  'not-met': 'niet-nagekomen',
  'too-slow': 'voortgang-onvoldoende',
  difference: 'verschil-van-inzicht',
} as const;

/** A difference that goes up a ladder until it ends; the stream is `escalatie-<code>`. */
const kinds = {
  escalatie: factKind('EscalationRaised', {
    name: 'escalatie',
    description: 'Partijen komen er samen niet uit; hun verschil begint op de eerste trede van de ladder.',
    tells: told('raised'),
    fields: {
      ladder: choice('ladder', LADDER_WORDS, 'De ladder die voor dit onderwerp is afgesproken.'),
      ground: choice('grond', GROND_WORDS, 'Waarom er wordt geëscaleerd.'),
      subject: text('onderwerp', 500, 'Waar het verschil over gaat.'),
      about: orNull(
        text('over', 200, 'Waar het bij hoort, zoals het logboek dat noemt. Weggelaten: het akkoord als geheel.', 'actie-IZA-L-001'),
      ),
      parties: orNone(texts('partijen', { max: 30, length: 100 }, 'De partijen tussen wie het speelt.', ['ZN', 'VNG'])),
      validFrom: from('Op welke dag zij begint, op de eerste trede.', '2025-09-01'),
    },
    example: {
      ladder: 'regiegroep',
      grond: 'verschil-van-inzicht',
      onderwerp: 'Welke machtigingen vervallen.',
      geldigVanaf: '2025-09-01',
    },
  }),
  'escalatie-stap': factKind('EscalationMoved', {
    name: 'stap van een escalatie',
    description: 'Een escalatie gaat een trede hoger.',
    tells: told('step'),
    fields: {
      step: count('trede', 'De trede van de ladder; de eerste is 1.', { from: 1, to: 9, example: 2 }),
      reason: orNull(text('reden', 4_000, 'Waarom een trede wordt overgeslagen; anders mag dit weg.')),
      validFrom: from('Vanaf welke dag zij daar ligt.', '2025-09-15'),
    },
    example: { trede: '2', geldigVanaf: '2025-09-15' },
  }),
  'escalatie-uitkomst': factKind('EscalationResolved', {
    name: 'uitkomst van een escalatie',
    description: 'Een escalatie is opgelost.',
    tells: told('outcome'),
    fields: {
      outcome: text('uitkomst', 4_000, 'Hoe het verschil is opgelost.'),
      validFrom: from('Op welke dag.', '2025-10-01'),
    },
    example: { uitkomst: 'Zes van de tien vervallen.', geldigVanaf: '2025-10-01' },
  }),
};
export type EscalationEvent = FactsIn<typeof kinds>;
type Raised = Extract<EscalationEvent, { type: 'EscalationRaised' }>['data'];

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

/** One step at a time, unless a reason says why not. @throws `ESCALATION.…`, `CORRECTION.…` */
export const escalations = toldSubject({
  kinds,
  correctedBy: 'EscalationFactCorrected',
  streams: streams('escalatie', KAMER_CODE, KAMER_ALLOWED),
  notFound: (code) =>
    missing('ESCALATION', `Escalatie ${code} is op deze klokken niet bekend; kijk in de lijst van escalaties welke u bedoelt.`),
  possible: (timeline) => timeline.walk<State | null>(null, follow),
  view: escalationView,
});
export const { decisions: escalationDecisions, events: escalationEvents } = escalations;
