import { saidBy } from '@peildatum/kernel';
import { Keuze, Tekst } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type Burden,
  type BurdenTestEvent,
  type BurdenTestView,
  burdenTestDecisions,
  burdenTestEvents,
  burdenTestNotFound,
  burdenTestStreams,
  burdenTestView,
} from '../../domain/impact/burden-test.js';
import type { CommitmentCode } from '../../domain/impact/followed.js';
import { agreementRights, commitmentsStand, from, ImpactfeitInput, Naam } from './feit.input.js';

export const REGELDRUK_WORDS = {
  decreases: 'neemt-af',
  'no-effect': 'geen-effect',
  increases: 'neemt-toe',
  unknown: 'onbekend',
} as const satisfies Readonly<Record<Burden, string>>;
export const TOETS_WORDS = { 'field-check': 'praktijkcheck', 'feasibility-test': 'uitvoeringstoets' } as const;

export class RegeldruktoetsInput extends ImpactfeitInput {
  @Keuze(Object.values(REGELDRUK_WORDS), { omschrijving: 'Wat de afspraak naar verwachting met de regeldruk doet.' })
  verwachting!: string;

  @Tekst(300, { omschrijving: 'Wat de bron erbij zegt, als dat meer is: beperkt. Weggelaten: niets.', verplicht: false })
  gedrukt?: string;
}

export class RegeldrukcheckInput extends ImpactfeitInput {
  @Keuze(Object.values(TOETS_WORDS), { omschrijving: 'Wat er is gedaan.' })
  toets!: string;

  @Naam('Wie het deed.')
  door!: string;

  @Tekst(2_000, { omschrijving: 'Wat eruit kwam.' })
  uitkomst!: string;
}

/** What is expected and seen of the regeldruk of a commitment. */
export const burdenTest = subject<BurdenTestEvent, BurdenTestView, CommitmentCode>({
  name: 'regeldruktoets',
  example: 'AZWA-E2',
  streams: burdenTestStreams,
  events: burdenTestEvents,
  decisions: burdenTestDecisions,
  notFound: burdenTestNotFound,
  requires: (_, code) => [commitmentsStand('regeldruktoets', [code])],
  view: burdenTestView,
  facts: {
    regeldruktoets: fact(
      RegeldruktoetsInput,
      (input): BurdenTestEvent => ({
        type: 'RegulatoryBurdenAssessed',
        validFrom: from(input),
        data: { expected: saidBy(REGELDRUK_WORDS, input.verwachting), printed: input.gedrukt ?? null },
      }),
      {
        description: 'Wat een afspraak naar verwachting met de regeldruk doet.',
        example: { verwachting: 'neemt-af', geldigVanaf: '2025-07-03' },
      },
    ),
    regeldrukcheck: fact(
      RegeldrukcheckInput,
      (input): BurdenTestEvent => ({
        type: 'FieldCheckPerformed',
        validFrom: from(input),
        data: { kind: saidBy(TOETS_WORDS, input.toets), by: input.door, outcome: input.uitkomst },
      }),
      {
        description: 'Een praktijkcheck of uitvoeringstoets van de regeldruk van een afspraak.',
        example: { toets: 'praktijkcheck', door: 'V&VN', uitkomst: 'Het scheelt tien minuten per dienst.', geldigVanaf: '2025-10-01' },
      },
    ),
  },
  rights: agreementRights('RegulatoryBurdenAssessed', 'FieldCheckPerformed'),
  readModel: 'regeldruktoetsen',
  table: 'burden_test_fact',
});
