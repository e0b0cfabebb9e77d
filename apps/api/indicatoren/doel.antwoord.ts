import { ApiProperty } from '@nestjs/swagger';
import { DOELSTATUS_WORDS, KWANTIFICERING_WORDS, type TargetView, VAST_TE_STELLEN_WORDS } from '@peildatum/monitoring';
import { GetalOfNull } from '../reading/getal.js';

export class Uitgangspunt {
  @GetalOfNull('De waarde; null: niet genoemd.')
  waarde!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Van welke dag.' })
  datum!: string | null;

  @ApiProperty({ type: String, description: 'Zoals het er staat.' })
  tekst!: string;
}

export class VastTeStellen {
  @ApiProperty({ type: String, format: 'date', description: 'Op welke dag het uiterlijk afgesproken moest zijn.' })
  uiterlijk!: string;

  @ApiProperty({ type: String, enum: Object.values(VAST_TE_STELLEN_WORDS), description: 'Wat er dan moest zijn afgesproken.' })
  wat!: string;
}

/** What is aimed at. */
export class Doel {
  @ApiProperty({ type: String, description: 'De code van het doel.' })
  doel!: string;

  @ApiProperty({ type: String, description: 'Het doel zoals het er staat.' })
  tekst!: string;

  @GetalOfNull('De waarde; null: er is geen getal genoemd.')
  waarde!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De eenheid, waar die een andere is dan van de indicator.' })
  eenheid!: string | null;

  @ApiProperty({ type: String, enum: Object.values(KWANTIFICERING_WORDS), description: 'Of er een getal is.' })
  kwantificering!: string;

  @ApiProperty({ type: [String], description: 'Voor welk deel het geldt; leeg: het geheel.' })
  van!: readonly string[];

  @ApiProperty({ type: Uitgangspunt, nullable: true, description: 'Waar het van uitgaat.' })
  uitgangspunt!: Uitgangspunt | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Wanneer het bereikt moet zijn; null: zie termijn.' })
  datum!: string | null;

  @ApiProperty({ type: String, description: 'De termijn zoals hij er staat, of "niet in de bron genoemd".' })
  termijn!: string;

  @ApiProperty({ type: String, enum: Object.values(DOELSTATUS_WORDS), description: 'Of het is afgesproken.' })
  status!: string;

  @ApiProperty({ type: VastTeStellen, nullable: true, description: 'Wat er nog moest worden afgesproken, en wanneer.' })
  vastTeStellen!: VastTeStellen | null;

  @ApiProperty({ type: Boolean, description: 'Of die dag voorbij is zonder dat het is afgesproken.' })
  vaststellingTeLaat!: boolean;

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'date' }, description: 'Welke termijnen daarvoor zijn gemist.' })
  gemist!: readonly string[];

  @GetalOfNull('De drempel waarboven of waaronder actie nodig is.')
  drempel!: string | null;

  @ApiProperty({ type: String, format: 'date', description: 'Sinds wanneer het zo geldt.' })
  sinds!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const doelOf = (target: TargetView): Doel => ({
  doel: target.target,
  tekst: target.text,
  waarde: target.value,
  eenheid: target.unit,
  kwantificering: KWANTIFICERING_WORDS[target.quantified],
  van: target.of,
  uitgangspunt: target.baseline && { waarde: target.baseline.value, datum: target.baseline.date, tekst: target.baseline.text },
  datum: target.due.date,
  termijn: target.due.text ?? target.due.date ?? 'niet in de bron genoemd',
  status: DOELSTATUS_WORDS[target.status],
  vastTeStellen: target.settle && { uiterlijk: target.settle.by, wat: VAST_TE_STELLEN_WORDS[target.settle.asks] },
  vaststellingTeLaat: target.settleOverdue,
  gemist: target.missed,
  drempel: target.threshold,
  sinds: target.since,
  bron: target.source,
});
