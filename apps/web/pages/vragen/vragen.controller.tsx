import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isPublic } from '@peildatum/platform';
import { AskQuestionQuery, mayAsk, QUESTIONS, type Question } from '@peildatum/questions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { sendList } from '../../../api/lists/send-list.js';
import { LIST_FORMAAT } from '../../../api/reading/list-formats.js';
import { PAGE_PARAMETERS } from '../../../api/reading/page-parameters.js';
import { questionNumbers } from '../../../api/vragen/question-numbers.js';
import { rowsOf } from '../../../api/vragen/vraag-controllers.js';
import { withQuery } from '../../clocks/asked-clocks.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { PageSender } from '../../layout/page-sender.js';
import { QuestionPage } from './question-page.js';
import { QuestionsPage } from './questions-page.js';

const ON_A_PAGE = 50;

/** The standing questions, as people ask them. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('vragen')
export class VragenPagesController {
  constructor(@Inject(PageSender) private readonly pages: PageSender) {}

  @Get()
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const alternate = '/v1/vragen';
    if (!this.pages.isWanted(request, reply, alternate)) return;
    const questions = QUESTIONS.filter((question) => mayAsk(request.actor, question));
    this.pages.send(request, reply, <QuestionsPage questions={questions} alternate={alternate} />);
  }
}

/** The page of each question: its right and what it is asked with are those of its declaration. */
export const vragenPages: readonly Type[] = QUESTIONS.map((question) => {
  const { name, access } = question;
  const path = `/vragen/${name}`;
  const parameters = { ...questionNumbers(question), na: PAGE_PARAMETERS.na, ...LIST_FORMAAT };
  const fields = Object.fromEntries(Object.entries(question.parameters).map(([parameter, { label }]) => [parameter, label]));

  @ApiExcludeController()
  @Access(access)
  @BySession(true)
  @Controller(path)
  class QuestionPages {
    constructor(
      @Inject(API_CORE) readonly core: ApiCore,
      @Inject(PageSender) readonly pages: PageSender,
    ) {}

    @Get()
    async one(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const told = await clockedPage(this, request, reply, parameters, undefined, { fields });
      if (told === null) return;
      const { values, typed, asked, alternate } = told;
      const { na, formaat } = values;
      const numbers = numbersIn(question, values);
      if (formaat !== undefined && formaat.word !== 'json')
        return await sendList(request, reply, asked, { formaat, limiet: undefined, na: undefined }, rowsOf(this.core, question, numbers));
      const page = { limit: ON_A_PAGE, ...(na === undefined ? {} : { after: na }) };
      const { clocks, value } = await this.core.queries.execute(new AskQuestionQuery(question, { clocks: asked, asked: numbers, page }));
      const query = request.query as Record<string, string>;
      const at = (more: Record<string, string | undefined>) => withQuery(path, { ...query, ...more });
      this.pages.send(
        request,
        reply,
        <QuestionPage
          question={question}
          written={{ ...numbers, ...query }}
          clocks={clocks}
          page={value}
          typed={typed}
          first={na === undefined ? null : at({ na: undefined })}
          next={value.next === null ? null : at({ na: value.next })}
          files={['csv', 'xlsx', 'ods'].map((format) => ({ format, href: at({ na: undefined, formaat: format }) }))}
          alternate={isPublic(access) ? alternate : undefined}
        />,
      );
    }
  }
  return QuestionPages;
});

/** What a question is asked with, each number that is in the address or the one that it has by default. */
const numbersIn = ({ parameters }: Question, values: object): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { byDefault }]) => [name, (values as Record<string, number | undefined>)[name] ?? byDefault]),
  );
