import type { FastifyReply } from 'fastify';
import { commonHeaders } from '../common-headers.js';
import type { ProblemPage } from '../ports/pages.js';
import { addVary } from '../vary.js';
import { PROBLEM_TYPE, type ProblemAnswer } from './problem.js';

export const sendProblem = (reply: FastifyReply, { problem, headers }: ProblemAnswer, correlationId: string): void => {
  begun(reply, correlationId)
    .code(problem.status)
    .headers({ ...headers, 'Content-Type': `${PROBLEM_TYPE}; charset=utf-8` })
    .send(JSON.stringify(problem));
};

/** The same, as people read it. */
export const sendProblemPage = (
  reply: FastifyReply,
  { problem, headers }: ProblemAnswer,
  page: ProblemPage,
  correlationId: string,
): void => {
  addVary(reply, 'Accept');
  begun(reply, correlationId)
    .code(page.location === undefined ? problem.status : 303)
    .headers({
      ...headers,
      ...page.headers,
      ...(page.location === undefined ? {} : { Location: page.location }),
      'Content-Type': 'text/html; charset=utf-8',
    })
    .send(page.html);
};

/** Without the headers of the answer that it takes the place of: that can fail after they were set and before any of it went out. */
function begun(reply: FastifyReply, correlationId: string): FastifyReply {
  for (const header of ['Content-Encoding', 'ETag', 'Link']) reply.removeHeader(header);
  return reply.headers({ ...commonHeaders(correlationId), 'Cache-Control': 'no-store' });
}
