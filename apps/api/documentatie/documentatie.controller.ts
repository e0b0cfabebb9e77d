import { createReadStream } from 'node:fs';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, OPEN } from '../auth/access.js';
import { JSON_TYPE, sendRepresentation } from '../http/send-representation.js';
import { HttpFault } from '../problem/http-fault.js';
import { DocumentSource } from './document-source.js';
import { ASSETS, PAGE, PAGE_POLICY } from './page.js';

/** The description is everybody's, from any page (NL GOV API Design Rules, /core/publish-openapi), whatever else is not. */
const ANY_ORIGIN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** The API's description, and a page to read it and try it in; everything on that page comes from here. */
@ApiExcludeController()
@Access(OPEN)
@Controller('v1')
export class DocumentatieController {
  constructor(private readonly document: DocumentSource) {}

  @Get('openapi.json')
  openapi(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendRepresentation(request, reply, { body: this.document.json(), contentType: JSON_TYPE, headers: ANY_ORIGIN });
  }

  @Get('documentatie')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendRepresentation(request, reply, {
      body: PAGE,
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': PAGE_POLICY },
    });
  }

  @Get('documentatie/:bestand')
  asset(@Param('bestand') name: string, @Res() reply: FastifyReply): void {
    const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
    if (asset === undefined)
      throw new HttpFault(404, 'HTTP.NOT_FOUND', 'Dit bestand hoort niet bij de documentatie; zie /v1/documentatie.');
    reply.headers({ 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=86400' });
    reply.send('text' in asset ? asset.text : createReadStream(asset.file()));
  }
}
