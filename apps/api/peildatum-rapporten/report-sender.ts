import { RenderReportQuery, type ReportPart } from '@peildatum/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { strongTag, tagHeld } from '../http/entity-tag.js';
import { encodingFor, KeptEncodings } from '../http/kept-encodings.js';
import { sendRepresentation } from '../http/send-representation.js';
import { clockHeaders } from '../reading/clock-headers.js';
import { type CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import type { ValuesOf } from '../reading/read-query.js';
import type { DOELGROEP, TEL } from '../reading/report-parameters.js';
import { audienceFor } from './audience-for.js';
import { fileHeaders, type ReportRepresentation } from './report-formats.js';

/** What is asked of a report, and in which form. */
export interface AskedReport {
  readonly values: ValuesOf<typeof CLOCK_PARAMETERS & { doelgroep: typeof DOELGROEP }> & Partial<ValuesOf<{ tel: typeof TEL }>>;
  readonly format: ReportRepresentation;
  /** Default: all of it. */
  readonly part?: ReportPart;
}

/** Sends a report or a part of it, in bytes that are kept by their digest. */
export class ReportSender {
  private readonly encodings = new KeptEncodings();

  constructor(private readonly core: ApiCore) {}

  async send(request: FastifyRequest, reply: FastifyReply, { values, format, part = 'geheel' }: AskedReport): Promise<void> {
    const audience = audienceFor(request.actor, values.doelgroep);
    const asked = await clocksFor(this.core, request, values, audience);
    // What everyone may read is not marked, whoever asks for it.
    if (audience === 'openbaar') request.embargo = null;
    const has = (digest: string) => tagHeld(request.headers['if-none-match'], strongTag(digest)) !== undefined;
    const { clocks, value } = await this.core.queries.execute(
      new RenderReportQuery(asked, { format: format.word, part, countedObject: values.tel, marked: request.embargo ?? undefined, has }),
    );
    const encoding = format.isPacked ? undefined : encodingFor(request.headers['accept-encoding']);
    const encoded = value.bytes && encoding && (await this.encodings.of(value.digest, encoding, value.bytes));
    if (encoded) reply.header('Content-Encoding', encoding);
    const file = fileHeaders(format, `${clocks.validOn}-${clocks.volgnummer}`, part === 'geheel' ? undefined : part);
    sendRepresentation(request, reply, {
      body: encoded || (value.bytes ?? ''),
      tag: strongTag(value.digest),
      contentType: format.contentType,
      headers: { ...format.headers, ...file, ...clockHeaders(clocks) },
      vary: ['Accept'],
    });
  }
}
