import { Controller, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import type { Query } from '@nestjs/cqrs';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import type { Answer, ClockRequest, Fact, Page, PageRequest } from '@peildatum/kernel';
import { GetSubjectQuery } from '@peildatum/subjects';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { GESCHIEDENIS_MODELS, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { sendList } from '../lists/send-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { klokkenOf } from '../reading/klokken.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { type Parameters, readQuery, type ValuesOf } from '../reading/read-query.js';
import type { AnswerClasses } from './answer-classes.js';
import type { SubjectPlace } from './code-param.js';
import { type Described, described, type SubjectRoutes } from './subject-routes.js';

export type ListQueryOf<V, P extends Parameters> = (clocks: ClockRequest, page: PageRequest, values: ValuesOf<P>) => Query<Answer<Page<V>>>;

/** The list of a subject, and one of them with its history. */
export function readingController<F extends Fact, V, Code extends string, P extends Parameters>(
  { subject, one, answer: item, answerOf, models = [], list, read, insidersOnly }: SubjectRoutes<F, V, Code, P>,
  { tag, path, param }: SubjectPlace<Code>,
  { page, withHistory }: AnswerClasses,
  queryOf: ListQueryOf<V, P>,
): Type {
  const listed: Described = list;
  const toReader = ({ withheld }: ClockRequest, view: V) =>
    answerOf(withheld === undefined || insidersOnly === undefined ? view : insidersOnly.without(view));
  const parameters = { ...list.parameters, ...PAGE_PARAMETERS, ...CLOCK_PARAMETERS };

  @ApiTags(tag)
  @ApiExtraModels(...models, ...GESCHIEDENIS_MODELS)
  @Controller(`v1/${path}`)
  class Reading {
    constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

    @ReadRoute({ ...described(listed), parameters, answer: page, headers: LINK_HEADER })
    async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const values = readQuery(parameters, request.query, CLOCK_EXCLUSIONS);
      const asked = await clocksFor(this.core, request, values);
      await sendList(request, reply, asked, values, {
        path,
        name: path,
        item,
        read: (at, page) => this.core.queries.execute(queryOf(at, page, values as unknown as ValuesOf<P>)),
        answerOf: (view: V) => toReader(asked, view),
      });
    }

    @ReadRoute({ ...described(read), path: `:${param.name}`, parameters: CLOCK_PARAMETERS, answer: withHistory })
    @ApiParam(param.documented)
    async one(@Param(param.name) given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const code = param.read(given);
      const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
      const asked = await clocksFor(this.core, request, values);
      const { clocks, value } = await this.core.queries.execute(new GetSubjectQuery(subject, code, asked));
      const answer = {
        klokken: klokkenOf(clocks),
        [one]: toReader(asked, value.view),
        revisie: value.revision,
        geschiedenis: await geschiedenisOf(
          this.core,
          asked,
          subject.streams.of(code),
          clocks.volgnummer,
          toldTo(asked, insidersOnly?.types),
        ),
      };
      sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
    }
  }
  return Reading;
}

/** What of a history somebody may be told: to who is outside, nothing of some types, and no correction that goes back to one of those. */
function toldTo({ withheld }: ClockRequest, insidersOnly: ReadonlySet<string> = new Set()): (event: ListedEvent) => boolean {
  const hidden = new Set<string>();
  return (event) => {
    const corrects = isUnreadable(event) ? undefined : event.corrects;
    const isHidden = withheld !== undefined && (insidersOnly.has(event.type) || (corrects !== undefined && hidden.has(corrects)));
    if (isHidden) hidden.add(event.id);
    return !isHidden;
  };
}
