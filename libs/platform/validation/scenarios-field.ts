import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const fits = (value: unknown): boolean => value === null || (Number.isSafeInteger(value) && (value as number) >= 0);
const COUNTS = { type: 'array', items: { type: 'integer', nullable: true }, minItems: 3, maxItems: 3 } as const;

/** Low, middle and high of one unit, each a whole number from 0, or null where nobody says it. */
export const Scenarios =
  (omschrijving: string): PropertyDecorator =>
  (target, key) => {
    ApiProperty({ ...COUNTS, description: omschrijving })(target, key);
    ValidateBy({
      name: 'scenarios',
      validator: {
        validate: (value) => Array.isArray(value) && value.length === 3 && value.every(fits),
        defaultMessage: () => 'moet drie gehele getallen vanaf 0 zijn, of null: laag, gemiddeld, hoog',
      },
    })(target, key);
  };
