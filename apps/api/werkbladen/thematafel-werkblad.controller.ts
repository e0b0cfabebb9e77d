import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { WorkbookFormat } from '@peildatum/workbooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { readQuery } from '../reading/read-query.js';
import { LETTER_PARAM, thematafelLetter } from '../thematafels/letter.js';
import { sendWorksheet } from './send-worksheet.js';
import { WorksheetRoute } from './worksheet-route.js';

/** What a coordinator fills in for a thematafel. */
@ApiTags('Werkbladen')
@ApiParam(LETTER_PARAM)
@Controller('v1/thematafels')
export class ThematafelWerkbladController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @WorksheetRoute('thematafelWerkbladXlsx', 'Het werkblad van een thematafel, als XLSX', ':letter', 'xlsx')
  xlsx(@Param('letter') letter: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(letter, 'xlsx', request, reply);
  }

  @WorksheetRoute('thematafelWerkbladOds', 'Het werkblad van een thematafel, als ODS', ':letter', 'ods')
  ods(@Param('letter') letter: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(letter, 'ods', request, reply);
  }

  private async send(letter: string, format: WorkbookFormat, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    readQuery({}, request.query);
    await sendWorksheet(this.core, request, reply, { word: 'thematafel', code: thematafelLetter(letter), format });
  }
}
