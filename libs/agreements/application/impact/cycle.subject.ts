import { BODIES, decidedBy, knownDecider } from '@peildatum/governance';
import { InvalidInput, saidBy } from '@peildatum/kernel';
import { Aantal, Keuze, type ListedCheck, Tekst } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type CycleEvent,
  type CycleView,
  cycleDecisions,
  cycleEvents,
  cycleNotFound,
  cycleStreams,
  cycleView,
  SIDE_WORDS,
  STEP_WORDS,
} from '../../domain/impact/cycle.js';
import { type CycleOutcome, type CycleSide, cycleOf } from '../../domain/impact/cycle-kinds.js';
import { agreementRights, Besluit, Code, commitmentsStand, from, ImpactfeitInput, Naam } from './feit.input.js';

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

  @Tekst(300, { omschrijving: 'Wie dat besloot: een partij, of een orgaan bij zijn code.' })
  besluitDoor!: string;

  @Keuze(Object.values(SIDE_WORDS), {
    omschrijving: 'Namens wie; nodig bij machtigingen en inkoopeisen, waar zorgverzekeraars en gemeenten elk besluiten.',
    verplicht: false,
  })
  namens?: string;

  @Opmerking()
  opmerking?: string;
}

export class CyclusstapInput extends ImpactfeitInput {
  @Keuze(Object.values(STEP_WORDS), { omschrijving: 'Welke stap is gezet.' })
  stap!: string;

  @Besluit('Het besluit van het Bestuurlijk Overleg; nodig bij een selectie en bij wachttijdnormen, en dan moet het genomen zijn.')
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

/** Who decides for one of two says for which; a decision of before, for both at once, stands. */
const sideNamed = (side: CycleSide | null, sides: readonly CycleSide[] | undefined): ListedCheck => ({
  streams: [],
  assert: () => {
    if (sides === undefined || side !== null) return;
    const message = `namens: zeg namens wie dit besluit is (${sides.map((each) => SIDE_WORDS[each]).join(' of ')}); elk van beide besluit.`;
    throw new InvalidInput([{ code: 'CYCLE.SIDE_NEEDED', kind: 'invalid', field: 'namens', message }]);
  },
});

/** The steps of a commitment that come back each year, or lead to a decision. */
export const cycle = subject<CycleEvent, CycleView>({
  name: 'cyclus',
  example: 'passende-zorg-2023',
  streams: cycleStreams,
  events: cycleEvents,
  decisions: cycleDecisions,
  notFound: cycleNotFound,
  requires: (told, code) => {
    const { commitment, steps, sides } = cycleOf(code);
    if (told.type === 'CycleOpened') return [commitmentsStand('cyclus', [commitment])];
    if (told.type === 'CycleItemDecided')
      return [sideNamed(told.data.side, sides), knownDecider('besluitDoor', told.data.decidedBy, told.validFrom)];
    if (told.type !== 'CycleStepTaken' || !steps.some(({ step, ofBoard }) => ofBoard && step === told.data.step)) return [];
    return [decidedBy('besluit', told.data.decision, BODIES.board, told.validFrom)];
  },
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
          side: input.namens === undefined ? null : saidBy(SIDE_WORDS, input.namens),
        },
      }),
      {
        description: 'Over een onderwerp van een cyclus is besloten.',
        example: {
          onderwerp: 'minder-is-meer',
          uitkomst: 'geselecteerd',
          besluitDoor: 'ZN',
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
