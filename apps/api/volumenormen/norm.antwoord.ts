import { ApiProperty } from '@nestjs/swagger';
import { EENHEID_WORDS, GROND_WORDS, type Norm, type NormMeasure } from '@peildatum/volume-norms';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';

/** What is measured by. */
export class Normmaat {
  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, description: 'Het minimum per jaar; null: niet gepubliceerd.' })
  minimum!: number | null;

  @ApiProperty({ type: String, enum: Object.values(EENHEID_WORDS), description: 'Per wat geteld wordt.' })
  per!: string;
}

/** A norm that was proposed, set or revised. */
export class Volumenorm extends Normmaat {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Vanaf welke dag zij geldt; null: niet besloten.' })
  vanaf!: string | null;

  @ApiProperty({ type: String, enum: Object.values(GROND_WORDS), description: 'Op welke grond.' })
  grond!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De onderbouwing.' })
  onderbouwing!: string | null;

  @ApiProperty({ type: String, description: 'Wie haar voorstelde of besloot.' })
  door!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Op welke dag.' })
  op!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Wat erbij te zeggen is.' })
  toelichting!: string | null;

  @ApiProperty({ type: String, format: 'uuid', description: 'De gebeurtenis die haar vertelde.' })
  gebeurtenis!: string;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar zij vandaan komt.' })
  herkomst!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const normmaatOf = ({ minimum, per }: NormMeasure): Normmaat => ({ minimum, per: EENHEID_WORDS[per] });

export const normOf = (norm: Norm): Volumenorm => ({
  ...normmaatOf(norm),
  vanaf: norm.from,
  grond: GROND_WORDS[norm.ground.kind],
  onderbouwing: norm.ground.text,
  door: norm.by,
  op: norm.on,
  toelichting: norm.note,
  gebeurtenis: norm.event,
  herkomst: herkomstOf(norm.basis),
  bron: norm.source,
});
