import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Fact } from '@peildatum/kernel';
import { GESCHIEDENIS } from '../gebeurtenissen/geschiedenis.js';
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
  /** What a write answers. */
  readonly recorded: Type;
}

/** The classes by which the OpenAPI document describes what the routes of a subject answer. */
export function answerClasses<F extends Fact, V, Code extends string, P extends Parameters>({
  subject: { example },
  path,
  one,
  answer,
  key,
  list: { items },
}: SubjectRoutes<F, V, Code, P>): AnswerClasses {
  class Page extends Bladzijde {}
  class WithHistory {}
  class Recorded extends Vastlegging {}
  property(Page, path, { type: [answer], description: items });
  property(WithHistory, 'klokken', { type: Klokken });
  property(WithHistory, one, { type: answer });
  property(WithHistory, 'revisie', { type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' });
  property(WithHistory, 'geschiedenis', GESCHIEDENIS);
  property(Recorded, key.name, { type: String, description: key.description, example });
  return {
    page: named(capital(path), Page),
    withHistory: named(`${capital(one)}MetGeschiedenis`, WithHistory),
    recorded: named(`${capital(one)}Vastlegging`, Recorded),
  };
}

const property = ({ prototype }: Type, name: string, described: ApiPropertyOptions) => ApiProperty(described)(prototype, name);

/** The document calls a schema after its class. */
const named = <T extends Type>(name: string, type: T): T => Object.defineProperty(type, 'name', { value: name });

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
