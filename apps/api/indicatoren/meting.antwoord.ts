import { ApiProperty } from '@nestjs/swagger';
import type { AnnotationView, MeasurementCell, MeasurementView } from '@peildatum/monitoring';
import { Getal, GetalOfNull } from '../reading/getal.js';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';
import { PublicatieOfNull } from '../reading/publicatie.js';

export class Betrouwbaarheid {
  @Getal('De ondergrens.')
  ondergrens!: string;

  @Getal('De bovengrens.')
  bovengrens!: string;

  @Getal('Hoe betrouwbaar, in procenten.')
  niveau!: string;
}

export class Cijfer {
  @ApiProperty({ type: [String], description: 'Waarvan het is, één waarde per uitsplitsing; leeg: het geheel.' })
  van!: readonly string[];

  @GetalOfNull('De waarde; null: niet gepubliceerd.')
  waarde!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, description: 'De omvang van de steekproef.' })
  steekproef!: number | null;

  @ApiProperty({ type: Betrouwbaarheid, nullable: true, description: 'Het betrouwbaarheidsinterval, waar het gegeven is.' })
  betrouwbaarheid!: Betrouwbaarheid | null;
}

/** A figure that was published, as it was revised last. */
export class Meting {
  @ApiProperty({ type: String, description: 'De code van de meting.', example: '2024q4' })
  meting!: string;

  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, description: 'Van welke meetronde; null: een reeks per periode.' })
  ronde!: number | null;

  @ApiProperty({ type: String, format: 'date', description: 'De eerste dag van de periode.' })
  periodeVan!: string;

  @ApiProperty({ type: String, format: 'date', description: 'De laatste dag.' })
  periodeTot!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'De datum van de gegevens.' })
  datadatum!: string | null;

  @ApiProperty({ type: String, description: 'De eenheid.' })
  eenheid!: string;

  @ApiProperty({ type: [Cijfer], description: 'De cijfers.' })
  cijfers!: Cijfer[];

  @ApiProperty({ type: Boolean, description: 'Of het cijfer nog kan veranderen.' })
  voorlopig!: boolean;

  @ApiProperty({ type: String, description: 'Wie haar publiceerde.' })
  gepubliceerdDoor!: string;

  @PublicatieOfNull()
  publicatie!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoe vaak zij is herzien.' })
  herzieningen!: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'De versie van de definitie waarmee gemeten is.' })
  definitie!: number;

  @ApiProperty({ type: String, format: 'uuid', description: 'De gebeurtenis die haar vertelde.' })
  gebeurtenis!: string;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar zij vandaan komt.' })
  herkomst!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export class Aantekening {
  @ApiProperty({ type: String, nullable: true, description: 'Bij welke meting; null: bij de indicator.' })
  meting!: string | null;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf wanneer.' })
  op!: string;

  @ApiProperty({ type: String, description: 'Wat erbij te zeggen is.' })
  aantekening!: string;

  @ApiProperty({ type: String, description: 'Wie het zegt.' })
  door!: string;

  @ApiProperty({ type: Boolean, description: 'Of het een verandering in de cijfers is die geen verandering in de zorg is.' })
  artefact!: boolean;

  @PublicatieOfNull()
  publicatie!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const metingOf = (measurement: MeasurementView): Meting => ({
  meting: measurement.measurement,
  ronde: measurement.wave,
  periodeVan: measurement.period.from,
  periodeTot: measurement.period.to,
  datadatum: measurement.dataDate,
  eenheid: measurement.unit,
  cijfers: measurement.cells.map(cijferOf),
  voorlopig: measurement.provisional,
  gepubliceerdDoor: measurement.publishedBy,
  publicatie: measurement.publication,
  herzieningen: measurement.revisions,
  definitie: measurement.definition,
  gebeurtenis: measurement.event,
  herkomst: herkomstOf(measurement.basis),
  bron: measurement.source,
});

const cijferOf = ({ of, value, sample, confidence }: MeasurementCell): Cijfer => ({
  van: of,
  waarde: value,
  steekproef: sample,
  betrouwbaarheid: confidence && { ondergrens: confidence.low, bovengrens: confidence.high, niveau: confidence.level },
});

export const aantekeningOf = ({ measurement, on, note, by, artefact, publication, source }: AnnotationView): Aantekening => ({
  meting: measurement,
  op: on,
  aantekening: note,
  door: by,
  artefact,
  publicatie: publication,
  bron: source,
});
