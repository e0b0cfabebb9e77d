import { type CalendarDate, correctionEvent, event, type FactsOf, schema, streams, type ToldFact, told, toldEach } from '@peildatum/kernel';
import { COMMITMENT_CODE, type CommitmentCode, factsIn, followed, ofType, type Signal, sourceOf } from './followed.js';

const { object, text, nullable, oneOf } = schema;

/** What a commitment is expected to do to regeldruk; what nobody could say yet is not the same as no effect. */
export const BURDENS = ['decreases', 'no-effect', 'increases', 'unknown'] as const;
export type Burden = (typeof BURDENS)[number];

/** What was expected and seen of the regeldruk of a commitment; the stream is `regeldruktoets-<commitment>`. */
export const burdenTestEvents = {
  RegulatoryBurdenAssessed: event(
    'regeldruktoets',
    /** `printed`: what the source says beside it, where that says more: "beperkt". */
    object({ expected: oneOf(...BURDENS), printed: nullable(text(300)) }),
    told('assessment'),
  ),
  FieldCheckPerformed: event(
    'praktijkcheck van regeldruk',
    object({ kind: oneOf('field-check', 'feasibility-test'), by: text(200), outcome: text(2_000) }),
    toldEach('check'),
  ),
  BurdenTestCorrected: correctionEvent(),
} as const;
export type BurdenTestEvent = Exclude<FactsOf<typeof burdenTestEvents>, { type: 'BurdenTestCorrected' }>;
export const burdenTestStreams = streams<CommitmentCode>('regeldruktoets', COMMITMENT_CODE, 'de code van een afspraak, zoals AZWA-A1');

export const { decisions: burdenTestDecisions, notFound: burdenTestNotFound } = followed<BurdenTestEvent, CommitmentCode>({
  events: burdenTestEvents,
  correctedBy: 'BurdenTestCorrected',
  prefix: 'BURDEN_TEST',
  words: { one: 'Regeldruktoets', list: 'regeldruktoetsen' },
  opens: 'RegulatoryBurdenAssessed',
  rule: () => undefined,
});

export interface BurdenTestView {
  readonly commitment: CommitmentCode;
  readonly expected: Burden;
  readonly printed: string | null;
  readonly since: CalendarDate;
  readonly checks: readonly (Extract<BurdenTestEvent, { type: 'FieldCheckPerformed' }>['data'] & { readonly on: CalendarDate })[];
  readonly signals: readonly Signal[];
  readonly source: string | null;
}

export function burdenTestView(commitment: CommitmentCode, told: readonly ToldFact<BurdenTestEvent>[]): BurdenTestView | null {
  const facts = factsIn(told);
  const assessed = ofType(facts, 'RegulatoryBurdenAssessed').at(-1);
  if (assessed === undefined) return null;
  const checks = ofType(facts, 'FieldCheckPerformed').map(({ data, validFrom }) => ({ ...data, on: validFrom }));
  const isLoose = checks.length === 0 && (assessed.data.expected === 'increases' || assessed.data.expected === 'unknown');
  return {
    commitment,
    ...assessed.data,
    since: assessed.validFrom,
    checks,
    signals: isLoose ? [{ about: commitment, says: 'Er is nog geen praktijkcheck of uitvoeringstoets vastgelegd.' }] : [],
    source: sourceOf(told, 'RegulatoryBurdenAssessed'),
  };
}
