import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { mayAsk, QUESTIONS, type Question } from '@peildatum/questions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, listOf, nullable, schemaOf, text, texts, yesNo } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendAnswer } from '../lists/send-answer.js';
import { ReadRoute } from '../openapi/read-route.js';
import { LIST_FORMAAT } from '../reading/list-formats.js';
import { readQuery } from '../reading/read-query.js';

/** A standing question. */
class Vraag extends answer({
  naam: text('Hoe de vraag heet in een adres.', { example: 'laat-vastgelegd' }),
  titel: text('Waar zij over gaat.'),
  vraag: text('De vraag zelf.'),
  opmerking: nullable(text('Wat het antwoord niet zegt, of anders telt dan u kunt denken.')),
  parameters: texts('Met welke getallen zij wordt gesteld.'),
  adres: text('Waar het antwoord staat.', { example: '/v1/vragen/laat-vastgelegd' }),
  voorU: yesNo('Of u haar mag stellen.'),
}) {}

class Vragen extends answer({ vragen: listOf(Vraag, 'In de volgorde van de pagina.') }) {}

/** The standing questions that there are. */
@ApiTags('Vragen')
@ApiExtraModels(Vraag)
@Controller('v1/vragen')
export class VragenController {
  constructor(@Inject(API_CORE) readonly core: ApiCore) {}

  @ReadRoute({
    id: 'vragenLezen',
    summary: 'De vaste vragen aan het register, elk met haar adres',
    description: 'Wie vastlegde wat, wanneer en hoe laat: de vragen van wie controleert. Elke vraag heeft haar eigen recht.',
    parameters: LIST_FORMAAT,
    answer: Vragen,
  })
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { formaat } = readQuery(LIST_FORMAAT, request.query);
    const answer: Vragen = { vragen: QUESTIONS.map((question) => vraagOf(question, request)) };
    sendAnswer(request, reply, formaat, { name: 'vragen', answer, schema: schemaOf(Vragen), list: 'vragen' });
  }
}

const vraagOf = (question: Question, { actor }: Pick<FastifyRequest, 'actor'>): Vraag => ({
  naam: question.name,
  titel: question.title,
  vraag: question.asks,
  opmerking: question.note ?? null,
  parameters: Object.keys(question.parameters),
  adres: `/v1/vragen/${question.name}`,
  voorU: mayAsk(actor, question),
});
