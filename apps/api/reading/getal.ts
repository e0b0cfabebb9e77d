import { ApiProperty } from '@nestjs/swagger';

/** An exact number as every answer writes it: text, for a JSON number is not exact. */
const GETAL = { type: String, pattern: '^-?\\d+(\\.\\d{1,6})?$', example: '3.5' } as const;

export const Getal = (description: string): PropertyDecorator => ApiProperty({ ...GETAL, description });
export const GetalOfNull = (description: string): PropertyDecorator => ApiProperty({ ...GETAL, nullable: true, description });
