import { type CalendarDate } from './dates.js';
import { type Decimal, decimal as decimalSchema } from './decimal.js';
import { amount, type Cents } from './money.js';
import { saidBy } from './said-by.js';
import type { Schema } from './schema.js';
import * as schema from './schema.js';
import { parseExactEuro, parseSignedEuro } from './stated-amount.js';

/** How a field is written at the public edge, and within which limits. */
export type Written =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'texts'; readonly max: number; readonly length: number }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'code'; readonly pattern: RegExp; readonly notation: string }
  | { readonly kind: 'count'; readonly from: number; readonly to?: number }
  | ({ readonly kind: 'parts'; readonly fields: Fields } & Parts)
  /** Several fields of an input, which an event has in one object. */
  | { readonly kind: 'together'; readonly fields: Fields }
  | { readonly kind: 'date' | 'year' | 'decimal' | 'euro' | 'signed-euro' | 'scenarios' | 'yes-no' | 'not-asked' };

/** A list of objects: how many at most, and the name of their class in the OpenAPI document. */
interface Parts {
  readonly input: string;
  readonly max: number;
  /** How one cell of a CSV has them all. */
  readonly cell?: { readonly notation: string; readonly example: string };
}

/**
 * A field of a fact, said once: its public word, what it takes, and what is said of it to who fills it in. The data of the event, the
 * input with its faults, the columns of an import and the OpenAPI document follow from it.
 */
export interface Field<T> {
  readonly word: string;
  readonly written: Written;
  /** As the event has it. */
  readonly schema: Schema<T>;
  readonly description: string;
  readonly example?: unknown;
  /** Whether it may be left out of an input; an event always has it. */
  readonly optional: boolean;
  /** As the event has it, of what an input has that holds to its limits. */
  read(given: unknown): T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
type TypeIn<F> = F extends Field<infer T> ? T : never;
/** What an event has of these fields. From when its fact holds stands beside its data. */
export type DataOf<F extends Fields> = { readonly [K in Exclude<keyof F, 'validFrom'>]: TypeIn<F[K]> };

const as = <T>(given: unknown): T => given as T;
const field = <T>(
  word: string,
  written: Written,
  taken: Schema<T>,
  description: string,
  example?: unknown,
  read: (given: unknown) => T = as,
): Field<T> => ({ word, written, schema: taken, description, ...(example !== undefined && { example }), optional: false, read });

export const text = (word: string, max: number, description: string, example?: string): Field<string> =>
  field(word, { kind: 'text', max }, schema.text(max), description, example);

/** Names, at most `max`, each once and of at most `length` characters. */
export const texts = (
  word: string,
  { max, length }: { readonly max: number; readonly length: number },
  description: string,
  example?: readonly string[],
): Field<readonly string[]> => field(word, { kind: 'texts', max, length }, schema.list(schema.text(length), max), description, example);

/** @param words the public word for each value */
export const choice = <K extends string>(word: string, words: Readonly<Record<K, string>>, description: string): Field<K> =>
  field(
    word,
    { kind: 'choice', words: Object.values(words) },
    schema.oneOf(...(Object.keys(words) as K[])),
    description,
    undefined,
    (given) => saidBy(words, given as string),
  );

export const code = <T extends string = string>(
  word: string,
  pattern: RegExp,
  notation: string,
  description: string,
  example?: string,
): Field<T> => field(word, { kind: 'code', pattern, notation }, schema.matching<T>(pattern, notation), description, example);

/** A whole number from 0, or between two bounds. */
export const count = (
  word: string,
  description: string,
  { from = 0, to, example }: { readonly from?: number; readonly to?: number; readonly example?: number } = {},
): Field<number> => field(word, { kind: 'count', from, ...(to !== undefined && { to }) }, schema.count(), description, example);

export const date = (word: string, description: string, example?: string): Field<CalendarDate> =>
  field(word, { kind: 'date' }, schema.date<CalendarDate>(), description, example);

/** From when a fact holds: it stands among the fields where an input has it, and beside the data of the event. */
export const from = (description: string, example?: string): Field<CalendarDate> => date('geldigVanaf', description, example);

export const year = (word: string, description: string, example?: number): Field<number> =>
  field(word, { kind: 'year' }, schema.count(), description, example);

export const decimal = (word: string, description: string, example?: string): Field<Decimal> =>
  field(word, { kind: 'decimal' }, decimalSchema(), description, example);

/** One exact amount from 0, in euro or with its unit. */
export const euro = (word: string, description: string): Field<Cents> =>
  field(word, { kind: 'euro' }, amount(), description, undefined, (given) => parseExactEuro(given as string, word));

const signed = () => schema.matching<Cents>(/^(?:0|-?[1-9]\d{0,14})$/, 'een bedrag in centen, als tekst van cijfers');

/** The same, below zero as well. */
export const signedEuro = (word: string, description: string): Field<Cents> =>
  field(word, { kind: 'signed-euro' }, signed(), description, undefined, (given) => parseSignedEuro(given as string, word));

/** @param says what an event has for yes, and for no */
export const yesNo = <const Y extends string, const N extends string>(
  word: string,
  says: { readonly yes: Y; readonly no: N },
  description: string,
): Field<Y | N> =>
  field<Y | N>(word, { kind: 'yes-no' }, schema.oneOf<Y | N>(says.yes, says.no), description, undefined, (given) =>
    given ? says.yes : says.no,
  );

/** Several fields of an input, which an event has in one object. */
export const together = <const F extends Fields>(fields: F): Field<DataOf<F>> => {
  const read = reading(fields);
  return field<DataOf<F>>('', { kind: 'together', fields }, dataSchema(fields), '', undefined, (given) => read(given as object));
};

/** What an event has and nobody is asked: it follows from what is (`completed`). */
export const notAsked = <T>(taken: Schema<T>): Field<T> => field('', { kind: 'not-asked' }, taken, '');

/** The fields that an input has, in its order. */
export const asked = (fields: Fields): readonly Field<unknown>[] =>
  Object.values(fields).flatMap((one) => {
    if (one.written.kind === 'not-asked') return [];
    return one.written.kind === 'together' ? asked(one.written.fields) : [one];
  });

/** A list of objects, each with these fields. */
export const parts = <const F extends Fields>(word: string, limits: Parts, fields: F, description: string): Field<readonly DataOf<F>[]> => {
  const read = reading(fields);
  return field(word, { kind: 'parts', fields, ...limits }, schema.list(dataSchema(fields), limits.max), description, undefined, (given) =>
    (given as readonly object[]).map(read),
  );
};

/** What may be, from the least to the most; null where nobody says it. */
export interface Scenarios {
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
}
const mayBe = () => schema.nullable(schema.count());

/** Low, middle and high of one unit; an input has the three in a list. */
export const scenarios = (word: string, description: string): Field<Scenarios> =>
  field(word, { kind: 'scenarios' }, schema.object({ low: mayBe(), middle: mayBe(), high: mayBe() }), description, undefined, (given) => {
    const [low = null, middle = null, high = null] = given as readonly (number | null)[];
    return { low, middle, high };
  });

/** What an event takes otherwise than an input: of what an input leaves to the register to know, say. */
export const recordedAs = <T>(taken: Schema<T>, inner: Field<unknown>): Field<T> => ({ ...inner, schema: taken }) as Field<T>;

/** Left out, the event has null. */
export const orNull = <T>(inner: Field<T>): Field<T | null> => ({
  ...inner,
  schema: schema.nullable(inner.schema),
  optional: true,
  read: (given) => (given === undefined ? null : inner.read(given)),
});

/** Left out, the event has this. */
export const orElse = <T>(inner: Field<T>, value: T): Field<T> => ({
  ...inner,
  optional: true,
  read: (given) => (given === undefined ? value : inner.read(given)),
});

/** Left out, the event has an empty list. */
export const orNone = <T>(inner: Field<readonly T[]>): Field<readonly T[]> => orElse(inner, []);

const dataFields = (fields: Fields) => Object.entries(fields).filter(([name]) => name !== 'validFrom');

/** The schema of the data of an event that has these fields. */
export const dataSchema = <F extends Fields>(fields: F): Schema<DataOf<F>> =>
  schema.object(Object.fromEntries(dataFields(fields).map(([name, { schema: taken }]) => [name, taken]))) as unknown as Schema<DataOf<F>>;

/** From an input that holds to the limits of its fields to the data of the event. */
export const reading = <F extends Fields>(fields: F): ((given: object) => DataOf<F>) => {
  const each = dataFields(fields);
  return (given) =>
    Object.fromEntries(
      each.map(([name, { word, written, read }]) => [
        name,
        read(written.kind === 'together' ? given : (given as Record<string, unknown>)[word]),
      ]),
    ) as DataOf<F>;
};
