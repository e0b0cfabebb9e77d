import type { CalendarDate, Instant } from './dates.js';
import type { Uuid } from './ids.js';

/** JSON Schema, 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What an answer looks like, stated once: a schema for whoever reads it, and by `ShapeOf` the type for whoever makes it. Nothing is
 * checked with it while the program runs; what comes from outside is read by `schema`.
 */
export interface Shape<T> {
  /** Without null. */
  readonly schema: JsonSchema;
  readonly nullable?: boolean;
  /** Of a field: it may be absent. */
  readonly optional?: boolean;
  /** Never there: it carries the type. */
  readonly type?: T;
}

export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

export type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends { readonly optional: true } ? K : never }[keyof F];
/** The object that has these fields. */
export type ObjectOf<F extends Fields> = [OptionalKeys<F>] extends [never]
  ? { readonly [K in keyof F]: ShapeOf<F[K]> }
  : { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ShapeOf<F[K]> } & { readonly [K in OptionalKeys<F>]?: ShapeOf<F[K]> };

/** A shape that a document describes once, under a name, and refers to everywhere else. */
export interface NamedShape<T> extends Shape<T> {
  readonly name: string;
  readonly definition: JsonSchema;
}

/** What a schema says beside what its shape says already: `minimum`, `example`. */
type More = JsonSchema;

/** What it takes stands before what is said of it. */
const described = (schema: JsonSchema, description?: string, { example, ...rules }: More = {}): JsonSchema => ({
  ...schema,
  ...rules,
  ...(description !== undefined && { description }),
  ...(example !== undefined && { example }),
});

export const text = <T extends string = string>(description?: string, more?: More): Shape<T> => ({
  schema: described({ type: 'string' }, description, more),
});

/** Text of one form. */
export const matching = <T extends string = string>(pattern: string, description?: string, more?: More): Shape<T> => ({
  schema: described({ type: 'string', pattern }, description, more),
});

export const date = (description?: string, more?: More): Shape<CalendarDate> => ({
  schema: described({ type: 'string', format: 'date' }, description, more),
});

export const instant = (description?: string, more?: More): Shape<Instant> => ({
  schema: described({ type: 'string', format: 'date-time' }, description, more),
});

export const uuid = (description?: string, more?: More): Shape<Uuid> => ({
  schema: described({ type: 'string', format: 'uuid' }, description, more),
});

export const oneOf = <const T extends string>(words: readonly T[], description?: string, more?: More): Shape<T> => ({
  schema: described({ type: 'string', enum: words }, description, more),
});

export const integer = (description?: string, more?: More): Shape<number> => ({
  schema: described({ type: 'integer' }, description, more),
});

/** A whole number from 0. */
export const count = (description?: string, more?: More): Shape<number> => ({
  schema: described({ type: 'integer', minimum: 0 }, description, more),
});

/** A number that may be inexact. */
export const number = (description?: string, more?: More): Shape<number> => ({
  schema: described({ type: 'number' }, description, more),
});

export const yesNo = (description?: string, more?: More): Shape<boolean> => ({
  schema: described({ type: 'boolean' }, description, more),
});

export const nullable = <T>(inner: Shape<T>): Shape<T | null> => ({ schema: inner.schema, nullable: true });

/** A field that is there only where something was told of it: the same facts as before give the same bytes. */
export const optional = <T>(inner: Shape<T>): Shape<T> & { readonly optional: true } => ({ ...inner, optional: true });

export const list = <T>(items: Shape<T>, description?: string): Shape<readonly T[]> => ({
  schema: described({ type: 'array', items: jsonSchemaOf(items) }, description),
});

/** An object with exactly these fields, each always there but for the optional ones. */
export const object = <const F extends Fields>(fields: F): Shape<ObjectOf<F>> => ({
  schema: {
    type: 'object',
    required: Object.keys(fields).filter((name) => !fields[name]?.optional),
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, jsonSchemaOf(shape)])),
  },
});

/** Described under this name, and elsewhere referred to as an OpenAPI document refers to it. */
export const named = <T>(name: string, { schema }: Shape<T>): NamedShape<T> => ({
  name,
  definition: schema,
  schema: { $ref: `#/components/schemas/${name}` },
});

/** The schema with null in it where the shape takes null. */
export function jsonSchemaOf({ schema, nullable: orNull = false }: Shape<unknown>): JsonSchema {
  if (!orNull) return schema;
  if (typeof schema.type !== 'string' || schema.type === 'object') return { oneOf: [schema, { type: 'null' }] };
  return { ...schema, type: [schema.type, 'null'], ...(Array.isArray(schema.enum) && { enum: [...schema.enum, null] }) };
}
