import type { IncomingHttpHeaders } from 'node:http';
import { type Ids, isUuid, type Uuid } from '@peildatum/kernel';
import { CORRELATION_HEADER } from './common-headers.js';

/** The correlation id of a request: the caller's own when it is a UUID, else a new one. It goes into every event. */
export function correlationIdOf(headers: IncomingHttpHeaders, ids: Ids): Uuid {
  const given = headers[CORRELATION_HEADER.toLowerCase()];
  const text = typeof given === 'string' ? given.trim().toLowerCase() : '';
  return isUuid(text) ? text : ids.random();
}
