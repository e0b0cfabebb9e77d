import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PeildatumError } from '@peildatum/kernel';
import { type AgendaEntry, AgendaQuery, icalendar, ownAgenda } from '@peildatum/reminders';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendRepresentation } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { date, text } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';

const CALENDAR = 'text/calendar';

const PARAMETERS = {
  van: text('De agenda van een persoon: het kenmerk dat onder Mijn werk in het adres van de eigen agenda staat.', 200),
  ...CLOCK_PARAMETERS,
  geldigOp: date('Vanaf welke dag: wat daarvoor lag, staat er niet in. Weggelaten: alles wat bekend is.'),
};

/** The days of the agreement, for in a calendar of one's own. */
@ApiTags('Agenda')
@Controller('v1/agenda/agenda.ics')
export class AgendaController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'agendaLezen',
    summary: 'De agenda: wanneer het Bestuurlijk overleg een editie ziet, en tot wanneer ervoor kan worden aangeleverd',
    description:
      'Een iCalendar (RFC 5545) om op te abonneren. Een dag die verschuift houdt zijn UID en krijgt een hoger SEQUENCE; een dag die is ingetrokken staat er als CANCELLED in. Dezelfde klokken geven dezelfde bytes.',
    parameters: PARAMETERS,
    answer: { content: { [CALENDAR]: { schema: { type: 'string' as const } } } },
    absent: true,
  })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { value: all } = await this.core.queries.execute(new AgendaQuery(asked));
    const from = values.geldigOp;
    const entries = from === undefined ? all : all.filter(({ on }) => on >= from);
    const own = values.van === undefined ? entries : await this.ownOf(values.van, entries);
    const name = values.van === undefined ? 'Agenda van het Integraal Zorgakkoord' : 'Mijn agenda van het Integraal Zorgakkoord';
    const body = icalendar(own, { name, origin: this.core.reminders.origin });
    sendRepresentation(request, reply, { body, contentType: `${CALENDAR}; charset=utf-8` });
  }

  private async ownOf(token: string, entries: readonly AgendaEntry[]): Promise<readonly AgendaEntry[]> {
    const { reminders } = this.core;
    const person = await reminders.personOf(token, 'agenda');
    if (person === null) throw unknownToken();
    return ownAgenda(entries, await reminders.listsOf(person));
  }
}

const unknownToken = () =>
  new PeildatumError({
    code: 'AGENDA.UNKNOWN',
    kind: 'not-found',
    message: 'Dit adres van een eigen agenda geldt niet (meer). Onder Mijn werk staat het adres dat nu geldt.',
  });
