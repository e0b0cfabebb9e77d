import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { GetIntakeQuery, INTAKE_STREAM, type ToetsenView } from '@peildatum/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, date, integer, nullable, of, text, yesNo } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { GESCHIEDENIS_MODELS, geschiedenis, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';

/** Whether new snelle toetsen are taken in. */
export class Aanvraagstop extends answer({
  gesloten: yesNo('Of nieuwe snelle toetsen worden geweigerd, een uitzondering daargelaten.'),
  geldigVanaf: nullable(date('Sinds wanneer dat zo is; null als er nooit over besloten is.')),
  besluitDoor: nullable(text('Wie dat besloot.')),
  besluit: nullable(
    text('Het besluit in het register; null: er is nooit over besloten, of het is vastgelegd voordat een besluit werd gevraagd.'),
  ),
  zonderBesluit: yesNo('Of dit is vastgelegd voordat een besluit werd gevraagd.'),
  deelVoorlopigAfgekeurd: yesNo('Of een bron zegt dat een deel van de afgekeurde snelle toetsen voorlopig is afgekeurd, zonder getal.'),
}) {}

export const aanvraagstopOf = ({ closed, since, decidedBy, decision, someProvisional }: ToetsenView): Aanvraagstop => ({
  gesloten: closed,
  geldigVanaf: since,
  besluitDoor: decidedBy,
  besluit: decision,
  zonderBesluit: since !== null && decision === null,
  deelVoorlopigAfgekeurd: someProvisional,
});

class AanvraagstopMetGeschiedenis extends answer({
  klokken: of(Klokken),
  aanvraagstop: of(Aanvraagstop),
  revisie: integer('De revisie bij deze klokken; -1 als er nooit iets over is vastgelegd.', { minimum: -1 }),
  geschiedenis: geschiedenis(),
}) {}

/** Reads whether new snelle toetsen are taken in. */
@ApiTags('Snelle toetsen')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/aanvraagstop')
export class AanvraagstopController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'aanvraagstopLezen',
    summary: 'Of er snelle toetsen worden aangenomen',
    parameters: CLOCK_PARAMETERS,
    answer: AanvraagstopMetGeschiedenis,
  })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetIntakeQuery(asked));
    const answer: AanvraagstopMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      aanvraagstop: aanvraagstopOf(value.intake),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, INTAKE_STREAM, clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
