import { type Context, context, propagation, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { PeildatumError } from '@peildatum/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { EdgeObserver } from '../../../api/index.js';
import type { Logs } from '../log/logger.js';
import type { Instruments } from '../metrics/instruments.js';
import { CORRELATION, CORRELATION_ATTRIBUTE } from '../tracing/tracer.js';
import { rounded } from './watched-event-log.js';

/** What nginx calls an answer that nobody waited for. */
const CLIENT_LEFT = 499;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

interface Underway {
  readonly begun: number;
  /** Of the problem that it was answered with. */
  code?: string;
  span?: Span;
  context?: Context;
}

export interface EdgeWatchParts {
  readonly logs: Logs;
  readonly instruments: Instruments;
  readonly tracer: Tracer | null;
}

/** A line, a measurement and a span per request: by route and never by address, and nothing of what was sent. */
export class EdgeWatch implements EdgeObserver {
  private readonly underway = new WeakMap<FastifyRequest, Underway>();

  constructor(private readonly parts: EdgeWatchParts) {}

  attach(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply, done) => {
      this.arrived(request, reply);
      done();
    });
    if (this.parts.tracer === null) return;
    // After the body: its events come from the connection, and know nothing of the request's own context.
    server.addHook('preHandler', (request, _reply, done) => {
      const own = this.underway.get(request)?.context;
      if (own) context.with(own, done);
      else done();
    });
  }

  arrived(request: FastifyRequest, reply: FastifyReply): void {
    const underway: Underway = { begun: performance.now() };
    this.underway.set(request, underway);
    if (this.parts.tracer) this.startSpan(this.parts.tracer, request, underway);
    // Comes after every answer, also after one that nobody waited for.
    reply.raw.once('close', () => this.ended(request, reply, underway));
  }

  failed(request: FastifyRequest, error: unknown, { status, code }: { readonly status: number; readonly code: string }): void {
    const underway = this.underway.get(request);
    if (underway) underway.code = code;
    if (status < 500) return;
    const about = { event: 'request.failed', correlationId: request.id, route: routeOf(request), code, err: error };
    tell(this.parts.logs.service, error, about);
  }

  refused(status: number): void {
    this.parts.instruments.httpRefused.inc({ status: String(status) });
    this.parts.logs.traffic.info({ event: 'connection.refused', status }, `geen aanvraag ${status}`);
  }

  private ended(request: FastifyRequest, reply: FastifyReply, { begun, code, span }: Underway): void {
    const ms = performance.now() - begun;
    const method = METHODS.has(request.method) ? request.method : 'OTHER';
    const route = routeOf(request);
    const status = reply.raw.writableFinished ? reply.raw.statusCode : CLIENT_LEFT;
    const role = request.actor?.role;
    this.parts.instruments.httpRequests.observe({ method, route, status: String(status) }, ms / 1_000);
    this.parts.logs.traffic.info(
      { event: 'request', method, route, status, code, role, correlationId: request.id, ms: rounded(ms) },
      `${method} ${route} ${status}`,
    );
    if (span === undefined) return;
    span.updateName(`${method} ${route}`);
    span.setAttributes({ 'http.request.method': method, 'http.route': route, 'http.response.status_code': status });
    if (role !== undefined) span.setAttribute('peildatum.role', role);
    if (code !== undefined) span.setAttribute('error.type', code);
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  private startSpan(tracer: Tracer, { id, headers }: FastifyRequest, underway: Underway): void {
    const caller = propagation.extract(context.active(), headers).setValue(CORRELATION, id);
    underway.span = tracer.startSpan('HTTP', { kind: SpanKind.SERVER, attributes: { [CORRELATION_ATTRIBUTE]: id } }, caller);
    underway.context = trace.setSpan(caller, underway.span);
  }
}

/** The template of the route; what is on no route is all one. */
const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions?.url ?? '(onbekend)';

/** Weather passes; anything else is ours to mend. */
function tell(log: Logger, error: unknown, about: object): void {
  if (error instanceof PeildatumError && error.kind === 'unavailable') log.warn(about, 'een aanvraag kon nu niet worden beantwoord');
  else log.error(about, 'een aanvraag liep vast');
}
