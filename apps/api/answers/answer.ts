import { ApiProperty, type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';
import { type JsonSchema, type Shape, shape } from '@peildatum/kernel';

export const { count, integer, list, matching, nullable, number, oneOf, optional, text, yesNo } = shape;

/** At the edge these are text like any other. */
export const { date, instant, uuid }: Readonly<Record<'date' | 'instant' | 'uuid', typeof text<string>>> = shape;

type ClassOf<T> = abstract new () => T;

export const texts = (description?: string): Shape<readonly string[]> => listOf(String as unknown as ClassOf<string>, description);

/** An object whose fields somebody else describes. */
export const anyObject = (description: string): Shape<unknown> => ({
  schema: { type: 'object', additionalProperties: true, description },
});

/** One of a class of answers, which the document describes once. */
export const of = <T>(type: ClassOf<T>, description?: string): Shape<T> => ({
  schema: { type, ...(description === undefined ? {} : { description }) },
});

/** A list of those. */
export const listOf = <T>(type: ClassOf<T>, description?: string): Shape<readonly T[]> => ({
  schema: { type: [type], ...(description === undefined ? {} : { description }) },
});

/** Where the document describes a class. Name it to `@ApiExtraModels` as well: nothing else puts it in the document. */
export function refTo<T>(type: ClassOf<T>): Shape<T> {
  const $ref = getSchemaPath(type as new () => T);
  REFERRED.set($ref, type);
  return { schema: { $ref } };
}

/** The classes that a reference names. */
const REFERRED = new Map<string, ClassOf<unknown>>();
/** What each class declares itself, for who asks for its schema while the program runs. */
const DECLARED = new WeakMap<object, shape.Fields>();

/** What the answers of a class look like, as the document describes them: those of its base before its own. */
export function schemaOf(type: ClassOf<unknown>): JsonSchema {
  const declared: shape.Fields[] = [];
  for (let own: unknown = type; typeof own === 'function'; own = Object.getPrototypeOf(own)) {
    const fields = DECLARED.get(own);
    if (fields) declared.unshift(fields);
  }
  const properties = Object.entries(Object.assign({}, ...declared) as shape.Fields).map(([name, { schema }]) => [name, told(schema)]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** A schema in which a class, or a reference to one, is what that class looks like. */
function told(schema: JsonSchema): JsonSchema {
  const { type, description } = schema;
  const said = description === undefined ? {} : { description };
  const [listed] = Array.isArray(type) ? type : [];
  if (typeof listed === 'function') return { type: 'array', items: listed === String ? { type: 'string' } : schemaOf(listed), ...said };
  if (typeof type === 'function') return { ...schemaOf(type as ClassOf<unknown>), ...said };
  if (typeof schema.items === 'object' && schema.items !== null) return { ...schema, items: told(schema.items as JsonSchema) };
  if (Array.isArray(schema.oneOf)) return { ...schema, oneOf: schema.oneOf.map((one: JsonSchema) => told(one)) };
  const referred = typeof schema.$ref === 'string' ? REFERRED.get(schema.$ref) : undefined;
  return referred === undefined ? schema : { ...schemaOf(referred), ...said };
}

/** A value that is one of these, as `refTo` names them. */
export const eitherOf = <A, B>(a: ClassOf<A>, b: ClassOf<B>): Shape<A | B> => ({ schema: { oneOf: [refTo(a).schema, refTo(b).schema] } });

/**
 * A class with these fields, and those of `base` before them: its type for whoever makes the answer, and its schema in the OpenAPI
 * document under the name of the class that extends it.
 */
export function answer<const F extends shape.Fields>(fields: F): new () => shape.ObjectOf<F>;
export function answer<const F extends shape.Fields, B>(fields: F, base: ClassOf<B>): new () => shape.ObjectOf<F> & B;
export function answer(fields: shape.Fields, base: ClassOf<object> = class {}): new () => object {
  class Answer extends base {}
  DECLARED.set(Answer, fields);
  for (const [name, { schema, nullable: orNull = false, optional = false }] of Object.entries(fields)) {
    // Nest wants a type beside `oneOf` as well, and drops it.
    const described = {
      type: Object,
      ...schema,
      ...(orNull && { nullable: true }),
      ...(optional && { required: false }),
    } as ApiPropertyOptions;
    ApiProperty(described)(Answer.prototype, name);
  }
  return Answer;
}
