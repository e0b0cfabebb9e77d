import { AHEAD, type CalendarDate, type FactsIn, factKind, field, streams, type ToldFact, told } from '@peildatum/kernel';
import { type CommitmentCode, commitments, factsIn, followed, NAME, name, ofType, since, sourceOf } from './followed.js';

const { choice, orNull, text } = field;

/** How far a precondition is met, in the three steps of the study (004 r. 9007-9026). */
export const INVULLING_WORDS = { minimal: 'minimaal', partly: 'in-enige-mate', met: 'voorzien' } as const;
export type Fulfilment = keyof typeof INVULLING_WORDS;

/** What must be arranged before commitments have their effect; the stream is `randvoorwaarde-<code>`. */
const kinds = {
  randvoorwaarde: factKind('PreconditionIdentified', {
    name: 'randvoorwaarde',
    description: 'Wat geregeld moet zijn voordat afspraken hun effect hebben.',
    tells: told('identified'),
    ...AHEAD,
    fields: {
      validFrom: since(),
      title: text('titel', 300, 'Wat er nodig is.'),
      group: orNull(name('groep', 'Waarbij zij staat: het cluster van de studie. Weggelaten: nergens.')),
      commitments: commitments(40, 'De afspraken die zonder haar hun effect missen. Weggelaten: geen genoemd.'),
      owner: orNull(name('eigenaar', 'Welke partij ervoor zorgt. Weggelaten: niet genoemd.')),
    },
    example: { titel: 'Scholing van zorgpersoneel', eigenaar: 'ZN', geldigVanaf: '2025-07-03' },
  }),
  'randvoorwaarde-oordeel': factKind('PreconditionFulfilmentRated', {
    name: 'oordeel over een randvoorwaarde',
    description: 'In hoeverre in een randvoorwaarde is voorzien, met het bewijs.',
    input: 'RandvoorwaardeoordeelInput',
    tells: told('rating'),
    fields: {
      validFrom: since(),
      rating: choice('invulling', INVULLING_WORDS, 'In hoeverre erin is voorzien.'),
      evidence: orNull(text('bewijs', 2_000, 'Waaruit dat blijkt. Alleen bij minimaal mag het weg.')),
      ratedBy: name('beoordeeldDoor', 'Wie dat vindt: een partij, of een orgaan bij zijn code.'),
    },
    example: {
      invulling: 'in-enige-mate',
      bewijs: 'Het programma loopt in acht regio’s.',
      beoordeeldDoor: 'ZN',
      geldigVanaf: '2025-10-01',
    },
  }),
};
export type PreconditionEvent = FactsIn<typeof kinds>;

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

export const preconditions = followed({
  kinds,
  correctedBy: 'PreconditionCorrected',
  streams: streams('randvoorwaarde', NAME),
  prefix: 'PRECONDITION',
  words: { one: 'Randvoorwaarde', list: 'randvoorwaarden' },
  opens: 'PreconditionIdentified',
  rule: (_, fact, refuse) => {
    if (fact.type === 'PreconditionFulfilmentRated' && fact.data.rating !== 'minimal' && fact.data.evidence === null)
      throw refuse('EVIDENCE_NEEDED', 'Zeg waaruit blijkt dat in de randvoorwaarde is voorzien, of noem haar minimaal ingevuld.');
  },
  view: preconditionView,
});
export const { decisions: preconditionDecisions, events: preconditionEvents, streams: preconditionStreams } = preconditions;
