import type { Type } from '@nestjs/common';
import type { WriteContext } from '@peildatum/event-store';
import type { Fact } from '@peildatum/kernel';
import { CorrectCommand, TellCommand, type WrittenFacts } from '@peildatum/subjects';
import type { Parameters } from '../reading/read-query.js';
import { correctionOf, orderOf } from '../writing/correction-body.js';
import { factOf, kindsOf } from '../writing/fact-kinds.js';
import { sourcedFactOf } from '../writing/sourced-fact.js';
import type { WriteCommand } from '../writing/writer.js';
import { answerClasses, recordedClass } from './answer-classes.js';
import { codeParam } from './code-param.js';
import { readingController } from './reading-controller.js';
import { recordingController } from './recording-controller.js';
import { type ListQueryOf, subjectList } from './subject-list.js';
import type { SubjectRoutes } from './subject-routes.js';

/** The routes of a subject: its list, one of them with its history, telling its facts and correcting them. */
export const subjectControllers = <F extends Fact, V, Code extends string, P extends Parameters>(
  routes: SubjectRoutes<F, V, Code, P>,
): readonly Type[] => [readingOf(routes), ...tellingOf(routes), correctingOf(routes)];

/** The list, and one of them with its history. @param queryOf what the list asks for; default: the subjects, at the same clocks */
export const readingOf = <F extends Fact, V, Code extends string, P extends Parameters>(
  routes: SubjectRoutes<F, V, Code, P>,
  queryOf?: ListQueryOf<V, P>,
): Type => readingController(routes, placeOf(routes), answerClasses(routes), subjectList(routes, queryOf));

/** What there is to know of the routes that record. */
type Recorded<F extends Fact, V, Code extends string> = Pick<
  SubjectRoutes<F, V, Code, Parameters>,
  'subject' | 'tag' | 'path' | 'key' | 'one' | 'tell' | 'correct'
>;

/** @param commandOf what a fact that is told asks for; default: that it is told of the subject */
export const tellingOf = <F extends Fact, V, Code extends string>(
  routes: Recorded<F, V, Code>,
  commandOf: (code: Code, fact: F, context: WriteContext) => WriteCommand = (code, fact, context) =>
    new TellCommand(routes.subject, code, fact, context),
): readonly Type[] =>
  routes.tell.map(({ kinds, sourced, ...route }) => {
    const told = kindsOf(asked(routes.subject.facts, kinds));
    return sourced
      ? recordingController(recordedAt(routes), route, sourcedFactOf(told), (code, { factOf: fact, source }, context) =>
          commandOf(code, fact(code), source === undefined ? context : { ...context, source }),
        )
      : recordingController(recordedAt(routes), route, factOf(told), (code, fact, context) => commandOf(code, fact(code), context));
  });

export const correctingOf = <F extends Fact, V, Code extends string>(routes: Recorded<F, V, Code>): Type =>
  recordingController(
    recordedAt(routes),
    { ...routes.correct, path: 'correcties', recognised: false },
    correctionOf(kindsOf(routes.subject.facts)),
    (code, asked, context) => new CorrectCommand(routes.subject, code, orderOf(asked, code), context),
  );

const placeOf = <F extends Fact, V, Code extends string>({
  subject,
  tag,
  path,
  key,
}: Pick<Recorded<F, V, Code>, 'subject' | 'tag' | 'path' | 'key'>) => ({ tag, path, param: codeParam(subject, key) });

const recordedAt = <F extends Fact, V, Code extends string>(routes: Recorded<F, V, Code>) => ({
  ...placeOf(routes),
  answer: recordedClass(routes),
});

const asked = <F extends Fact, Code extends string>(facts: WrittenFacts<F, Code>, isAsked: (word: string) => boolean = () => true) =>
  Object.fromEntries(Object.entries(facts).filter(([word]) => isAsked(word)));
