import { Controller, Inject, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskQuestionQuery, fieldsOf, QUESTIONS, type Question, type QuestionRow } from '@peildatum/questions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, listOf } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { type PagedList, sendList } from '../lists/send-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { readQuery } from '../reading/read-query.js';
import { questionNumbers } from './question-numbers.js';

const capital = (name: string): string => name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** What the document calls the route of a question. */
export const questionId = (name: string): string => `vraag${capital(name)}`;
const called = <T extends Type>(name: string, type: T): T => Object.defineProperty(type, 'name', { value: name });

/** The class of a row of each question. */
const ROWS = new Map(QUESTIONS.map((question) => [question, called(`Vraag${capital(question.name)}`, answer(fieldsOf(question)))]));

/** The rows of a question, as a list of the API. */
export const rowsOf = (
  { queries }: Pick<ApiCore, 'queries'>,
  question: Question,
  asked: Readonly<Record<string, number | undefined>>,
): PagedList<QuestionRow> => ({
  path: `vragen/${question.name}`,
  name: 'rijen',
  item: ROWS.get(question) as Type,
  read: (clocks, page) => queries.execute(new AskQuestionQuery(question, { clocks, asked, page })),
  answerOf: (row) => row,
});

/** The route of each question: its right, its parameters and its answer are those of its declaration. */
export const vragen: readonly Type[] = QUESTIONS.map((question) => {
  const { name, asks, note, access } = question;
  const numbers = questionNumbers(question);
  const parameters = { ...numbers, ...PAGE_PARAMETERS, ...CLOCK_PARAMETERS };
  const page = called(`Vraag${capital(name)}Antwoord`, answer({ rijen: listOf(ROWS.get(question) as Type<object>) }, Bladzijde));

  @ApiTags('Vragen')
  @Controller(`v1/vragen/${name}`)
  class Asking {
    constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

    @ReadRoute({
      id: questionId(name),
      summary: asks,
      ...(note === undefined ? {} : { description: note }),
      parameters,
      answer: page,
      headers: LINK_HEADER,
      access,
    })
    async rows(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const values = readQuery(parameters, request.query, CLOCK_EXCLUSIONS);
      await sendList(
        request,
        reply,
        await clocksFor(this.core, request, values),
        values,
        rowsOf(this.core, question, values as Readonly<Record<string, number | undefined>>),
      );
    }
  }
  return called(`Vraag${capital(name)}Controller`, Asking);
});
