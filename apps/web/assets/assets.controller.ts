import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, OPEN } from '../../api/auth/access.js';
import { sendRepresentation } from '../../api/http/send-representation.js';
import { HttpFault } from '../../api/problem/http-fault.js';
import { Assets } from './assets.js';

const A_YEAR = 31_536_000;

/** The files of the pages: what stands at a name is the same for ever. */
@ApiExcludeController()
@Access(OPEN)
@Controller('onderdelen')
export class AssetsController {
  constructor(@Inject(Assets) private readonly assets: Assets) {}

  @Get(':bestand')
  file(@Param('bestand') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const asset = this.assets.find(name);
    if (asset === undefined) throw new HttpFault(404, 'HTTP.NOT_FOUND', 'Dit bestand is er niet (meer); open de pagina opnieuw.');
    sendRepresentation(request, reply, {
      body: asset.body,
      contentType: asset.type,
      headers: { 'Cache-Control': `public, max-age=${A_YEAR}, immutable` },
    });
  }
}
