import { type Decimal, saidBy } from '@peildatum/kernel';
import { Aantal, Datum, Getal, Keuze, Lijst, Tekst, Teksten } from '@peildatum/platform';
import type { MeasurementCell, MonitorEvent } from '../../domain/monitor.events.js';
import { assertTogether, Code, decimalOf, from, MonitorfeitInput, Onmisbaar } from './monitorfeit.input.js';
import { AANTEKENING_WORDS, METINGSTATUS_WORDS } from './words.js';

export class CijferInput {
  @Teksten(10, { opPlaats: true, omschrijving: 'Waarvan het is, één waarde per uitsplitsing. Weggelaten: het geheel.', verplicht: false })
  van?: string[];

  @Getal({ omschrijving: 'De waarde. Weggelaten: niet gepubliceerd.', verplicht: false })
  waarde?: string;

  @Aantal({ omschrijving: 'De omvang van de steekproef.', verplicht: false })
  steekproef?: number;

  @Getal({ omschrijving: 'De ondergrens van het betrouwbaarheidsinterval; hoort bij bovengrens en betrouwbaarheid.', verplicht: false })
  ondergrens?: string;

  @Getal({ omschrijving: 'De bovengrens.', verplicht: false })
  bovengrens?: string;

  @Getal({ omschrijving: 'De betrouwbaarheid in procenten.', verplicht: false, voorbeeld: '95' })
  betrouwbaarheid?: string;
}

/** A whole figure, published or revised; it holds from the end of its period. */
export class MetingInput extends MonitorfeitInput {
  @Code('De code van de indicator.')
  indicator!: string;

  @Code('De code van de meting, eenmalig bij de indicator: 2024q4.')
  meting!: string;

  @Tekst(100, { omschrijving: 'De organisatie die publiceert: de eigenaar van de indicator.', voorbeeld: 'CBS' })
  gepubliceerdDoor!: string;

  @Aantal({ omschrijving: 'Van welke meetronde: 0 is de 0-meting. Weggelaten: de reeks gaat per periode.', verplicht: false })
  ronde?: number;

  @Datum({ omschrijving: 'De eerste dag van de periode.' })
  @Onmisbaar('een meting zonder periode zegt niets; noem de eerste dag van haar periode')
  periodeVan!: string;

  @Datum({ omschrijving: 'De laatste dag van de periode; geldigVanaf is dezelfde dag.' })
  @Onmisbaar('een meting zonder periode zegt niets; noem de laatste dag van haar periode')
  periodeTot!: string;

  @Datum({ omschrijving: 'De datum van de gegevens.', verplicht: false })
  datadatum?: string;

  @Tekst(100, { omschrijving: 'De eenheid: die van de definitie.', voorbeeld: 'procent' })
  @Onmisbaar('een meting zonder eenheid zegt niets; noem de eenheid van de definitie')
  eenheid!: string;

  @Lijst(CijferInput, 1_000, { omschrijving: 'De cijfers, één per deel.', minstens: 1 })
  cijfers!: CijferInput[];

  @Keuze(Object.values(METINGSTATUS_WORDS), { omschrijving: 'Of het cijfer nog kan veranderen.' })
  status!: string;

  @Code('De publicatie waarin het cijfer staat, voor een embargo. Weggelaten: geen.', false)
  publicatie?: string;
}

export class MetingHerzieningInput extends MetingInput {
  @Tekst(4_000, { omschrijving: 'Waarom het cijfer is herzien.' })
  reden!: string;
}

export class MetingAantekeningInput extends MonitorfeitInput {
  @Code('De code van de indicator.')
  indicator!: string;

  @Code('De code van de meting. Weggelaten: van de indicator vanaf geldigVanaf.', false)
  meting?: string;

  @Tekst(4_000, { omschrijving: 'De aantekening; er wordt niets overschreven.' })
  aantekening!: string;

  @Tekst(100, { omschrijving: 'De organisatie die haar maakt.' })
  door!: string;

  @Keuze(Object.values(AANTEKENING_WORDS), {
    omschrijving: 'Een artefact is een verandering in de cijfers die geen verandering in de zorg is.',
  })
  aard!: string;

  @Code('De publicatie van de meting, voor een embargo. Weggelaten: geen.', false)
  publicatie?: string;
}

const measuredOf = (input: MetingInput) => ({
  indicator: input.indicator,
  measurement: input.meting,
  publishedBy: input.gepubliceerdDoor,
  wave: input.ronde ?? null,
  period: { from: input.periodeVan, to: input.periodeTot },
  dataDate: input.datadatum ?? null,
  unit: input.eenheid,
  cells: cellsOfCijfers(input.cijfers),
  provisional: saidBy(METINGSTATUS_WORDS, input.status),
  publication: input.publicatie ?? null,
});

export const cellsOfCijfers = (cijfers: readonly CijferInput[]): MeasurementCell[] => cijfers.map(cellOf);

function cellOf(input: CijferInput): MeasurementCell {
  assertTogether(input, 'ondergrens', 'bovengrens');
  assertTogether(input, 'ondergrens', 'betrouwbaarheid');
  const { van, waarde, steekproef, ondergrens, bovengrens, betrouwbaarheid } = input;
  const confidence =
    ondergrens === undefined ? null : { low: ondergrens as Decimal, high: bovengrens as Decimal, level: betrouwbaarheid as Decimal };
  return { of: van ?? [], value: decimalOf(waarde), sample: steekproef ?? null, confidence };
}

export const factOfMeting = (input: MetingInput): MonitorEvent => ({
  type: 'MeasurementPublished',
  validFrom: from(input),
  data: measuredOf(input),
});

export const factOfMetingHerziening = (input: MetingHerzieningInput): MonitorEvent => ({
  type: 'MeasurementRevised',
  validFrom: from(input),
  data: { ...measuredOf(input), reason: input.reden },
});

export const factOfMetingAantekening = (input: MetingAantekeningInput): MonitorEvent => ({
  type: 'MeasurementAnnotated',
  validFrom: from(input),
  data: {
    indicator: input.indicator,
    measurement: input.meting ?? null,
    note: input.aantekening,
    by: input.door,
    artefact: saidBy(AANTEKENING_WORDS, input.aard),
    publication: input.publicatie ?? null,
  },
});
