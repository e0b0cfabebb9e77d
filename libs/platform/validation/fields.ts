import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  eachOnce,
  isCalendarDate,
  isDecimal,
  isInOurYears,
  isText,
  isUuid,
  lengthOf,
  nearestWords,
  OUTSIDE_OUR_YEARS,
  YEARS,
} from '@peildatum/kernel';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  Matches,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { NOT_TEXT } from '../json/not-text.js';
import type { ValueListName } from '../value-lists.js';
import { Geschreven, inputFields } from './input-fields.js';

/**
 * The fields that our input is made of: each checks with a Dutch message that says what to do, and describes itself in
 * the OpenAPI document. A field is required unless `verplicht: false`.
 */
interface FieldOptions {
  readonly omschrijving: string;
  readonly verplicht?: boolean;
  readonly voorbeeld?: unknown;
  /** The list that its values come from, which differs by date. */
  readonly waardelijst?: ValueListName;
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

const NOT_ONE_LINE = 'staat op meer dan een regel; schrijf het op een regel';

/** A text that may be as long as this is told in sentences and may have lines; a shorter one is a name or a title. */
const LINES_FROM = 1_000;

/** What is wrong with a text, or null; that of a list names the first that is wrong. */
const faultOfText = (value: unknown, max: number): string | null => {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  if (!texts.every(isText)) return NOT_TEXT;
  return max < LINES_FROM && texts.some((text) => text.includes('\n')) ? NOT_ONE_LINE : null;
};

const plain = (max: number): PropertyDecorator =>
  ValidateBy({
    name: PLAIN_TEXT,
    validator: { validate: (v) => faultOfText(v, max) === null, defaultMessage: (args) => faultOfText(args?.value, max) ?? '' },
  });

/** Text of at least one visible character, in its normal form (`validateInput` sees to that); `max` in code points. */
export const Tekst = (max: number, options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: String, minLength: 1, maxLength: max }),
    Geschreven('tekst', `ten hoogste ${max} tekens${max < LINES_FROM ? ', op een regel' : ''}`, options.waardelijst, max >= LINES_FROM),
    IsString({ message: 'moet tekst zijn' }),
    test('length', (v) => typeof v !== 'string' || lengthOf(v) <= max, `mag ten hoogste ${max} tekens zijn`),
    test('visible', (v) => typeof v !== 'string' || v.trim() !== '', 'mag niet leeg zijn'),
    plain(max),
  );

/** A calendar date, `2025-05-20`. */
export const Datum = (options: FieldOptions): PropertyDecorator =>
  combine(
    ...described({ voorbeeld: '2025-05-20', ...options }, { type: String, format: 'date' }),
    Geschreven('datum', 'jjjj-mm-dd; in een CSV ook d-m-jjjj'),
    test('years', (v) => typeof v !== 'string' || !isCalendarDate(v) || isInOurYears(v), OUTSIDE_OUR_YEARS),
    test('date', (v) => typeof v === 'string' && isCalendarDate(v), 'moet een bestaande datum zijn, geschreven als 2025-05-20'),
  );

/** `; bedoelt u loopt-achter?` of a word that is mistyped; of another nothing. */
export const meant = (typed: unknown, words: readonly string[]): string => {
  const near = typeof typed === 'string' ? nearestWords(typed, words) : [];
  return near.length === 0 ? '' : `; bedoelt u ${near.join(' of ')}?`;
};

export const Keuze = (values: readonly string[], options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: String, enum: [...values] }),
    Geschreven('keuze', 'een van de toegestane waarden'),
    IsIn([...values], { message: ({ value }) => `moet een van deze zijn: ${values.join(', ')}${meant(value, values)}` }),
  );

export const Id = (options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: String, format: 'uuid' }),
    Geschreven('id', 'een UUID in kleine letters'),
    test('uuid', (v) => typeof v === 'string' && isUuid(v), 'moet een UUID zijn (kleine letters)'),
  );

export const Patroon = (pattern: RegExp, uitleg: string, options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: String, pattern: pattern.source }),
    Geschreven('code', uitleg),
    Matches(pattern, { message: `moet zijn: ${uitleg}` }),
  );

interface CountOptions extends FieldOptions {
  /** The least that it may be. Default 0. */
  readonly van?: number;
  /** The most that it may be. Default: there is none. */
  readonly tot?: number;
}

/** A whole number from 0, or between two bounds. A CSV has it as text. */
export const Aantal = ({ van = 0, tot, ...options }: CountOptions): PropertyDecorator => {
  const range = tot === undefined ? `vanaf ${van}` : `van ${van} tot en met ${tot}`;
  const fits = (v: unknown): boolean =>
    Number.isSafeInteger(v) && (v as number) >= van && (v as number) <= (tot ?? Number.POSITIVE_INFINITY) && !Object.is(v, -0);
  return combine(
    ...described(options, { type: 'integer', minimum: van, ...(tot === undefined ? {} : { maximum: tot }) }),
    Geschreven('aantal', `een geheel getal ${range}`),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value)),
    test('count', fits, `moet een geheel getal ${range} zijn`),
  );
};

/** A year in four digits. A CSV has it as text. */
export const Jaar = (omschrijving: string, voorbeeld = 2024): PropertyDecorator =>
  combine(
    ...described({ omschrijving, voorbeeld }, { type: 'integer', minimum: YEARS.first, maximum: YEARS.last }),
    Geschreven('jaar', 'vier cijfers'),
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
    Geschreven('getal', 'ten hoogste zes decimalen, na een punt; in een CSV ook na een komma'),
    test(
      'decimal',
      (v) => typeof v === 'string' && isDecimal(v),
      'moet een getal zijn, als tekst met een punt en ten hoogste zes decimalen: "3.5"',
    ),
  );

/** A number or words, as the figure has that it is a value of; who reads it knows which. NDJSON may have a number as such. */
export const Cijferwaarde = (options: FieldOptions): PropertyDecorator =>
  combine(
    ...described({ voorbeeld: '231', ...options }, { type: String, minLength: 1, maxLength: 200 }),
    Geschreven('cijferwaarde', 'een getal (ook onder nul, met decimalen of een %) of de gedrukte woorden'),
    Transform(({ value }: { value: unknown }) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : value)),
    IsString({ message: 'moet een getal zijn of tekst' }),
    test('length', (v) => typeof v !== 'string' || (v.trim() !== '' && lengthOf(v) <= 200), 'moet 1 tot 200 tekens zijn'),
    plain(200),
  );

export const Schakelaar = (options: FieldOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: Boolean }),
    Geschreven('ja-nee', 'true of false; in een CSV ook WAAR of ONWAAR'),
    IsBoolean({ message: 'moet true of false zijn' }),
  );

interface ListOptions extends FieldOptions {
  /** How long each may be, in code points. Default 200. */
  readonly lengte?: number;
  /** Whether the place of each counts, so that one may stand there twice. Default: they are names, each once. */
  readonly opPlaats?: true;
}

/** A list of texts, at most `max`. */
export const Teksten = (max: number, { lengte = 200, opPlaats, ...options }: ListOptions): PropertyDecorator =>
  combine(
    ...described(options, { type: 'array', items: { type: 'string', minLength: 1, maxLength: lengte }, maxItems: max }),
    Geschreven('lijst', `ten hoogste ${max} teksten, met een puntkomma ertussen`, options.waardelijst),
    Transform(({ value }: { value: unknown }) => (opPlaats || !Array.isArray(value) ? value : eachOnce(value))),
    IsArray({ message: 'moet een lijst zijn' }),
    ArrayMaxSize(max, { message: `mag ten hoogste ${max} regels hebben` }),
    test(
      'texts',
      (v) => !Array.isArray(v) || v.every((t) => typeof t === 'string' && t.trim() !== '' && lengthOf(t) <= lengte),
      `elke regel moet tekst van 1 tot ${lengte} tekens zijn`,
    ),
    plain(lengte),
  );

interface PartsOptions extends FieldOptions {
  /** The fewest that there must be. Default: none. */
  readonly minstens?: number;
}

/** A list of objects, at most `max`, each of them read as an input of its own. */
export const Lijst = (type: new () => object, max: number, { minstens = 0, ...options }: PartsOptions): PropertyDecorator =>
  combine(
    ...described(options, { type, isArray: true, maxItems: max, ...(minstens === 0 ? {} : { minItems: minstens }) }),
    IsArray({ message: 'moet een lijst zijn' }),
    ArrayMinSize(minstens, { message: `moet ten minste ${minstens} regel${minstens === 1 ? '' : 's'} hebben` }),
    ArrayMaxSize(max, { message: `mag ten hoogste ${max} regels hebben` }),
    ValidateNested({ each: true, message: () => `elke regel moet een object zijn met ${fieldsOf(type)}` }),
    Type(() => type),
  );

const fieldsOf = (type: new () => object): string =>
  inputFields(type)
    .map(({ name }) => name)
    .join(', ');

/** Lets an empty text of a form or a CSV cell count as absent. */
export const LeegIsAfwezig = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
