import { ApiProperty } from '@nestjs/swagger';
import { THEMATAFEL_LETTERS, type ThematafelView } from '@peildatum/thematafels';
import { Gereeddatum, gereeddatumOf } from '../reading/gereeddatum.js';

export class Coordinator {
  @ApiProperty({ type: String, format: 'uuid', description: 'De persoon; de naam staat niet in het register.' })
  persoon!: string;

  @ApiProperty({ type: String, description: 'De organisatie.' })
  organisatie!: string;
}

export class Mijlpaal {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, description: 'Wat er bereikt wordt of is.' })
  titel!: string;

  @ApiProperty({
    type: Gereeddatum,
    nullable: true,
    description: 'Voor wanneer zij het laatst gepland was, ook als zij behaald is; null als zij nooit gepland was.',
  })
  gereed!: Gereeddatum | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Wanneer behaald; null als dat nog niet zo is.' })
  behaaldOp!: string | null;
}

export class Aandachtspunt {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, description: 'Waar de tafel aandacht voor vraagt.' })
  tekst!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Sinds wanneer.' })
  genoteerdOp!: string;
}

/** A thematafel as it stood at the clocks of the answer. */
export class Thematafel {
  @ApiProperty({ type: String, enum: THEMATAFEL_LETTERS })
  letter!: string;

  @ApiProperty({ type: String, description: 'De naam.', example: 'Passende zorg' })
  naam!: string;

  @ApiProperty({ type: [Coordinator] })
  coordinatoren!: Coordinator[];

  @ApiProperty({ type: [Mijlpaal] })
  mijlpalen!: Mijlpaal[];

  @ApiProperty({ type: [Aandachtspunt], description: 'Wat nog openstaat.' })
  aandachtspunten!: Aandachtspunt[];

  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'date' },
    description: 'De peildata waarvoor de tafel haar cijfers afstemde.',
  })
  afgestemd!: readonly string[];
}

export const thematafelOf = (view: ThematafelView): Thematafel => ({
  letter: view.letter,
  naam: view.name,
  coordinatoren: view.coordinators.map(({ person, organisation }) => ({ persoon: person, organisatie: organisation })),
  mijlpalen: view.milestones.map(({ id, title, due, achievedOn }) => ({
    id,
    titel: title,
    gereed: gereeddatumOf(due),
    behaaldOp: achievedOn,
  })),
  aandachtspunten: view.attentionPoints.map(({ id, text, notedOn }) => ({ id, tekst: text, genoteerdOp: notedOn })),
  afgestemd: view.confirmed,
});
