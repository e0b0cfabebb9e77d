import { CHANGES, type Comparison, toldComparison } from '@peildatum/comparing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendAnswer } from '../lists/send-answer.js';
import { fromClockHeaders, saidClockHeaders } from '../reading/clock-headers.js';
import type { ListFormat } from '../reading/list-formats.js';

type Said = Readonly<Record<string, string>>;

/** A comparison as JSON, its changes as CSV, or everything that it says in a workbook. */
export function sendComparison(request: FastifyRequest, reply: FastifyReply, format: ListFormat, comparison: Comparison): void {
  const { van, tot } = comparison;
  const [from, until] = [van, tot].map(({ klokken, voorlopig }) => saidClockHeaders(klokken, voorlopig)) as [Said, Said];
  sendAnswer(request, reply, format, {
    ...toldComparison(comparison),
    name: `vergelijking-${van.klokken.geldigOp}-${tot.klokken.geldigOp}`,
    list: CHANGES,
    headers: { ...until, ...fromClockHeaders(from) },
  });
}
