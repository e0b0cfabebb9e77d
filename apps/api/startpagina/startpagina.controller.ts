import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, OPEN } from '../auth/access.js';
import { sendRepresentation } from '../http/send-representation.js';

const PAGE = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Peildatum</title>
</head>
<body>
<main>
<h1>Peildatum</h1>
<p>Het register van het Integraal Zorgakkoord: de stand van elke peildatum, zoals bekend op elk moment.</p>
<ul>
<li><a href="/v1/documentatie">Documentatie van de API</a>, om te lezen en te proberen</li>
<li><a href="/v1/peildatum-rapporten?geldigOp=2025-05-20&amp;formaat=html">De voortgangsrapportage van 20 mei 2025</a></li>
<li><a href="/v1/peildatum-rapporten?formaat=html">De voortgangsrapportage van vandaag</a></li>
<li><a href="/v1/acties">De acties</a> en <a href="/v1/thematafels">de thematafels</a>, als JSON</li>
<li><a href="/gezondheid/gereed">Of de dienst gereed is</a></li>
</ul>
</main>
</body>
</html>
`;

/** Where a visitor of the bare address finds the way. */
@ApiExcludeController()
@Access(OPEN)
@Controller()
export class StartpaginaController {
  @Get()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendRepresentation(request, reply, { body: PAGE, contentType: 'text/html; charset=utf-8' });
  }
}
