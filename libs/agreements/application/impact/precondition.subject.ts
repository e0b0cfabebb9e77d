import { knownDecider, knownParties } from '@peildatum/governance';
import { saidBy } from '@peildatum/kernel';
import { Keuze, Tekst } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type Fulfilment,
  type PreconditionEvent,
  type PreconditionView,
  preconditionDecisions,
  preconditionEvents,
  preconditionNotFound,
  preconditionStreams,
  preconditionView,
} from '../../domain/impact/precondition.js';
import { Afspraken, agreementRights, commitmentsStand, from, ImpactfeitInput, Naam } from './feit.input.js';

export const INVULLING_WORDS = { minimal: 'minimaal', partly: 'in-enige-mate', met: 'voorzien' } as const satisfies Readonly<
  Record<Fulfilment, string>
>;

export class RandvoorwaardeInput extends ImpactfeitInput {
  @Tekst(300, { omschrijving: 'Wat er nodig is.' })
  titel!: string;

  @Naam('Waarbij zij staat: het cluster van de studie. Weggelaten: nergens.', false)
  groep?: string;

  @Afspraken('De afspraken die zonder haar hun effect missen. Weggelaten: geen genoemd.')
  afspraken?: string[];

  @Naam('Welke partij ervoor zorgt. Weggelaten: niet genoemd.', false)
  eigenaar?: string;
}

export class RandvoorwaardeoordeelInput extends ImpactfeitInput {
  @Keuze(Object.values(INVULLING_WORDS), { omschrijving: 'In hoeverre erin is voorzien.' })
  invulling!: string;

  @Tekst(2_000, { omschrijving: 'Waaruit dat blijkt. Alleen bij minimaal mag het weg.', verplicht: false })
  bewijs?: string;

  @Naam('Wie dat vindt: een partij, of een orgaan bij zijn code.')
  beoordeeldDoor!: string;
}

/** What must be arranged before commitments have their effect. */
export const precondition = subject<PreconditionEvent, PreconditionView>({
  name: 'randvoorwaarde',
  example: 'scholing',
  streams: preconditionStreams,
  events: preconditionEvents,
  decisions: preconditionDecisions,
  notFound: preconditionNotFound,
  requires: (told) =>
    told.type === 'PreconditionIdentified'
      ? [commitmentsStand('afspraken', told.data.commitments), knownParties('eigenaar', [told.data.owner], told.validFrom)]
      : [knownDecider('beoordeeldDoor', told.data.ratedBy, told.validFrom)],
  view: preconditionView,
  facts: {
    randvoorwaarde: fact(
      RandvoorwaardeInput,
      (input): PreconditionEvent => ({
        type: 'PreconditionIdentified',
        validFrom: from(input),
        data: { title: input.titel, group: input.groep ?? null, commitments: input.afspraken ?? [], owner: input.eigenaar ?? null },
      }),
      {
        description: 'Wat geregeld moet zijn voordat afspraken hun effect hebben.',
        example: { titel: 'Scholing van zorgpersoneel', eigenaar: 'ZN', geldigVanaf: '2025-07-03' },
      },
    ),
    'randvoorwaarde-oordeel': fact(
      RandvoorwaardeoordeelInput,
      (input): PreconditionEvent => ({
        type: 'PreconditionFulfilmentRated',
        validFrom: from(input),
        data: { rating: saidBy(INVULLING_WORDS, input.invulling), evidence: input.bewijs ?? null, ratedBy: input.beoordeeldDoor },
      }),
      {
        description: 'In hoeverre in een randvoorwaarde is voorzien, met het bewijs.',
        example: {
          invulling: 'in-enige-mate',
          bewijs: 'Het programma loopt in acht regio’s.',
          beoordeeldDoor: 'ZN',
          geldigVanaf: '2025-10-01',
        },
      },
    ),
  },
  rights: agreementRights('PreconditionIdentified', 'PreconditionFulfilmentRated'),
  readModel: 'randvoorwaarden',
  table: 'precondition_fact',
});
