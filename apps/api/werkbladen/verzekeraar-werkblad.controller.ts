import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { readText } from '@peildatum/kernel';
import type { WorkbookFormat } from '@peildatum/workbooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { readQuery } from '../reading/read-query.js';
import { sendWorksheet } from './send-worksheet.js';
import { WorksheetRoute } from './worksheet-route.js';

/** What an insurer fills in of the KPIs of its plans. */
@ApiTags('Werkbladen')
@ApiParam({
  name: 'verzekeraar',
  description: 'De naam, zoals zij bij een plan staat.',
  schema: { type: 'string', example: 'Zilveren Kruis' },
})
@Controller('v1/verzekeraars')
export class VerzekeraarWerkbladController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @WorksheetRoute('verzekeraarWerkbladXlsx', 'Het werkblad van een verzekeraar, als XLSX', ':verzekeraar', 'xlsx')
  xlsx(@Param('verzekeraar') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(name, 'xlsx', request, reply);
  }

  @WorksheetRoute('verzekeraarWerkbladOds', 'Het werkblad van een verzekeraar, als ODS', ':verzekeraar', 'ods')
  ods(@Param('verzekeraar') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(name, 'ods', request, reply);
  }

  private async send(name: string, format: WorkbookFormat, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    readQuery({}, request.query);
    await sendWorksheet(this.core, request, reply, { word: 'verzekeraar', code: readText(name), format });
  }
}
