import type { Type } from '@nestjs/common';
import type { Fact } from '@peildatum/kernel';
import { CorrectCommand, TellCommand } from '@peildatum/subjects';
import type { Parameters } from '../reading/read-query.js';
import { correctionOf, orderOf } from '../writing/correction-body.js';
import { factOf } from '../writing/fact-kinds.js';
import { answerClasses } from './answer-classes.js';
import { codeParam } from './code-param.js';
import { readingController } from './reading-controller.js';
import { recordingController } from './recording-controller.js';
import { kindsOf } from './subject-kinds.js';
import type { SubjectRoutes } from './subject-routes.js';

/** The routes of a subject: its list, one of them with its history, telling its facts and correcting them. */
export function subjectControllers<F extends Fact, V, Code extends string, P extends Parameters>(
  routes: SubjectRoutes<F, V, Code, P>,
): readonly Type[] {
  const { subject, tag, path, key, tell, correct } = routes;
  const classes = answerClasses(routes);
  const place = { tag, path, param: codeParam(subject, key) };
  const at = { ...place, answer: classes.recorded };
  const correction = { ...correct, path: 'correcties', recognised: false };
  return [
    readingController(routes, place, classes),
    ...tell.map(({ kinds, ...route }) =>
      recordingController(at, route, factOf(kindsOf(subject, kinds)), (code, fact, context) => {
        return new TellCommand(subject, code, fact(code), context);
      }),
    ),
    recordingController(at, correction, correctionOf(kindsOf(subject)), (code, asked, context) => {
      return new CorrectCommand(subject, code, orderOf(asked, code), context);
    }),
  ];
}
