import { type RowShape, rowShape } from '@peildatum/tables';
import { schemaOf } from '../answers/answer.js';

export type AnswerClass = abstract new () => object;

const SHAPES = new WeakMap<object, RowShape>();

/** The columns of a class of answers, or of those of which each item is one; made once. */
export function rowShapeOf(item: AnswerClass | readonly AnswerClass[]): RowShape {
  const known = SHAPES.get(item);
  if (known !== undefined) return known;
  const schema = Array.isArray(item) ? { oneOf: item.map((one) => schemaOf(one)) } : schemaOf(item as AnswerClass);
  const made = rowShape(schema, (ref) => {
    throw new TypeError(`${ref} stands in no class of an answer`);
  });
  SHAPES.set(item, made);
  return made;
}
