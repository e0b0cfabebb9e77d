import { notAcceptable } from '../problem/http-fault.js';
import { preferredType } from './media-type.js';

/** A form in which an answer can be sent. */
export interface AnswerFormat {
  readonly mediaType: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the reader likes best. The first is for who asks for nothing in particular. @throws PeildatumError 406 */
export function acceptable<F extends AnswerFormat>(formats: readonly F[], accept: string | undefined): F {
  const offered = formats.map(({ mediaType }) => mediaType);
  const preferred = preferredType(accept, offered);
  const format = formats.find(({ mediaType }) => mediaType === preferred);
  if (format === undefined) throw notAcceptable(offered);
  return format;
}
