import { ApiProperty } from '@nestjs/swagger';

/** The publication that a figure is of. */
export const PublicatieOfNull = (): PropertyDecorator =>
  ApiProperty({
    type: String,
    nullable: true,
    description: 'De publicatie waarin het cijfer staat; null: geen.',
    example: 'actualisatie-2024q3',
  });
