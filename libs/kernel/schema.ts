import { isCalendarDate } from './dates.js';
import { isUuid } from './ids.js';
import { lengthOf } from './normal-text.js';

/** What stands wrong at a place inside a value; the message is for whoever wrote the value. */
export interface SchemaFault {
  readonly path: string;
  readonly message: string;
}

/**
 * What a schema takes, as JSON: of a single value a text, of an object its fields (`note?` may be absent), of what wraps another
 * schema a list. Two schemas that describe themselves alike take the same values; a message to the reader is no part of it.
 */
export type Description = string | readonly (string | number | Description)[] | { readonly [field: string]: Description };

/** Reads an unknown value as `T`, or says everything that is wrong with it. Never changes what it reads. */
export interface Schema<T> {
  readonly optional?: boolean;
  readonly description: Description;
  check(value: unknown, path: string, faults: SchemaFault[]): value is T;
}

export type TypeOf<S> = S extends Schema<infer T> ? T : never;

type Shape = Readonly<Record<string, Schema<unknown>>>;
type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends { optional: true } ? K : never }[keyof S];
type ObjectOf<S extends Shape> = { readonly [K in Exclude<keyof S, OptionalKeys<S>>]: TypeOf<S[K]> } & {
  readonly [K in OptionalKeys<S>]?: TypeOf<S[K]>;
};

function schema<T>(description: string, accepts: (value: unknown) => boolean, expected: string): Schema<T> {
  return {
    description,
    check(value, path, faults): value is T {
      if (accepts(value)) return true;
      faults.push({ path, message: `verwacht ${expected}` });
      return false;
    },
  };
}

/** The same of a value that comes back event after event, as the moment and the command of an import do: what was taken last is taken again. */
function repeating<T>(description: string, accepts: (text: string) => boolean, expected: string): Schema<T> {
  let taken: string | undefined;
  const takes = (value: unknown): boolean => {
    if (typeof value !== 'string' || !(value === taken || accepts(value))) return false;
    taken = value;
    return true;
  };
  return schema(description, takes, expected);
}

/** Text of at least one visible character and at most `max` code points (default 4,000), as inputs measure it. */
export const text = (max = 4_000): Schema<string> =>
  schema(`text ${max}`, (v) => typeof v === 'string' && v.trim() !== '' && lengthOf(v) <= max, `tekst van 1 tot ${max} tekens`);

export const matching = <T extends string = string>(pattern: RegExp, expected: string): Schema<T> =>
  repeating(`matching ${pattern}`, (text) => pattern.test(text), expected);

export const date = <T extends string = string>(): Schema<T> => repeating('date', isCalendarDate, 'een bestaande datum (2025-05-20)');

const MILLISECONDS = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** A moment that exists, written in the one way that compares as text. */
export const instant = (): Schema<string> =>
  repeating('instant', (text) => MILLISECONDS.test(text) && isCalendarDate(text.slice(0, 10)), 'een moment in hele milliseconden');

export const uuid = <T extends string = string>(): Schema<T> => repeating('uuid', isUuid, 'een UUID');

export const oneOf = <const T extends string>(...values: readonly T[]): Schema<T> =>
  schema(`one of ${values.toSorted().join(', ')}`, (v) => (values as readonly unknown[]).includes(v), `een van: ${values.join(', ')}`);

export const literal = <const T extends string | boolean | null>(value: T): Schema<T> =>
  schema(`literal ${JSON.stringify(value)}`, (v) => v === value, JSON.stringify(value));

export const count = (): Schema<number> =>
  schema('count', (v) => Number.isSafeInteger(v) && (v as number) >= 0, 'een geheel getal vanaf 0');

/** Whatever JSON can hold: somebody else checks it. */
export const anything = (): Schema<unknown> => schema('anything', (v) => v !== undefined, 'een waarde');

export const nullable = <T>(inner: Schema<T>): Schema<T | null> => ({
  description: ['nullable', inner.description],
  check: (value, path, faults): value is T | null => value === null || inner.check(value, path, faults),
});

export const optional = <T>(inner: Schema<T>): Schema<T> & { readonly optional: true } => ({ ...inner, optional: true });

export const list = <T>(inner: Schema<T>, max = 1_000): Schema<readonly T[]> => ({
  description: ['list', max, inner.description],
  check(value, path, faults): value is readonly T[] {
    if (!Array.isArray(value) || value.length > max) {
      faults.push({ path, message: `verwacht een lijst van ten hoogste ${max}` });
      return false;
    }
    return value.map((item, i) => inner.check(item, `${path}[${i}]`, faults)).every(Boolean);
  },
});

/** An object with exactly these fields: a field that is not named is a fault, so nothing is dropped in silence. */
export const object = <S extends Shape>(shape: S): Schema<ObjectOf<S>> => {
  // Every event of the log passes through here: what does not depend on the value is made once.
  const fields = Object.entries(shape);
  return {
    description: Object.fromEntries(fields.map(([name, { optional, description }]) => [optional ? `${name}?` : name, description])),
    check(value, path, faults): value is ObjectOf<S> {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        faults.push({ path, message: 'verwacht een object' });
        return false;
      }
      const before = faults.length;
      const at = (key: string) => (path === '' ? key : `${path}.${key}`);
      for (const key of Object.keys(value)) {
        if (!Object.hasOwn(shape, key)) faults.push({ path: at(key), message: 'onbekend veld' });
      }
      for (const [key, inner] of fields) {
        const present = Object.hasOwn(value, key);
        if (present) inner.check((value as Record<string, unknown>)[key], at(key), faults);
        else if (!inner.optional) faults.push({ path: at(key), message: 'ontbreekt' });
      }
      return faults.length === before;
    },
  };
};

/** All faults of a value, none when it is right. */
export function faultsOf(inner: Schema<unknown>, value: unknown, path = ''): SchemaFault[] {
  const faults: SchemaFault[] = [];
  inner.check(value, path, faults);
  return faults;
}
