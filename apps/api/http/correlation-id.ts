import type { IncomingHttpHeaders } from 'node:http';
import { type Ids, isUuid, type Uuid } from '@peildatum/kernel';
import { CORRELATION_HEADER } from '../common-headers.js';

/** The name that other systems know it by. */
const COMMON_HEADER = 'X-Correlation-Id';

/** W3C Trace Context: version, trace, span, flags. A trace of zeros is none. */
const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}/;

/**
 * The correlation id of a request: the caller's own when it is a UUID, else the trace that the caller is in, written as a
 * UUID, else a new one. It goes into every event, every log line and the answer.
 */
export function correlationIdOf(headers: IncomingHttpHeaders, ids: Ids): Uuid {
  for (const name of [CORRELATION_HEADER, COMMON_HEADER]) {
    const given = headers[name.toLowerCase()];
    const text = typeof given === 'string' ? given.trim().toLowerCase() : '';
    if (isUuid(text)) return text;
  }
  const { traceparent } = headers;
  const trace = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent) : null;
  return trace ? (trace.slice(1).join('-') as Uuid) : ids.random();
}
