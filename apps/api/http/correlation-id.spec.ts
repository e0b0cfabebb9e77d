import { describe, expect, it } from '@jest/globals';
import type { Uuid } from '@peildatum/kernel';
import { correlationIdOf } from './correlation-id.js';

const ID = '11111111-2222-4333-8444-555555555555';
const NEW = '99999999-9999-4999-8999-999999999999' as Uuid;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const AS_UUID = '4bf92f35-77b3-4da6-a3ce-929d0e0e4736';
const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;

const of = (headers: Record<string, string>) => correlationIdOf(headers, { random: () => NEW });

describe('the correlation id of a request', () => {
  it.each([
    ['the Dutch header', { 'x-correlatie-id': ID }, ID],
    ['the common header', { 'x-correlation-id': ID }, ID],
    ['capitals and spaces', { 'x-correlation-id': ` ${ID.toUpperCase()} ` }, ID],
    ['the Dutch header before the common one', { 'x-correlatie-id': ID, 'x-correlation-id': NEW }, ID],
    ['an id before a trace', { 'x-correlatie-id': ID, traceparent }, ID],
    ['the trace, where there is no id', { traceparent }, AS_UUID],
    ['the trace, where the id is none', { 'x-correlatie-id': 'Jan Jansen', traceparent }, AS_UUID],
    ['the trace of a later version with more in it', { traceparent: `01-${TRACE}-00f067aa0ba902b7-01-more` }, AS_UUID],
  ])('is %s', (_, headers, id) => expect(of(headers as unknown as Record<string, string>)).toBe(id));

  it.each([
    ['nothing', {}],
    ['text', { 'x-correlatie-id': 'jan@example.nl' }],
    ['a trace of zeros', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }],
    ['a span of zeros', { traceparent: `00-${TRACE}-${'0'.repeat(16)}-01` }],
    ['the version that cannot be', { traceparent: `ff-${TRACE}-00f067aa0ba902b7-01` }],
    ['half a trace', { traceparent: TRACE }],
  ])('is new where there is %s', (_, headers) => expect(of(headers as unknown as Record<string, string>)).toBe(NEW));
});
