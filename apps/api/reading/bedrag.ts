import { ApiProperty } from '@nestjs/swagger';
import { type Cents, euroOf } from '@peildatum/kernel';

/** Euros as every answer writes them: text with two decimals, for a JSON number is not exact. */
const BEDRAG = { type: String, pattern: '^-?\\d+\\.\\d{2}$', example: '740409907.00' } as const;

/** A field with an amount in euro. */
export const Bedrag = (description: string): PropertyDecorator => ApiProperty({ ...BEDRAG, description });

/** A field with an amount in euro, or null. */
export const BedragOfNull = (description: string): PropertyDecorator => ApiProperty({ ...BEDRAG, nullable: true, description });

export const bedragOf = (amount: Cents | null): string | null => (amount === null ? null : euroOf(amount));
