import { type Attributes, context, createContextKey, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';

/** Under this the correlation id travels along with the work, so that every span of a request has it. */
export const CORRELATION = createContextKey('peildatum.correlation_id');

/** Names of attributes that OpenTelemetry has no word for. */
export const CORRELATION_ATTRIBUTE = 'peildatum.correlation_id';

/**
 * Does the work in a span of its own, below the one that is active. What goes wrong is told by its code: messages may repeat
 * what somebody sent.
 */
export function inSpan<T>(
  tracer: Tracer,
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<T> {
  const active = context.active();
  const correlationId = active.getValue(CORRELATION);
  const all = typeof correlationId === 'string' ? { [CORRELATION_ATTRIBUTE]: correlationId, ...attributes } : attributes;
  const span = tracer.startSpan(name, { kind, attributes: all }, active);
  return context.with(trace.setSpan(active, span), async () => {
    try {
      return await work();
    } catch (error) {
      span.setAttribute('error.type', codeOf(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

export function codeOf(error: unknown): string {
  const { code, name } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : typeof error;
}
