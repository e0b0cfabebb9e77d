import type { FastifyReply } from 'fastify';
import { commonHeaders } from '../common-headers.js';
import { PROBLEM_TYPE, type ProblemAnswer } from './problem.js';

export const sendProblem = (reply: FastifyReply, { problem, headers }: ProblemAnswer, correlationId: string): void => {
  // Of the answer that it takes the place of: an answer can fail after its headers were set and before any of it went out.
  for (const header of ['Content-Encoding', 'ETag', 'Link']) reply.removeHeader(header);
  reply
    .code(problem.status)
    .headers({ ...commonHeaders(correlationId), ...headers, 'Cache-Control': 'no-store', 'Content-Type': `${PROBLEM_TYPE}; charset=utf-8` })
    .send(JSON.stringify(problem));
};
