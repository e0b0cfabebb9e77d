import { Controller, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { WorkbookFormat } from '@peildatum/workbooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { readQuery } from '../reading/read-query.js';
import type { CodeParam } from '../subjects/code-param.js';
import { sendWorksheet } from './send-worksheet.js';
import { WorksheetRoute } from './worksheet-route.js';

/** Where the werkblad of a word is. */
export interface WorksheetPlace {
  readonly word: string;
  /** Below `/v1/`. */
  readonly path: string;
  /** Of whom or what, as in "Het werkblad van een thematafel". */
  readonly of: string;
  readonly param: CodeParam<string>;
}

/** The two GETs of a werkblad. */
export function worksheetController({ word, path, of, param }: WorksheetPlace): Type {
  const summary = (format: string) => `Het werkblad van een ${of}, als ${format}`;

  @ApiTags('Werkbladen')
  @ApiParam(param.documented)
  @Controller(`v1/${path}`)
  class Werkblad {
    constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

    @WorksheetRoute(`${word}WerkbladXlsx`, summary('XLSX'), `:${param.name}`, 'xlsx')
    xlsx(@Param(param.name) given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      return this.send(given, 'xlsx', request, reply);
    }

    @WorksheetRoute(`${word}WerkbladOds`, summary('ODS'), `:${param.name}`, 'ods')
    ods(@Param(param.name) given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      return this.send(given, 'ods', request, reply);
    }

    private async send(given: string, format: WorkbookFormat, request: FastifyRequest, reply: FastifyReply): Promise<void> {
      readQuery({}, request.query);
      await sendWorksheet(this.core, request, reply, { word, code: param.read(given), format });
    }
  }
  return Werkblad;
}
