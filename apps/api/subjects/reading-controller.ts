import { Controller, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import type { ClockRequest, Fact } from '@peildatum/kernel';
import { GetSubjectQuery } from '@peildatum/subjects';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { GESCHIEDENIS_MODELS, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { type DeclaredList, listParameters, sendDeclared } from '../lists/declared-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { klokkenOf } from '../reading/klokken.js';
import { type Parameters, readQuery } from '../reading/read-query.js';
import type { AnswerClasses } from './answer-classes.js';
import type { SubjectPlace } from './code-param.js';
import { toReader } from './subject-list.js';
import { type Described, described, type SubjectRoutes } from './subject-routes.js';

/** The list of a subject, and one of them with its history. */
export function readingController<F extends Fact, V, Code extends string, P extends Parameters>(
  routes: SubjectRoutes<F, V, Code, P>,
  { tag, path, param }: SubjectPlace<Code>,
  { page, withHistory }: AnswerClasses,
  list: DeclaredList<V, P>,
): Type {
  const { subject, one, models = [], read, insidersOnly } = routes;
  const listed: Described = routes.list;
  const answerOf = toReader(routes);
  const parameters = listParameters(list);

  @ApiTags(tag)
  @ApiExtraModels(...models, ...GESCHIEDENIS_MODELS)
  @Controller(`v1/${path}`)
  class Reading {
    constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

    @ReadRoute({ ...described(listed), parameters, answer: page, headers: LINK_HEADER })
    async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      await sendDeclared(this.core, request, reply, list);
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
        [one]: answerOf(value.view, asked),
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
