import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Comparison } from '@peildatum/comparing';
import { EditionMarksQuery } from '@peildatum/editions';
import { isFault } from '@peildatum/kernel';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { COMPARED_EXCLUSIONS, COMPARED_PARAMETERS, comparedFor } from '../../../api/vergelijkingen/compared.js';
import { sendComparison } from '../../../api/vergelijkingen/send-comparison.js';
import { FILE_FORMAT, fileFormatOf } from '../../files/file-format.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { type AskedComparison, askedComparison } from './asked-comparison.js';
import { ComparePage } from './compare-page.js';

const FILE_PARAMETERS = { ...COMPARED_PARAMETERS, ...FILE_FORMAT };

/** Two reports beside each other, as people read it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('vergelijken')
export class VergelijkenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {}

  @Get()
  async compare(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const alternate = `/v1/vergelijkingen${request.url.slice('/vergelijken'.length)}`;
    if (!this.pages.isWanted(request, reply, alternate)) return;
    const asked = askedComparison(request);
    if (asked.address !== null) return goTo(reply, asked.address);
    const reader = await readerFor(this.core, request, audienceOf(request.actor));
    const editions = await this.core.queries.execute(new EditionMarksQuery(reader));
    const comparison = await this.compared(request, asked);
    this.pages.send(request, reply, <ComparePage comparison={comparison} asked={asked} editions={editions} alternate={alternate} />);
  }

  @Get('bestand')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(FILE_PARAMETERS, request.query, COMPARED_EXCLUSIONS);
    sendComparison(request, reply, fileFormatOf(values), await comparedFor(this.core, request, values));
  }

  /** Where no date was chosen and there are no two editions, there is nothing to compare: that is no fault of who came by. */
  private async compared(request: FastifyRequest, { values }: AskedComparison): Promise<Comparison | null> {
    try {
      return await comparedFor(this.core, request, values);
    } catch (error) {
      const isBare = Object.values(values).every((value) => value === undefined);
      if (isBare && isFault(error, 'EDITION.NOT_FOUND')) return null;
      throw error;
    }
  }
}
