import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { PeildatumError } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

/** Answers every error of the application, and of Fastify before and after it, as problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { id } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const answer = problemOf(error, id);
    this.log(error, answer.problem.status, id);
    if (reply.raw.headersSent) {
      // The answer is under way: breaking it off is all that still tells the reader that it is not whole.
      reply.raw.destroy();
      return;
    }
    sendProblem(reply, answer, id);
  }

  private log(error: unknown, status: number, correlationId: string): void {
    if (status < 500) return;
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (error instanceof PeildatumError && error.kind === 'unavailable') this.logger.warn(`${correlationId} ${error.code} ${text}`);
    else this.logger.error(`${correlationId} ${text}`, stackOf(error));
  }
}

/** With the causes: the first error is often only the messenger. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause) || String(error.cause)}`;
}
