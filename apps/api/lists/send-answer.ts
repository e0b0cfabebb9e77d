import { answerCsv, answerWorkbook, noNames, type ToldAnswer } from '@peildatum/tables';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptable } from '../http/answer-format.js';
import { marked } from '../http/embargo-mark.js';
import { sendRepresentation } from '../http/send-representation.js';
import { LIST_FORMATS, type ListFormat } from '../reading/list-formats.js';

/** An answer that is told whole: what it says, and which of its lists is the one that a CSV has. */
export interface AnswerWithLists extends Omit<ToldAnswer, 'resolve'>, Partial<Pick<ToldAnswer, 'resolve'>> {
  /** Where the list stands that it is asked for: `naleving.eenheden`. A workbook has the others as well. */
  readonly list: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As JSON, its list as CSV, or everything that it says in a workbook: a sheet of what it says once, and one of each list. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, formaat: ListFormat | undefined, told: AnswerWithLists): void {
  const format = formaat ?? acceptable(LIST_FORMATS, request.headers.accept);
  const { word, contentType } = format;
  const { name, headers = {} } = told;
  const { embargo } = request;
  const file = embargo == null ? name : `${name}-onder-embargo`;
  const named = word === 'json' ? {} : { 'Content-Disposition': `attachment; filename="${file}.${word}"` };
  const answer = marked(told.answer, embargo);
  sendRepresentation(request, reply, {
    body: bodyOf(word, { ...told, answer }),
    contentType,
    headers: { ...named, ...headers },
    vary: ['Accept'],
  });
}

function bodyOf(word: ListFormat['word'], { list, resolve = noNames, ...told }: AnswerWithLists): string | Buffer {
  if (word === 'json') return JSON.stringify(told.answer);
  return word === 'csv' ? answerCsv(list, { ...told, resolve }) : Buffer.from(answerWorkbook(word, { ...told, resolve }));
}
