import { type CalendarDate, type FactsIn, factKind, field, streams, type ToldFact, told, toldEach } from '@peildatum/kernel';
import { COMMITMENT_CODE, type CommitmentCode, factsIn, followed, name, ofType, type Signal, since, sourceOf } from './followed.js';

const { choice, orNull, text } = field;

/** What a commitment is expected to do to regeldruk; what nobody could say yet is not the same as no effect. */
export const REGELDRUK_WORDS = { decreases: 'neemt-af', 'no-effect': 'geen-effect', increases: 'neemt-toe', unknown: 'onbekend' } as const;
export type Burden = keyof typeof REGELDRUK_WORDS;
export const TOETS_WORDS = { 'field-check': 'praktijkcheck', 'feasibility-test': 'uitvoeringstoets' } as const;

/** What was expected and seen of the regeldruk of a commitment; the stream is `regeldruktoets-<commitment>`. */
const kinds = {
  regeldruktoets: factKind('RegulatoryBurdenAssessed', {
    name: 'regeldruktoets',
    description: 'Wat een afspraak naar verwachting met de regeldruk doet.',
    tells: told('assessment'),
    fields: {
      validFrom: since(),
      expected: choice('verwachting', REGELDRUK_WORDS, 'Wat de afspraak naar verwachting met de regeldruk doet.'),
      printed: orNull(text('gedrukt', 300, 'Wat de bron erbij zegt, als dat meer is: beperkt. Weggelaten: niets.')),
    },
    example: { verwachting: 'neemt-af', geldigVanaf: '2025-07-03' },
  }),
  regeldrukcheck: factKind('FieldCheckPerformed', {
    name: 'praktijkcheck van regeldruk',
    description: 'Een praktijkcheck of uitvoeringstoets van de regeldruk van een afspraak.',
    tells: toldEach('check'),
    fields: {
      validFrom: since(),
      kind: choice('toets', TOETS_WORDS, 'Wat er is gedaan.'),
      by: name('door', 'Wie het deed.'),
      outcome: text('uitkomst', 2_000, 'Wat eruit kwam.'),
    },
    example: { toets: 'praktijkcheck', door: 'V&VN', uitkomst: 'Het scheelt tien minuten per dienst.', geldigVanaf: '2025-10-01' },
  }),
};
export type BurdenTestEvent = FactsIn<typeof kinds>;

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

export const burdenTests = followed({
  kinds,
  correctedBy: 'BurdenTestCorrected',
  streams: streams<CommitmentCode>('regeldruktoets', COMMITMENT_CODE, 'de code van een afspraak, zoals AZWA-A1'),
  prefix: 'BURDEN_TEST',
  words: { one: 'Regeldruktoets', list: 'regeldruktoetsen' },
  opens: 'RegulatoryBurdenAssessed',
  rule: () => undefined,
  view: burdenTestView,
});
export const { decisions: burdenTestDecisions, events: burdenTestEvents, streams: burdenTestStreams } = burdenTests;
