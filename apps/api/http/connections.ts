import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ApiCore } from '../api-core.js';
import { commonHeaders } from '../common-headers.js';
import { PROBLEM_TYPE } from '../problem/problem.js';
import { problemOf } from '../problem/problem-of.js';

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

export type Edge = Pick<ApiCore, 'ids' | 'observer'>;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * The connections of a server, and the requests on each that are not answered yet. Answers where there is no reply object,
 * because what came is no HTTP request or no whole one in time.
 */
export class Connections {
  private readonly open = new Map<Socket, Set<Exchange>>();

  constructor(
    private readonly edge: Edge,
    private readonly lingerTimeout: number,
  ) {}

  opened(socket: Socket): void {
    this.open.set(socket, new Set());
    socket.once('close', () => this.open.delete(socket));
  }

  asked(request: IncomingMessage, response: ServerResponse): void {
    const exchange = { request, response };
    const exchanges = this.open.get(request.socket);
    exchanges?.add(exchange);
    response.once('close', () => exchanges?.delete(exchange));
  }

  /** Ends every connection: at once where no answer is owed (a request that has not come whole is not begun), else after it. */
  end(): void {
    for (const socket of this.open.keys()) {
      const asked = this.lastWhole(socket);
      if (asked === undefined) socket.destroy();
      else endAfter(asked, socket);
    }
  }

  refuse(error: Error & { readonly code?: string }, socket: Socket): void {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    // What came whole before it is answered first: a 400 now would be read as the answer to that.
    const earlier = this.lastWhole(socket);
    if (earlier === undefined) this.answer(socket, faultOf(error.code ?? ''));
    else endAfter(earlier, socket);
  }

  /** Writes the answer on the socket itself, and closes it, also where the other side leaves it open. */
  answer(socket: Socket, fault: Error): void {
    const { ids, observer } = this.edge;
    const correlationId = ids.random();
    const { problem, headers } = problemOf(fault, correlationId);
    observer?.refused(problem.status);
    const body = JSON.stringify(problem);
    const lines = Object.entries({
      ...commonHeaders(correlationId),
      ...headers,
      'Cache-Control': 'no-store',
      'Content-Type': `${PROBLEM_TYPE}; charset=utf-8`,
      'Content-Length': String(Buffer.byteLength(body)),
      Connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${problem.status} \r\n${lines.join('')}\r\n${body}`);
    socket.setTimeout(this.lingerTimeout, () => socket.destroy());
  }

  private lastWhole(socket: Socket): Exchange | undefined {
    return [...(this.open.get(socket) ?? [])].filter(({ request }) => request.complete).at(-1);
  }
}

function endAfter({ response }: Exchange, socket: Socket): void {
  response.shouldKeepAlive = false;
  response.once('finish', () => socket.destroySoon());
}

/** An error that `problemOf` reads as one of Fastify's own. */
const faultOf = (code: string): Error => Object.assign(new Error(code), { code, statusCode: STATUS_OF[code] ?? 400 });
