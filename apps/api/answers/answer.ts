import { ApiProperty, type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';
import { type Shape, shape } from '@peildatum/kernel';

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
export const refTo = <T>(type: ClassOf<T>): Shape<T> => ({ schema: { $ref: getSchemaPath(type as new () => T) } });

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
