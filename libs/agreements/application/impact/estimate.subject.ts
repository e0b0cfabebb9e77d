import type { Decimal } from '@peildatum/kernel';
import { Getal, Lijst, Tekst, Teksten } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type EstimateEvent,
  type EstimateView,
  estimateDecisions,
  estimateEvents,
  estimateNotFound,
  estimateStreams,
  estimateView,
} from '../../domain/impact/estimate.js';
import {
  Afspraak,
  agreementRights,
  asNumbers,
  asText,
  asTexts,
  commitmentsStand,
  from,
  ImpactfeitInput,
  Naam,
  partsCell,
  Scenarios,
} from './feit.input.js';

export class DeeltijdfactorInput {
  @Tekst(100, { omschrijving: 'Van wie: huisartsen.' })
  groep!: string;

  @Getal({ omschrijving: 'Hoeveel FTE een werknemer is.', voorbeeld: '0.74' })
  factor!: string;
}

export class RamingregelInput {
  @Tekst(60, { omschrijving: 'De code in het stelsel van de studie, eenmalig in de raming.' })
  regel!: string;

  @Tekst(300, { omschrijving: 'Hoe zij heet.' })
  naam!: string;

  @Scenarios('Werknemers: laag, gemiddeld, hoog; null waar niets gedrukt is.')
  werknemers!: (number | null)[];

  @Scenarios('FTE: laag, gemiddeld, hoog; null waar niets gedrukt is.')
  fte!: (number | null)[];

  @Teksten(40, { lengte: 60, omschrijving: 'Van welke regels zij de som is, volgens de bron. Weggelaten: geen som.', verplicht: false })
  somVan?: string[];
}

export class ImpactramingInput extends ImpactfeitInput {
  @Tekst(300, { omschrijving: 'Hoe de studie heet.' })
  titel!: string;

  @Naam('Wie haar maakte.')
  door!: string;

  @Naam('Van welke tekst de codes zijn: die van een concept zijn niet die van het akkoord.')
  codestelsel!: string;

  @Lijst(DeeltijdfactorInput, 20, {
    omschrijving: 'Waarmee FTE in werknemers zijn omgerekend. Weggelaten: niet genoemd.',
    verplicht: false,
  })
  deeltijdfactoren?: DeeltijdfactorInput[];

  @Lijst(RamingregelInput, 100, { omschrijving: 'De regels, zoals gedrukt.' })
  regels!: RamingregelInput[];
}

export class RamingkoppelingInput extends ImpactfeitInput {
  @Tekst(60, { omschrijving: 'De code van de maatregel in de raming.' })
  regel!: string;

  @Afspraak('De afspraak die de maatregel werd.')
  afspraak!: string;

  @Tekst(500, { omschrijving: 'Waaruit dat blijkt.' })
  reden!: string;
}

const scenariosOf = ([low = null, middle = null, high = null]: readonly (number | null)[]) => ({ low, middle, high });

/** What a study estimates that measures save, never what was realised. */
export const estimate = subject<EstimateEvent, EstimateView>({
  name: 'impactraming',
  example: 'kpmg-0.6',
  streams: estimateStreams,
  events: estimateEvents,
  decisions: estimateDecisions,
  notFound: estimateNotFound,
  requires: (told) => (told.type === 'CommitmentCodeMapped' ? [commitmentsStand('afspraak', [told.data.commitment])] : []),
  view: estimateView,
  facts: {
    impactraming: fact(
      ImpactramingInput,
      (input): EstimateEvent => ({
        type: 'ImpactEstimateRecorded',
        validFrom: from(input),
        data: {
          title: input.titel,
          by: input.door,
          codeSystem: input.codestelsel,
          factors: (input.deeltijdfactoren ?? []).map(({ groep, factor }) => ({ group: groep, factor: factor as Decimal })),
          rows: input.regels.map((row) => ({
            key: row.regel,
            label: row.naam,
            employees: scenariosOf(row.werknemers),
            fte: scenariosOf(row.fte),
            sumOf: row.somVan ?? [],
          })),
        },
      }),
      {
        description: 'Wat een studie raamt dat maatregelen besparen: bruto, en geen realisatie.',
        cells: {
          deeltijdfactoren: partsCell('per groep: naam | factor; groepen met een puntkomma ertussen', 'huisartsen | 0.74', {
            groep: asText,
            factor: asText,
          }),
          regels: partsCell(
            'per regel: code | naam | werknemers laag / gemiddeld / hoog | FTE laag / gemiddeld / hoog | codes waarvan zij de som is, met + ertussen; regels met een puntkomma ertussen',
            'F1 | Contracteren | 1.645 / 2.173 / 3.567 | 1.233 / 1.629 / 2.675',
            { regel: asText, naam: asText, werknemers: asNumbers, fte: asNumbers, somVan: asTexts },
          ),
        },
        example: {
          titel: 'Beleidsimpactanalyse',
          door: 'KPMG',
          codestelsel: 'versie 0.6',
          deeltijdfactoren: 'msz | 0.75',
          regels:
            'F1 | Contracteren | 1.645 / 2.173 / 3.567 | 1.233 / 1.629 / 2.675; totaal | Totaal | 1.645 / 2.173 / 3.567 | 1.233 / 1.629 / 2.675 | F1',
          geldigVanaf: '2025-01-21',
        },
      },
    ),
    ramingkoppeling: fact(
      RamingkoppelingInput,
      (input): EstimateEvent => ({
        type: 'CommitmentCodeMapped',
        validFrom: from(input),
        data: { row: input.regel, commitment: input.afspraak, reason: input.reden },
      }),
      {
        description: 'Welke afspraak een geraamde maatregel werd.',
        example: { regel: 'F1', afspraak: 'AZWA-E2', reden: 'De titels zeggen hetzelfde.', geldigVanaf: '2025-07-03' },
      },
    ),
  },
  rights: agreementRights('ImpactEstimateRecorded', 'CommitmentCodeMapped'),
  readModel: 'impactramingen',
  table: 'impact_estimate_fact',
});
