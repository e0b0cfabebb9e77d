import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isCalendarDate, isDecimal, isInOurYears, isUuid, OUTSIDE_OUR_YEARS, YEARS } from '@peildatum/kernel';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, Matches, MaxLength, ValidateBy, ValidateIf } from 'class-validator';
import { isPlainText, NOT_PLAIN_TEXT } from './plain-text.js';

/**
 * The fields that our input is made of: each checks with a Dutch message that says what to do, and describes itself in
 * the OpenAPI document. A field is required unless `verplicht: false`.
 */
interface FieldOptions {
  readonly omschrijving: string;
  readonly verplicht?: boolean;
  readonly voorbeeld?: unknown;
}

const combine =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

const described = ({ omschrijving, verplicht = true, voorbeeld }: FieldOptions, extra: ApiPropertyOptions): PropertyDecorator[] => [
  ApiProperty({
    description: omschrijving,
    required: verplicht,
    ...(voorbeeld === undefined ? {} : { example: voorbeeld }),
    ...extra,
  } as ApiPropertyOptions),
  // Absent, not null: null would reach code that only knows a value or none.
  ...(verplicht ? [] : [ValidateIf((_input, value) => value !== undefined)]),
];

const test = (name: string, accepts: (value: unknown) => boolean, message: string): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: accepts, defaultMessage: () => message } });

/** The rule's name; its faults have a code of their own. */
export const PLAIN_TEXT = 'plainText';

/** Text of at least one visible character. */
export const Tekst = (max: number, options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: String, minLength: 1, maxLength: max }),
    IsString({ message: 'moet tekst zijn' }),
    MaxLength(max, { message: `mag ten hoogste ${max} tekens zijn` }),
    test('visible', (v) => typeof v !== 'string' || v.trim() !== '', 'mag niet leeg zijn'),
    test(PLAIN_TEXT, (v) => typeof v !== 'string' || isPlainText(v), NOT_PLAIN_TEXT),
  );

/** A calendar date, `2025-05-20`. */
export const Datum = (options: FieldOptions): PropertyDecorator =>
  combine(
    ...described({ voorbeeld: '2025-05-20', ...options }, { type: String, format: 'date' }),
    test('years', (v) => typeof v !== 'string' || !isCalendarDate(v) || isInOurYears(v), OUTSIDE_OUR_YEARS),
    test('date', (v) => typeof v === 'string' && isCalendarDate(v), 'moet een bestaande datum zijn, geschreven als 2025-05-20'),
  );

export const Keuze = (values: readonly string[], options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: String, enum: [...values] }),
    IsIn([...values], { message: `moet een van deze zijn: ${values.join(', ')}` }),
  );

export const Id = (options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: String, format: 'uuid' }),
    test('uuid', (v) => typeof v === 'string' && isUuid(v), 'moet een UUID zijn (kleine letters)'),
  );

export const Patroon = (pattern: RegExp, uitleg: string, options: FieldOptions): PropertyDecorator =>
  combine(...described(options, { type: String, pattern: pattern.source }), Matches(pattern, { message: `moet zijn: ${uitleg}` }));

/** A whole number from 0. A CSV has it as text. */
export const Aantal = (options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: 'integer', minimum: 0 }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value)),
    test('count', (v) => Number.isSafeInteger(v) && (v as number) >= 0 && !Object.is(v, -0), 'moet een geheel getal vanaf 0 zijn'),
  );

/** A year in four digits. A CSV has it as text. */
export const Jaar = (omschrijving: string, voorbeeld = 2024): PropertyDecorator =>
  combine(
    ...described({ omschrijving, voorbeeld }, { type: 'integer', minimum: YEARS.first, maximum: YEARS.last }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value)),
    test(
      'year',
      (v) => Number.isInteger(v) && (v as number) >= YEARS.first && (v as number) <= YEARS.last,
      `noem het jaar in vier cijfers, van ${YEARS.first} tot en met ${YEARS.last}`,
    ),
  );

/** A number, exact as text, with at most six decimals. */
export const Getal = (options: FieldOptions): PropertyDecorator =>
  combine(
    ...described({ voorbeeld: '3.5', ...options }, { type: String, pattern: '^-?\\d{1,12}(\\.\\d{1,6})?$' }),
    test(
      'decimal',
      (v) => typeof v === 'string' && isDecimal(v),
      'moet een getal zijn, als tekst met een punt en ten hoogste zes decimalen: "3.5"',
    ),
  );

export const Schakelaar = (options: FieldOptions): PropertyDecorator =>
  combine(...described(options, { type: Boolean }), IsBoolean({ message: 'moet true of false zijn' }));

/** A list of texts. */
export const Teksten = (max: number, options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: [String], maxItems: max }),
    IsArray({ message: 'moet een lijst zijn' }),
    ArrayMaxSize(max, { message: `mag ten hoogste ${max} regels hebben` }),
    test(
      'texts',
      (v) => !Array.isArray(v) || v.every((t) => typeof t === 'string' && t.trim() !== '' && t.length <= 200),
      'elke regel moet tekst van 1 tot 200 tekens zijn',
    ),
    test(PLAIN_TEXT, (v) => !Array.isArray(v) || v.every((t) => typeof t !== 'string' || isPlainText(t)), NOT_PLAIN_TEXT),
  );

/** Lets an empty text of a form or a CSV cell count as absent. */
export const LeegIsAfwezig = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
