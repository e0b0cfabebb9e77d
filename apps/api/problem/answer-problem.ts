import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pages, ProblemPage } from '../ports/pages.js';
import type { ProblemAnswer } from './problem.js';
import { sendProblem, sendProblemPage } from './send-problem.js';

/** Who makes the page of a problem; null: nobody. */
export type ProblemPages = Pick<Pages, 'problemPage'> | null;

/**
 * Answers a problem: as a page to who reads pages, as problem+json to programs.
 * @param onTrouble told why its page could not be made; then it is told as to a program
 */
export async function answerProblem(
  pages: ProblemPages,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: ProblemAnswer,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  let page: ProblemPage | null = null;
  try {
    page = (await pages?.problemPage(request, reply, answer.problem)) ?? null;
  } catch (error) {
    onTrouble(error);
  }
  if (page === null) sendProblem(reply, answer, request.id);
  else sendProblemPage(reply, answer, page, request.id);
}
