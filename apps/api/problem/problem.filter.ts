import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger } from '@nestjs/common';
import { PeildatumError } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { PAGES, type Pages } from '../ports/pages.js';
import { answerProblem } from './answer-problem.js';
import { denialOf } from './denial-of.js';
import { requestCutOff } from './http-fault.js';
import { problemOf } from './problem-of.js';

/** Answers every error of the application, and of Fastify before and after it, as problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PAGES) private readonly pages: Pages | null,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { id } = request;
    const error = isCutOff(thrown, request) ? requestCutOff() : thrown;
    const reply = http.getResponse<FastifyReply>();
    const answer = problemOf(error, id);
    const denial = denialOf(request, answer.problem);
    if (denial) this.core.denials.record(denial);
    if (this.core.observer) this.core.observer.failed(request, error, answer.problem);
    else this.log(error, answer.problem.status, id);
    if (reply.raw.headersSent) {
      // The answer is under way: breaking it off is all that still tells the reader that it is not whole.
      reply.raw.destroy();
      return;
    }
    await answerProblem(this.pages, request, reply, answer, (trouble) => this.log(trouble, 500, id));
  }

  private log(error: unknown, status: number, correlationId: string): void {
    if (status < 500) return;
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (error instanceof PeildatumError && error.kind === 'unavailable') this.logger.warn(`${correlationId} ${error.code} ${text}`);
    else this.logger.error(`${correlationId} ${text}`, stackOf(error));
  }
}

/** The caller broke off, or was cut off, in the middle of the body. */
const isCutOff = (error: unknown, { raw }: FastifyRequest): boolean => !raw.complete && (error as { code?: unknown }).code === 'ECONNRESET';

/** With the causes: the first error is often only the messenger. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause) || String(error.cause)}`;
}
