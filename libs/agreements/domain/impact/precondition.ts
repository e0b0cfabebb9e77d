import { AHEAD, type CalendarDate, correctionEvent, event, type FactsOf, schema, streams, type ToldFact, told } from '@peildatum/kernel';
import { type CommitmentCode, commitment, factsIn, followed, ofType, sourceOf } from './followed.js';

const { object, text, list, nullable, oneOf } = schema;

/** How far a precondition is met, in the three steps of the study (004 r. 9007-9026). */
export const FULFILMENTS = ['minimal', 'partly', 'met'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];

/** What must be arranged before commitments have their effect; the stream is `randvoorwaarde-<code>`. */
export const preconditionEvents = {
  PreconditionIdentified: event(
    'randvoorwaarde',
    object({ title: text(300), group: nullable(text(200)), commitments: list(commitment(), 40), owner: nullable(text(200)) }),
    told('identified'),
    AHEAD,
  ),
  PreconditionFulfilmentRated: event(
    'oordeel over een randvoorwaarde',
    object({ rating: oneOf(...FULFILMENTS), evidence: nullable(text(2_000)), ratedBy: text(200) }),
    told('rating'),
  ),
  PreconditionCorrected: correctionEvent(),
} as const;
export type PreconditionEvent = Exclude<FactsOf<typeof preconditionEvents>, { type: 'PreconditionCorrected' }>;
export const preconditionStreams = streams('randvoorwaarde', /^[a-z0-9][a-z0-9-]{0,59}$/);

export const { decisions: preconditionDecisions, notFound: preconditionNotFound } = followed<PreconditionEvent>({
  events: preconditionEvents,
  correctedBy: 'PreconditionCorrected',
  prefix: 'PRECONDITION',
  words: { one: 'Randvoorwaarde', list: 'randvoorwaarden' },
  opens: 'PreconditionIdentified',
  rule: (_, fact, refuse) => {
    if (fact.type === 'PreconditionFulfilmentRated' && fact.data.rating !== 'minimal' && fact.data.evidence === null)
      throw refuse('EVIDENCE_NEEDED', 'Zeg waaruit blijkt dat in de randvoorwaarde is voorzien, of noem haar minimaal ingevuld.');
  },
});

export interface PreconditionView {
  readonly code: string;
  readonly title: string;
  readonly group: string | null;
  readonly commitments: readonly CommitmentCode[];
  readonly owner: string | null;
  readonly since: CalendarDate;
  /** Null: nobody rated it yet, which is something else than minimal. */
  readonly rated: {
    readonly rating: Fulfilment;
    readonly evidence: string | null;
    readonly ratedBy: string;
    readonly on: CalendarDate;
  } | null;
  readonly source: string | null;
}

export function preconditionView(code: string, told: readonly ToldFact<PreconditionEvent>[]): PreconditionView | null {
  const facts = factsIn(told);
  const identified = ofType(facts, 'PreconditionIdentified').at(-1);
  if (identified === undefined) return null;
  const rated = ofType(facts, 'PreconditionFulfilmentRated').at(-1);
  const source = sourceOf(told, 'PreconditionIdentified');
  return { code, ...identified.data, since: identified.validFrom, rated: rated ? { ...rated.data, on: rated.validFrom } : null, source };
}
