import type { JsonSchema } from '@peildatum/kernel';
import { csvOf, dictionaryOf, type Resolve, type Table, tablesOf, workbookOf } from '@peildatum/tables';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptable } from '../http/answer-format.js';
import { sendRepresentation } from '../http/send-representation.js';
import { LIST_FORMATS, type ListFormat } from '../reading/list-formats.js';

/** An answer that is told whole: what it says, and which of its lists is the one that a CSV has. */
export interface AnswerWithLists {
  /** Of a file. */
  readonly name: string;
  readonly answer: object;
  readonly schema: JsonSchema;
  readonly resolve?: Resolve;
  /** Where the list stands that it is asked for: `naleving.eenheden`. A workbook has the others as well. */
  readonly list: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As JSON, its list as CSV, or everything that it says in a workbook: a sheet of what it says once, and one of each list. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, formaat: ListFormat | undefined, told: AnswerWithLists): void {
  const format = formaat ?? acceptable(LIST_FORMATS, request.headers.accept);
  const { word, contentType } = format;
  const { name, headers = {} } = told;
  const named = word === 'json' ? {} : { 'Content-Disposition': `attachment; filename="${name}.${word}"` };
  sendRepresentation(request, reply, { body: bodyOf(word, told), contentType, headers: { ...named, ...headers }, vary: ['Accept'] });
}

function bodyOf(word: ListFormat['word'], { name, answer, schema, resolve = noSuchName, list }: AnswerWithLists): string | Buffer {
  if (word === 'json') return JSON.stringify(answer);
  if (word === 'csv') return csvOf(listIn(tablesOf(schema, answer, resolve), list));
  return answerWorkbook(word, { name, answer, schema, resolve });
}

/** Everything that an answer says, and what the columns are. */
export function answerWorkbook(
  format: WorkbookFormat,
  { name, answer, schema, resolve }: Pick<AnswerWithLists, 'name' | 'answer' | 'schema'> & { readonly resolve: Resolve },
): Buffer {
  const tables = tablesOf(schema, answer, resolve);
  return Buffer.from(writeWorkbook(workbookOf(name, [...tables, dictionaryOf(tables)]), format));
}

function listIn(tables: readonly Table[], list: string): Table {
  const found = tables.find(({ name }) => name === list);
  if (found === undefined) throw new TypeError(`the answer has no list ${list}`);
  return found;
}

const noSuchName: Resolve = (ref) => {
  throw new TypeError(`${ref} stands in no class of an answer`);
};

/** What shapes are called, for answers that refer to them by name. */
export const named = (shapes: readonly { readonly schema: JsonSchema; readonly definition: JsonSchema }[]): Resolve => {
  const byRef = new Map(shapes.map(({ schema, definition }) => [schema.$ref, definition]));
  return (ref) => byRef.get(ref) ?? noSuchName(ref);
};
