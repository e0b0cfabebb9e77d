import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ExplainFigureQuery } from '@peildatum/explaining';
import { type ClockRequest, readText } from '@peildatum/kernel';
import type { CountedObject } from '@peildatum/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { EXPLAINED_PARAMETERS, explainedAt } from '../../../api/verklaringen/explained-at.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { readFindings } from '../../findings/read-findings.js';
import { PageSender } from '../../layout/page-sender.js';
import { ExplainPage } from './explain-page.js';

const { editie, tel, doelgroep, na } = EXPLAINED_PARAMETERS;
const FILTER = { editie, tel, doelgroep, na };

/** Where one figure comes from, as people read it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('verklaren')
export class VerklarenController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get(':sleutel')
  async explain(@Param('sleutel') key: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    let counted: CountedObject | undefined;
    const told = await clockedPage(this, request, reply, FILTER, `/v1/verklaringen${request.url.slice('/verklaren'.length)}`, {
      at: async (values): Promise<ClockRequest> => {
        const { clocks, countedObject } = await explainedAt(this.core, request, { ...values, wachtOp: undefined });
        counted = countedObject;
        return clocks;
      },
    });
    if (told === null) return;
    const { asked, reader, values, typed, clocks, alternate } = told;
    const query = new ExplainFigureQuery(readText(key), asked, { countedObject: counted }, { after: values.na });
    const { value } = await this.core.queries.execute(query);
    const findings = await readFindings(this.core, reader, value.sleutel);
    this.pages.send(
      request,
      reply,
      <ExplainPage clocks={clocks} explanation={value} findings={findings} typed={typed} alternate={alternate} />,
    );
  }
}
