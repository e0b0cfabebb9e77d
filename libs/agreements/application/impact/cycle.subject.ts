import { saidBy } from '@peildatum/kernel';
import { Aantal, Keuze, Tekst } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type CycleEvent,
  type CycleView,
  cycleDecisions,
  cycleEvents,
  cycleNotFound,
  cycleStreams,
  cycleView,
  STEP_WORDS,
} from '../../domain/impact/cycle.js';
import { type CycleOutcome, cycleOf } from '../../domain/impact/cycle-kinds.js';
import { agreementRights, Code, commitmentsStand, from, ImpactfeitInput, Naam } from './feit.input.js';

export const UITKOMST_WORDS = {
  selected: 'geselecteerd',
  'not-selected': 'niet-geselecteerd',
  lapsed: 'vervallen',
  harmonised: 'geharmoniseerd',
  simplified: 'vereenvoudigd',
  clarified: 'verduidelijkt',
  kept: 'behouden',
} as const satisfies Readonly<Record<CycleOutcome, string>>;
export const TOEPASSING_WORDS = { applied: 'toegepast', 'not-applied': 'uitgelegd' } as const;

const Onderwerp = () => Code('De code van het onderwerp in deze cyclus.');
const Opmerking = () => Tekst(1_000, { omschrijving: 'Wat erbij te zeggen is.', verplicht: false });

export class CyclusInput extends ImpactfeitInput {
  @Tekst(300, { omschrijving: 'Hoe de cyclus heet.' })
  titel!: string;
}

export class CyclusonderwerpInput extends ImpactfeitInput {
  @Onderwerp()
  onderwerp!: string;

  @Tekst(300, { omschrijving: 'Waar het over gaat.' })
  titel!: string;

  @Tekst(100, { omschrijving: 'Welke sector het aanlevert.' })
  sector!: string;

  @Naam('Hoeveel tijd het zorgverleners kost; nodig bij machtigingen en inkoopeisen.', false)
  tijd?: string;

  @Aantal({ omschrijving: 'Hoeveel werknemers het bespaart. Weggelaten: onbekend.', verplicht: false })
  besparing?: number;
}

export class CyclusbesluitInput extends ImpactfeitInput {
  @Onderwerp()
  onderwerp!: string;

  @Keuze(Object.values(UITKOMST_WORDS), { omschrijving: 'Wat er is besloten.' })
  uitkomst!: string;

  @Tekst(300, { omschrijving: 'Wie dat besloot.' })
  besluitDoor!: string;

  @Opmerking()
  opmerking?: string;
}

export class CyclusstapInput extends ImpactfeitInput {
  @Keuze(Object.values(STEP_WORDS), { omschrijving: 'Welke stap is gezet.' })
  stap!: string;

  @Tekst(100, { omschrijving: 'De code van het besluit; nodig waar het bestuurlijk overleg beslist.', verplicht: false })
  besluit?: string;

  @Opmerking()
  opmerking?: string;
}

export class CyclustoepassingInput extends ImpactfeitInput {
  @Onderwerp()
  onderwerp!: string;

  @Naam('Welke organisatie.')
  organisatie!: string;

  @Keuze(Object.values(TOEPASSING_WORDS), { omschrijving: 'Of zij het toepast, of uitlegt waarom niet.' })
  toepassing!: string;

  @Tekst(2_000, { omschrijving: 'De uitleg; nodig van wie het niet toepast.', verplicht: false })
  uitleg?: string;
}

/** The steps of a commitment that come back each year, or lead to a decision. */
export const cycle = subject<CycleEvent, CycleView>({
  name: 'cyclus',
  example: 'passende-zorg-2023',
  streams: cycleStreams,
  events: cycleEvents,
  decisions: cycleDecisions,
  notFound: cycleNotFound,
  requires: (told, code) => (told.type === 'CycleOpened' ? [commitmentsStand('cyclus', [cycleOf(code).commitment])] : []),
  view: cycleView,
  facts: {
    cyclus: fact(CyclusInput, (input): CycleEvent => ({ type: 'CycleOpened', validFrom: from(input), data: { title: input.titel } }), {
      description: 'Een cyclus van een afspraak begint.',
      example: { titel: 'Passende zorg 2023', geldigVanaf: '2023-07-03' },
    }),
    cyclusonderwerp: fact(
      CyclusonderwerpInput,
      (input): CycleEvent => ({
        type: 'CycleItemSubmitted',
        validFrom: from(input),
        data: { item: input.onderwerp, title: input.titel, sector: input.sector, time: input.tijd ?? null, saved: input.besparing ?? null },
      }),
      {
        description: 'Een sector levert een initiatief, machtiging of eis aan.',
        example: { onderwerp: 'minder-is-meer', titel: 'Minder is meer', sector: 'msz', besparing: '900', geldigVanaf: '2023-09-15' },
      },
    ),
    cyclusstap: fact(
      CyclusstapInput,
      (input): CycleEvent => ({
        type: 'CycleStepTaken',
        validFrom: from(input),
        data: { step: saidBy(STEP_WORDS, input.stap), decision: input.besluit ?? null, note: input.opmerking ?? null },
      }),
      {
        description: 'Een stap van een cyclus is gezet, in de afgesproken volgorde.',
        example: { stap: 'aangeleverd', geldigVanaf: '2023-09-30' },
      },
    ),
    cyclusbesluit: fact(
      CyclusbesluitInput,
      (input): CycleEvent => ({
        type: 'CycleItemDecided',
        validFrom: from(input),
        data: {
          item: input.onderwerp,
          outcome: saidBy(UITKOMST_WORDS, input.uitkomst),
          decidedBy: input.besluitDoor,
          note: input.opmerking ?? null,
        },
      }),
      {
        description: 'Over een onderwerp van een cyclus is besloten.',
        example: {
          onderwerp: 'minder-is-meer',
          uitkomst: 'geselecteerd',
          besluitDoor: 'Thematafel Passende zorg',
          geldigVanaf: '2024-01-15',
        },
      },
    ),
    cyclustoepassing: fact(
      CyclustoepassingInput,
      (input): CycleEvent => ({
        type: 'CycleItemApplied',
        validFrom: from(input),
        data: {
          item: input.onderwerp,
          organisation: input.organisatie,
          applied: saidBy(TOEPASSING_WORDS, input.toepassing),
          explanation: input.uitleg ?? null,
        },
      }),
      {
        description: 'Een organisatie past een geselecteerd initiatief toe, of legt uit waarom niet.',
        example: { onderwerp: 'minder-is-meer', organisatie: 'Ziekenhuis Oost', toepassing: 'toegepast', geldigVanaf: '2024-06-01' },
      },
    ),
  },
  rights: agreementRights('CycleOpened', 'CycleItemSubmitted', 'CycleItemDecided', 'CycleStepTaken', 'CycleItemApplied'),
  readModel: 'cycli',
  table: 'commitment_cycle_fact',
});
