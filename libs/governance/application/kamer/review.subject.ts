import { cell, cellParts, textsOf } from '@peildatum/importing';
import { type CalendarDate, parseSignedEuro, saidBy } from '@peildatum/kernel';
import { Aantal, Datum, EuroMetTeken, Keuze, Lijst, rightsByRole, Tekst } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type ReviewEvent,
  type ReviewView,
  reviewDecisions,
  reviewEvents,
  reviewNotFound,
  reviewStreams,
  reviewView,
} from '../../domain/kamer/review.js';
import { decidedBy } from '../premises.js';
import { MTRINVOER_WORDS } from './words.js';

export class MtrInput {
  @Tekst(200, { omschrijving: 'Hoe de review heet.' })
  titel!: string;

  @Keuze(['IZA', 'AZWA'], { omschrijving: 'Het akkoord dat haar afspreekt.' })
  akkoord!: 'IZA' | 'AZWA';

  @Datum({ omschrijving: 'De laatste dag waarop het besluit op tijd is.', voorbeeld: '2027-06-30' })
  besluitUiterlijk!: string;

  @Datum({ omschrijving: 'Vanaf welke dag zij loopt.', voorbeeld: '2026-03-01' })
  geldigVanaf!: string;
}

export class MtrInvoerInput {
  @Keuze(Object.values(MTRINVOER_WORDS), { omschrijving: 'Waarop de review rust.' })
  invoer!: string;

  @Datum({ omschrijving: 'De peildatum waarop dat is gelezen.', voorbeeld: '2026-04-01' })
  peildatum!: string;

  @Aantal({
    van: 0,
    omschrijving: 'Het volgnummer waarop dat is gelezen, zodat het zo weer te lezen is. Weggelaten: het kwam niet uit dit register.',
    verplicht: false,
    voorbeeld: 3720,
  })
  volgnummer?: number;

  @Tekst(500, { omschrijving: 'Welk stuk het is.', verplicht: false })
  toelichting?: string;

  @Datum({ omschrijving: 'Op welke dag het is vastgezet.', voorbeeld: '2026-04-15' })
  geldigVanaf!: string;
}

export class VerschuivingInput {
  @Tekst(100, { omschrijving: 'De sector.', voorbeeld: 'MSZ' })
  sector!: string;

  @EuroMetTeken({ omschrijving: 'Wat erbij komt, of met een minteken wat eraf gaat.' })
  bedrag!: string;
}

export class MtrMaatregelInput {
  @Keuze(['a', 'b', 'c', 'd'], {
    omschrijving:
      'a: afspraken aanscherpen, b: middelen anders inzetten, c: groeiruimte verschuiven tussen sectoren, d: een ander basisniveau.',
  })
  optie!: 'a' | 'b' | 'c' | 'd';

  @Tekst(4_000, { omschrijving: 'Wat er is afgesproken.' })
  maatregel!: string;

  @Lijst(VerschuivingInput, 20, { omschrijving: 'Alleen bij c: per sector, samen nul.', verplicht: false })
  verschuivingen?: VerschuivingInput[];

  @Tekst(4_000, { omschrijving: 'Bij c en d: waarom a en b niet genoeg zijn.', verplicht: false })
  terugvalreden?: string;

  @Datum({ omschrijving: 'Op welke dag.', voorbeeld: '2026-05-01' })
  geldigVanaf!: string;
}

export class MtrBesluitInput {
  @Tekst(4_000, { omschrijving: 'Wat de review oplevert.' })
  conclusie!: string;

  @Tekst(100, { omschrijving: 'Het besluit van het bestuurlijk overleg, bij zijn code. Weggelaten: niet vastgelegd.', verplicht: false })
  besluit?: string;

  @Datum({ omschrijving: 'Op welke dag is besloten.', voorbeeld: '2026-05-20' })
  geldigVanaf!: string;
}

const shifts = cell('per sector: sector = bedrag, met een puntkomma ertussen', 'MSZ = -10 mln; GGZ = 10 mln', (text, unreadable) =>
  textsOf(text).map((part) => {
    const [sector, bedrag, more] = cellParts(part, '=');
    if (bedrag === undefined || more !== undefined) throw unreadable(part);
    return { sector, bedrag };
  }),
);

/** Mid-term reviews of the agreements. */
export const review = subject<ReviewEvent, ReviewView>({
  name: 'mtr',
  example: '2027',
  streams: reviewStreams,
  events: reviewEvents,
  decisions: reviewDecisions,
  notFound: reviewNotFound,
  requires: ({ type, data, validFrom }) =>
    type === 'ReviewConcluded' && data.decision !== null ? [decidedBy('besluit', data.decision, 'bo', validFrom)] : [],
  view: reviewView,
  facts: {
    mtr: fact(
      MtrInput,
      ({ titel, akkoord, besluitUiterlijk, geldigVanaf }) => ({
        type: 'ReviewOpened' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { title: titel, agreement: akkoord, decideBy: besluitUiterlijk as CalendarDate },
      }),
      {
        description: 'Een mid-term review van een akkoord begint.',
        example: { titel: 'Mid-term review 2.0', akkoord: 'AZWA', besluitUiterlijk: '2027-06-30', geldigVanaf: '2026-03-01' },
      },
    ),
    'mtr-invoer': fact(
      MtrInvoerInput,
      ({ invoer, peildatum, volgnummer, toelichting, geldigVanaf }) => ({
        type: 'ReviewInputFrozen' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: {
          input: saidBy(MTRINVOER_WORDS, invoer),
          on: peildatum as CalendarDate,
          volgnummer: volgnummer ?? null,
          note: toelichting ?? null,
        },
      }),
      {
        description: 'Een deel van wat een mid-term review weegt, is vastgezet op zijn klokken.',
        example: Object.values(MTRINVOER_WORDS).map((invoer) => ({
          invoer,
          peildatum: '2026-04-01',
          volgnummer: '3720',
          geldigVanaf: '2026-04-15',
        })),
      },
    ),
    'mtr-maatregel': fact(
      MtrMaatregelInput,
      ({ optie, maatregel, verschuivingen, terugvalreden, geldigVanaf }) => ({
        type: 'SteeringMeasureAgreed' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: {
          option: optie,
          measure: maatregel,
          shifts: (verschuivingen ?? []).map(({ sector, bedrag }) => ({ sector, amount: parseSignedEuro(bedrag, 'verschuivingen') })),
          fallbackReason: terugvalreden ?? null,
        },
      }),
      {
        description: 'Een mid-term review leidt tot een maatregel; a en b gaan voor.',
        cells: { verschuivingen: shifts },
        example: [
          { optie: 'a', maatregel: 'De afspraken over de eerste lijn worden scherper.', geldigVanaf: '2026-05-01' },
          {
            optie: 'c',
            maatregel: 'Groeiruimte gaat naar de ggz.',
            verschuivingen: shifts.example,
            terugvalreden: 'Met scherpere afspraken alleen lukt het niet.',
            geldigVanaf: '2026-05-02',
          },
        ],
      },
    ),
    'mtr-besluit': fact(
      MtrBesluitInput,
      ({ conclusie, besluit, geldigVanaf }) => ({
        type: 'ReviewConcluded' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { conclusion: conclusie, decision: besluit ?? null },
      }),
      { description: 'Over een mid-term review is besloten.', example: { conclusie: 'Partijen gaan door.', geldigVanaf: '2026-05-20' } },
    ),
  },
  rights: rightsByRole<ReviewEvent>(
    {
      ReviewOpened: 'record-parliament',
      ReviewInputFrozen: 'record-parliament',
      SteeringMeasureAgreed: 'record-parliament',
      ReviewConcluded: 'record-parliament',
    },
    'record-parliament',
  ),
  readModel: 'mtrs',
  table: 'review_fact',
});
