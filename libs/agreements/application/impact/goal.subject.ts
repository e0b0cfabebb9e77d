import { BODIES, decidedBy } from '@peildatum/governance';
import { BOUND_WORDS, type CalendarDate, saidBy } from '@peildatum/kernel';
import { Aantal, Datum, Keuze, Lijst, Tekst } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type GoalEvent,
  type GoalUnit,
  type GoalView,
  goalDecisions,
  goalEvents,
  goalNotFound,
  goalStreams,
  goalView,
} from '../../domain/impact/goal.js';
import {
  Afspraken,
  agreementRights,
  asNumbers,
  asText,
  asTexts,
  Besluit,
  Code,
  commitmentsStand,
  from,
  ImpactfeitInput,
  Naam,
  Publicatie,
  partsCell,
} from './feit.input.js';

export const DOELEENHEID_WORDS = { persons: 'personen', employees: 'werknemers', fte: 'FTE' } as const satisfies Readonly<
  Record<GoalUnit, string>
>;
export const GRENS_WORDS = { exact: BOUND_WORDS.exact, 'at-least': 'minimaal', about: BOUND_WORDS.about } as const;

const Eenheid = () => Keuze(Object.values(DOELEENHEID_WORDS), { omschrijving: 'De eenheid, zoals gedrukt.' });
const Grens = () =>
  Keuze(Object.values(GRENS_WORDS), { omschrijving: 'Hoe precies de bron het zegt. Weggelaten: precies.', verplicht: false });

export class TransitiedoeldeelInput {
  @Tekst(200, { omschrijving: 'Hoe het deel heet.' })
  deel!: string;

  @Aantal({ omschrijving: 'Hoeveel.' })
  aantal!: number;

  @Eenheid()
  eenheid!: string;

  @Grens()
  grens?: string;

  @Afspraken('De afspraken die ervoor zorgen. Weggelaten: niet genoemd.')
  afspraken?: string[];
}

export class TransitiedoelInput extends ImpactfeitInput {
  @Tekst(300, { omschrijving: 'Wat het doel is.' })
  titel!: string;

  @Aantal({ omschrijving: 'Hoeveel.' })
  aantal!: number;

  @Eenheid()
  eenheid!: string;

  @Grens()
  grens?: string;

  @Datum({ omschrijving: 'Op welke dag het bereikt is. Weggelaten: de bron noemt er geen.', verplicht: false })
  uiterlijk?: string;

  @Tekst(100, { omschrijving: 'Hoe de bron dat zegt: tot en met 2028.', verplicht: false })
  uiterlijkTekst?: string;

  @Code('Van welk transitiedoel het een deel is. Weggelaten: van geen.', false)
  deelVan?: string;

  @Lijst(TransitiedoeldeelInput, 40, {
    omschrijving: 'De delen, elk in de eenheid waarin het gedrukt is. Weggelaten: geen.',
    verplicht: false,
  })
  delen?: TransitiedoeldeelInput[];
}

export class MeetmethodeInput extends ImpactfeitInput {
  @Tekst(60, { omschrijving: 'De versie.', voorbeeld: '1.0' })
  methode!: string;

  @Tekst(300, { omschrijving: 'Hoe er gemeten wordt.' })
  titel!: string;

  @Naam('Welk overleg dat vaststelde.')
  besluitDoor!: string;

  @Besluit('Het besluit van het Bestuurlijk Overleg waar het op rust; het moet genomen zijn.')
  besluit?: string;
}

export class DoelrealisatieInput extends ImpactfeitInput {
  @Publicatie()
  publicatie?: string;

  @Tekst(60, { omschrijving: 'De versie van de meetmethode.' })
  methode!: string;

  @Aantal({ omschrijving: 'Hoeveel er is bereikt.' })
  aantal!: number;

  @Eenheid()
  eenheid!: string;

  @Datum({ omschrijving: 'Tot en met welke dag is gemeten.' })
  stand!: string;
}

const boundIn = (word: string | undefined) => saidBy(GRENS_WORDS, word ?? GRENS_WORDS.exact);

/** What the agreements want to reach, with its parts, and what was measured of it. */
export const goal = subject<GoalEvent, GoalView>({
  name: 'transitiedoel',
  example: 'arbeidsmarkt',
  streams: goalStreams,
  events: goalEvents,
  decisions: goalDecisions,
  notFound: goalNotFound,
  requires: (told) => {
    if (told.type === 'MonitoringMethodAdopted') return [decidedBy('besluit', told.data.decision, BODIES.board, told.validFrom)];
    if (told.type !== 'GoalDefined') return [];
    const named = told.data.parts.flatMap(({ commitments }) => commitments);
    return [commitmentsStand('delen', named)];
  },
  view: goalView,
  facts: {
    transitiedoel: fact(
      TransitiedoelInput,
      (input): GoalEvent => ({
        type: 'GoalDefined',
        validFrom: from(input),
        data: {
          title: input.titel,
          ambition: input.aantal,
          bound: boundIn(input.grens),
          unit: saidBy(DOELEENHEID_WORDS, input.eenheid),
          due: (input.uiterlijk ?? null) as CalendarDate | null,
          dueText: input.uiterlijkTekst ?? null,
          partOf: input.deelVan ?? null,
          parts: (input.delen ?? []).map((part) => ({
            label: part.deel,
            amount: part.aantal,
            bound: boundIn(part.grens),
            unit: saidBy(DOELEENHEID_WORDS, part.eenheid),
            commitments: part.afspraken ?? [],
          })),
        },
      }),
      {
        description: 'Wat een akkoord wil bereiken, met de delen waaruit het bestaat.',
        cells: {
          delen: partsCell(
            'per deel: naam | aantal | eenheid | grens | afspraken met + ertussen; delen met een puntkomma ertussen',
            'Techniek | 8000 | personen | minimaal',
            {
              deel: asText,
              aantal: (part) => asNumbers(part)[0],
              eenheid: asText,
              grens: asText,
              afspraken: asTexts,
            },
          ),
        },
        example: {
          titel: 'Arbeidsmarkttekort lager dan zonder akkoord',
          aantal: '40000',
          eenheid: 'personen',
          grens: 'minimaal',
          uiterlijkTekst: 'tot en met 2028',
          delen: 'Passende zorg | 20000 | personen | circa; Techniek | 20000 | personen | minimaal',
          geldigVanaf: '2025-07-03',
        },
      },
    ),
    meetmethode: fact(
      MeetmethodeInput,
      (input): GoalEvent => ({
        type: 'MonitoringMethodAdopted',
        validFrom: from(input),
        data: { method: input.methode, title: input.titel, decidedBy: input.besluitDoor, decision: input.besluit ?? null },
      }),
      {
        description: 'Een overleg heeft vastgesteld hoe een transitiedoel gemeten wordt.',
        example: {
          methode: '1.0',
          titel: 'Werkafspraak monitoring transitiedoelen',
          besluitDoor: 'BO IZA/AZWA',
          besluit: 'bo-werkafspraak',
          geldigVanaf: '2025-09-15',
        },
      },
    ),
    doelrealisatie: fact(
      DoelrealisatieInput,
      (input): GoalEvent => ({
        type: 'GoalRealisationPublished',
        validFrom: from(input),
        data: {
          publication: input.publicatie ?? null,
          method: input.methode,
          value: input.aantal,
          unit: saidBy(DOELEENHEID_WORDS, input.eenheid),
          dataDate: input.stand as CalendarDate,
        },
      }),
      {
        description: 'Hoeveel van een transitiedoel is bereikt, gemeten met de methode die dan geldt.',
        example: { methode: '1.0', aantal: '1200', eenheid: 'personen', stand: '2025-09-30', geldigVanaf: '2025-11-15' },
      },
    ),
  },
  rights: agreementRights('GoalDefined', 'MonitoringMethodAdopted', 'GoalRealisationPublished'),
  readModel: 'transitiedoelen',
  table: 'transition_goal_fact',
});
