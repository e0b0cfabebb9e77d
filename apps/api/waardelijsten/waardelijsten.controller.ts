import { Readable } from 'node:stream';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Answer, ClockRequest, Page } from '@peildatum/kernel';
import { VALUE_LISTS, type ValueListName } from '@peildatum/platform';
import { ListSubjectsQuery } from '@peildatum/subjects';
import { type ValueListView, valueList } from '@peildatum/value-lists';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, listOf, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { GESCHIEDENIS_MODELS, geschiedenis, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { acceptable } from '../http/answer-format.js';
import { sendJson } from '../http/send-representation.js';
import { sendTable } from '../lists/send-table.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { LIST_FORMAAT, LIST_FORMATS } from '../reading/list-formats.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';
import { Lijstwaarde, Waardelijst, waardelijstOf } from './waardelijst.antwoord.js';

const NAME = codeParam(valueList, { name: 'code', description: 'De naam van de lijst.' });

const LIST_PARAMETERS = { ...CLOCK_PARAMETERS, ...LIST_FORMAAT };

class Waardelijsten extends answer({
  klokken: of(Klokken),
  waardelijsten: listOf(Waardelijst, 'Elke lijst waaruit feiten waarden noemen.'),
}) {}

class WaardelijstMetGeschiedenis extends answer({
  klokken: of(Klokken),
  waardelijst: of(Waardelijst),
  geschiedenis: geschiedenis(),
}) {}

/** Reads the lists: what they began with and what was told of them, as one. */
@ApiTags('Waardelijsten')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/waardelijsten')
export class WaardelijstenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'waardelijstenLezen',
    summary: 'De waarden die feiten mogen noemen: thema’s, sectoren, regio’s, doelgroepen, domeinen, betrokkenheid',
    description: 'Als csv, xlsx en ods een rij van elke waarde, met de naam van haar lijst.',
    parameters: LIST_PARAMETERS,
    answer: Waardelijsten,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const format = values.formaat ?? acceptable(LIST_FORMATS, request.headers.accept);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, told } = await this.told(asked);
    const waardelijsten = VALUE_LISTS.map((list) => this.listOf(list, told, clocks));
    if (format.word === 'json') return sendJson(request, reply, { klokken: klokkenOf(clocks), waardelijsten }, { vary: ['Accept'] });
    const rows = waardelijsten.flatMap(({ code, waarden }): Lijstwaarde[] => waarden.map((value) => ({ code, ...value })));
    const list = { name: 'waardelijsten', item: Lijstwaarde, clocks, total: rows.length };
    await sendTable(request, reply, format, { ...list, pages: Readable.from([rows]) });
  }

  @ReadRoute({
    path: ':code',
    id: 'waardelijstLezen',
    summary: 'Een waardelijst, en de geschiedenis van wat erbij kwam en verviel',
    parameters: CLOCK_PARAMETERS,
    answer: WaardelijstMetGeschiedenis,
    absent: true,
  })
  @ApiParam(NAME.documented)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const list = NAME.read(given);
    const asked = await this.asked(request);
    const { clocks, told } = await this.told(asked);
    sendJson(request, reply, {
      klokken: klokkenOf(clocks),
      waardelijst: this.listOf(list, told, clocks),
      geschiedenis: await geschiedenisOf(this.core, asked, valueList.streams.of(list), clocks.volgnummer),
    });
  }

  private asked(request: FastifyRequest): Promise<ClockRequest> {
    return clocksFor(this.core, request, readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS));
  }

  private async told(asked: ClockRequest) {
    const all = new ListSubjectsQuery(valueList, asked, { limit: VALUE_LISTS.length });
    const { clocks, value }: Answer<Page<ValueListView>> = await this.core.queries.execute(all);
    return { clocks, told: new Map(value.items.map((view) => [view.list, view])) };
  }

  private listOf(list: ValueListName, told: ReadonlyMap<string, ValueListView>, { validOn }: Answer<unknown>['clocks']): Waardelijst {
    return waardelijstOf(list, this.core.valueLists.begunWith(list), told.get(list), validOn);
  }
}
