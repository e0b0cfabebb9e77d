import {
  type CalendarDate,
  type Cents,
  correctionEvent,
  decisions,
  event,
  type FactsOf,
  schema,
  streams,
  sumOf,
  type ToldFact,
  told,
  toldEach,
  toldOf,
} from '@peildatum/kernel';
import { KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { object, text, nullable, list, oneOf, count, date, matching } = schema;

/** What a review rests on: what was spent, how far commitments are kept, preconditions filled in, plans handed in and granted. */
export const REVIEW_INPUTS = ['realisation', 'compliance', 'preconditions', 'plans'] as const;
export type ReviewInput = (typeof REVIEW_INPUTS)[number];

const signed = () => matching<Cents>(/^(?:0|-?[1-9]\d{0,14})$/, 'een bedrag in centen, als tekst van cijfers');

/** A mid-term review of an agreement (001 r. 499-501; 004 r. 7673-7726); the stream is `mtr-<code>`. */
export const reviewEvents = {
  /** `decideBy`: the last day on which the decision is in time. */
  ReviewOpened: event(
    'begin van een mid-term review',
    object({ title: text(200), agreement: oneOf('IZA', 'AZWA'), decideBy: date<CalendarDate>() }),
    told('opened'),
  ),
  /** At which clocks an input is read, so that it can be read again; no volgnummer: it was not read from this register. */
  ReviewInputFrozen: event(
    'invoer van een mid-term review',
    object({ input: oneOf(...REVIEW_INPUTS), on: date<CalendarDate>(), volgnummer: nullable(count()), note: nullable(text(500)) }),
    toldOf('input', ({ input }) => input),
  ),
  /** a: sharpen commitments, b: use means otherwise, c: shift room to grow between sectors, d: another base level. */
  SteeringMeasureAgreed: event(
    'maatregel van een mid-term review',
    object({
      option: oneOf('a', 'b', 'c', 'd'),
      measure: text(),
      shifts: list(object({ sector: text(100), amount: signed() }), 20),
      fallbackReason: nullable(text()),
    }),
    toldEach('measure'),
  ),
  ReviewConcluded: event(
    'besluit over een mid-term review',
    object({ conclusion: text(), decision: nullable(text(100)) }),
    told('concluded'),
  ),
  ReviewFactCorrected: correctionEvent(),
} as const;
export type ReviewEvent = Exclude<FactsOf<typeof reviewEvents>, { type: 'ReviewFactCorrected' }>;
export type ReviewOf<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>['data'];
export type ReviewMeasure = ReviewOf<'SteeringMeasureAgreed'>;
export const reviewStreams = streams('mtr', KAMER_CODE, KAMER_ALLOWED);

export type ReviewStatus = 'open' | 'frozen' | 'concluded';
export interface ReviewView extends ReviewOf<'ReviewOpened'> {
  readonly code: string;
  readonly status: ReviewStatus;
  readonly openedOn: CalendarDate;
  readonly inputs: readonly ReviewOf<'ReviewInputFrozen'>[];
  readonly measures: readonly (ReviewMeasure & { readonly on: CalendarDate })[];
  /** `inTime` is null where no source says on which day it was decided. */
  readonly concluded: (ReviewOf<'ReviewConcluded'> & { readonly on: CalendarDate; readonly inTime: boolean | null }) | null;
  /** Whether the day to decide by has passed without a decision. */
  readonly isLate: boolean;
}

const refused = refusing('REVIEW');
export const reviewNotFound = (code: string) =>
  missing('REVIEW', `Mid-term review ${code} is op deze klokken niet bekend; kijk in de lijst welke u bedoelt.`);

interface State {
  readonly agreement: 'IZA' | 'AZWA';
  readonly frozen: ReadonlySet<ReviewInput>;
  readonly hasFirstMeasure: boolean;
  readonly isConcluded: boolean;
}

function follow(state: State | null, { type, data }: ReviewEvent): State {
  if (type === 'ReviewOpened') {
    if (state !== null)
      throw refused('ALREADY_OPENED', 'Deze mid-term review bestaat al. Kies een andere code, of corrigeer wat er staat.');
    return { agreement: data.agreement, frozen: new Set(), hasFirstMeasure: false, isConcluded: false };
  }
  if (state === null) throw refused('NOT_OPENED', 'Deze mid-term review is op deze dag nog niet begonnen; leg eerst haar begin vast.');
  if (state.isConcluded) throw refused('CONCLUDED', 'Over deze mid-term review is besloten; klopt dat niet, corrigeer dan het besluit.');
  if (type === 'ReviewInputFrozen') {
    if (state.frozen.has(data.input))
      throw refused('ALREADY_FROZEN', 'Deze invoer is al vastgezet. Was het de verkeerde, corrigeer haar dan.');
    return { ...state, frozen: new Set([...state.frozen, data.input]) };
  }
  if (state.frozen.size < REVIEW_INPUTS.length)
    throw refused('INPUT_MISSING', 'Zet eerst alle vier vast: realisatie, nakoming, randvoorwaarden en plannen.');
  if (type === 'ReviewConcluded') return { ...state, isConcluded: true };
  assertMeasure(state, data);
  return { ...state, hasFirstMeasure: state.hasFirstMeasure || isFirst(data) };
}

const isFirst = ({ option }: ReviewMeasure): boolean => option === 'a' || option === 'b';

function assertMeasure({ agreement, hasFirstMeasure }: State, measure: ReviewMeasure): void {
  const { option, shifts, fallbackReason } = measure;
  if (option === 'c' && (shifts.length < 2 || sumOf(shifts.map(({ amount }) => amount)) !== '0'))
    throw refused('NOT_NEUTRAL', 'Een verschuiving tussen sectoren telt op tot nul; noem elke sector die erbij krijgt en die inlevert.');
  if (option !== 'c' && shifts.length > 0)
    throw refused('NO_SHIFT', 'Alleen maatregel c verschuift groeiruimte; laat verschuivingen hier weg.');
  // The first review had no order among them (001 r. 501).
  if (agreement === 'IZA' || isFirst(measure)) return;
  if (!hasFirstMeasure || fallbackReason === null)
    throw refused('FALLBACK', 'Maatregel c en d zijn een terugvaloptie: eerst a of b, en dan met de reden waarom dat niet genoeg is.');
}

/** Opened, its inputs frozen, measures agreed, concluded. @throws `REVIEW.…`, `CORRECTION.…` */
export const reviewDecisions = decisions<ReviewEvent>({
  events: reviewEvents,
  correctedBy: 'ReviewFactCorrected',
  notFound: reviewNotFound,
  possible: (timeline) => timeline.walk<State | null>(null, follow),
});

const ofType = <T extends ReviewEvent['type']>(told: readonly ToldFact<ReviewEvent>[], type: T) =>
  told.filter(({ fact }) => fact.type === type) as unknown as readonly ToldFact<Extract<ReviewEvent, { type: T }>>[];

export function reviewView(code: string, told: readonly ToldFact<ReviewEvent>[], validOn: CalendarDate): ReviewView | null {
  const [opened] = ofType(told, 'ReviewOpened');
  if (opened === undefined) return null;
  const { decideBy } = opened.fact.data;
  const inputs = ofType(told, 'ReviewInputFrozen').map(({ fact }) => fact.data);
  const [ended] = ofType(told, 'ReviewConcluded');
  return {
    code,
    ...opened.fact.data,
    status: ended !== undefined ? 'concluded' : inputs.length < REVIEW_INPUTS.length ? 'open' : 'frozen',
    openedOn: opened.fact.validFrom,
    inputs,
    measures: ofType(told, 'SteeringMeasureAgreed').map(({ fact }) => ({ ...fact.data, on: fact.validFrom })),
    concluded: ended === undefined ? null : concludedOf(ended, decideBy),
    isLate: ended === undefined && validOn > decideBy,
  };
}

function concludedOf({ fact, basis }: ToldFact<Extract<ReviewEvent, { type: 'ReviewConcluded' }>>, decideBy: CalendarDate) {
  const isDated = basis === 'recorded' || basis === 'source';
  return { ...fact.data, on: fact.validFrom, inTime: isDated ? fact.validFrom <= decideBy : null };
}
