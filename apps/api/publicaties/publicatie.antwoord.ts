import { ApiProperty } from '@nestjs/swagger';
import type { PublicationView } from '@peildatum/publications';

export const PUBLICATIE_STATUSSEN = { embargo: 'embargo', open: 'openbaar' } as const;

/** A publication on which an embargo was set. */
export class Publicatie {
  @ApiProperty({ type: String, description: 'De code; cijfers noemen haar.', example: 'actualisatie-2024q3' })
  code!: string;

  @ApiProperty({
    type: String,
    enum: Object.values(PUBLICATIE_STATUSSEN),
    description: 'Of de cijfers op de peildatum voor iedereen zijn.',
  })
  status!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Vanaf welke dag zij voor iedereen zijn; null: totdat het embargo wordt opgeheven.',
  })
  openbaarVanaf!: string | null;

  @ApiProperty({ type: String, description: 'Wie besloot wat nu geldt.' })
  besluitDoor!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Vanaf wanneer dat besluit geldt.' })
  besluitVanaf!: string;

  @ApiProperty({ type: String, description: 'Waarom.' })
  reden!: string;
}

export const publicatieOf = ({ code, status, opensOn, decidedBy, since, reason }: PublicationView): Publicatie => ({
  code,
  status: PUBLICATIE_STATUSSEN[status],
  openbaarVanaf: opensOn,
  besluitDoor: decidedBy,
  besluitVanaf: since,
  reden: reason,
});
