import type { Socket } from 'node:net';
import type { Ids } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { PROBLEM_TYPE } from '../problem/problem.js';
import { problemOf } from '../problem/problem-of.js';
import { sendProblem } from '../problem/send-problem.js';
import { commonHeaders } from './common-headers.js';
import { correlationIdOf } from './correlation-id.js';

/** The largest request body, in bytes. */
export const BODY_LIMIT = 1_048_576;

/** How long a request may take to arrive as a whole, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;

/** Fastify's options: its limits, and problem+json for what it refuses before any hook or filter runs. */
export const serverOptions = (ids: Ids): FastifyServerOptions => ({
  bodyLimit: BODY_LIMIT,
  requestTimeout: REQUEST_TIMEOUT,
  // While closing, what came in is answered: the parts below close after us.
  return503OnClosing: false,
  genReqId: ({ headers }) => correlationIdOf(headers, ids),
  frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    sendProblem(reply, problemOf(error, request.id), request.id);
  },
  clientErrorHandler: (error, socket) => refuseConnection(error, socket, ids),
});

const STATUS_OF: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What is no HTTP request has no reply object either: the answer is written on the socket, which is then closed. */
function refuseConnection(error: Error & { code?: string }, socket: Socket, ids: Ids): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const correlationId = ids.random();
  const { problem } = problemOf(Object.assign(new Error('client error'), { statusCode: status }), correlationId);
  const body = JSON.stringify(problem);
  const headers = Object.entries({
    ...commonHeaders(correlationId),
    'Content-Type': `${PROBLEM_TYPE}; charset=utf-8`,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  });
  socket.end(`HTTP/1.1 ${status} \r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
}
