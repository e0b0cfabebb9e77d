import type { JsonSchema } from '@peildatum/kernel';
import { answerWorkbook, type Resolve } from '@peildatum/tables';
import type { WorkbookFormat } from '@peildatum/workbooks';
import type { AnswerFormat } from '../http/answer-format.js';
import { LIST_FORMATS } from '../reading/list-formats.js';

interface WorkbookOf<T> extends AnswerFormat {
  readonly of: (answer: T) => Buffer;
}

const mediaTypeOf = (word: WorkbookFormat): string => LIST_FORMATS.find((format) => format.word === word)?.mediaType as string;

/** An answer in the two forms of a workbook, for a route that has forms of its own. */
export function workbookFormats<T extends object>(
  name: string,
  schema: JsonSchema,
  resolve: Resolve,
): Readonly<Record<WorkbookFormat, WorkbookOf<T>>> {
  const format = (word: WorkbookFormat): WorkbookOf<T> => ({
    mediaType: mediaTypeOf(word),
    contentType: mediaTypeOf(word),
    headers: { 'Content-Disposition': `attachment; filename="${name}.${word}"` },
    of: (answer) => Buffer.from(answerWorkbook(word, { name, answer, schema, resolve })),
  });
  return { xlsx: format('xlsx'), ods: format('ods') };
}

export const WORKBOOK_CONTENT = Object.fromEntries(
  (['xlsx', 'ods'] as const).map((word) => [mediaTypeOf(word), { schema: { type: 'string', format: 'binary' } }]),
);
