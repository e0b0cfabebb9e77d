import type { Type } from '@nestjs/common';
import type { Fact } from '@peildatum/kernel';
import { answer as answerOf, count, date, listOf, of, text } from '../answers/answer.js';
import { geschiedenis } from '../gebeurtenissen/geschiedenis.js';
import { Bladzijde } from '../reading/bladzijde.js';
import { Klokken } from '../reading/klokken.js';
import type { Parameters } from '../reading/read-query.js';
import { Vastlegging } from '../writing/vastlegging.js';
import type { SubjectRoutes } from './subject-routes.js';

export interface AnswerClasses {
  /** A page of the list. */
  readonly page: Type;
  /** One of them. */
  readonly withHistory: Type;
}

/** The classes by which the OpenAPI document describes what the routes of a subject answer. */
export function answerClasses<F extends Fact, V, Code extends string, P extends Parameters>({
  path,
  one,
  answer,
  list: { items },
}: SubjectRoutes<F, V, Code, P>): AnswerClasses {
  const withHistory = {
    klokken: of(Klokken),
    [one]: of(answer),
    revisie: count('De revisie bij deze klokken.'),
    geschiedenis: geschiedenis(),
  };
  return {
    page: named(capital(path), answerOf({ [path]: listOf(answer, items) }, Bladzijde)),
    withHistory: named(`${capital(one)}MetGeschiedenis`, answerOf(withHistory)),
  };
}

/** The class of what a write answers. */
export const recordedClass = <F extends Fact, V, Code extends string>({
  subject: { example },
  one,
  key,
}: Pick<SubjectRoutes<F, V, Code, Parameters>, 'subject' | 'one' | 'key'>): Type =>
  named(`${capital(one)}Vastlegging`, answerOf({ [key.name]: (key.isDate ? date : text)(key.description, { example }) }, Vastlegging));

/** The document calls a schema after its class. */
const named = <T extends Type>(name: string, type: T): T => Object.defineProperty(type, 'name', { value: name });

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
