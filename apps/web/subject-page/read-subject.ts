import type { ClockRequest, Fact } from '@peildatum/kernel';
import { GetSubjectQuery } from '@peildatum/subjects';
import type { ApiCore } from '../../api/api-core.js';
import type { Parameters } from '../../api/reading/read-query.js';
import { codeParam } from '../../api/subjects/code-param.js';
import { toReader } from '../../api/subjects/subject-list.js';
import type { SubjectRoutes } from '../../api/subjects/subject-routes.js';
import { historyOf } from '../history/history-of.js';
import type { ReadSubject } from './subject-definition.js';

/** How one of a subject is read: as its route of the API does. */
export function readSubject<F extends Fact, V, Code extends string, P extends Parameters, A extends object>(
  routes: SubjectRoutes<F, V, Code, P, A>,
): (core: ApiCore, given: string, asked: ClockRequest) => Promise<ReadSubject<A>> {
  const { subject, key } = routes;
  const param = codeParam(subject, key);
  const answerOf = toReader(routes);
  return async (core, given, asked) => {
    const code = param.read(given);
    const { clocks, value } = await core.queries.execute(new GetSubjectQuery(subject, code, asked));
    const stream = subject.streams.of(code);
    const history = await historyOf(core, asked, stream, clocks.volgnummer);
    return { clocks, answer: answerOf(value.view, asked), stream, history };
  };
}
