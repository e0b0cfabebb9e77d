import type { JsonSchema } from '@peildatum/kernel';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import { csvOf } from './csv-of.js';
import { dictionaryOf } from './dictionary.js';
import type { Resolve } from './fields.js';
import { tablesOf } from './tables-of.js';
import { workbookOf } from './workbook-of.js';

/** An answer, and what its schema says that it is. */
export interface ToldAnswer {
  /** The title of the workbook. */
  readonly name: string;
  readonly answer: object;
  readonly schema: JsonSchema;
  readonly resolve: Resolve;
}

/** Everything that an answer says, as a workbook: what it says once, a sheet of each of its lists, and what the columns are. */
export function answerWorkbook(format: WorkbookFormat, { name, answer, schema, resolve }: ToldAnswer): Uint8Array {
  const tables = tablesOf(schema, answer, resolve);
  return writeWorkbook(workbookOf(name, [...tables, dictionaryOf(tables)]), format);
}

/** One list of an answer as CSV. @param list where it stands: `naleving.eenheden` @throws TypeError where the answer has no such list */
export function answerCsv(list: string, { answer, schema, resolve }: ToldAnswer): string {
  const found = tablesOf(schema, answer, resolve).find(({ name }) => name === list);
  if (found === undefined) throw new TypeError(`the answer has no list ${list}`);
  return csvOf(found);
}

/** For a schema that refers to nothing by name. @throws TypeError always */
export const noNames: Resolve = (ref) => {
  throw new TypeError(`nothing is called ${ref} here`);
};

/** What shapes are called, for answers that refer to them by name. */
export function namesOf(shapes: readonly { readonly schema: JsonSchema; readonly definition: JsonSchema }[]): Resolve {
  const byRef = new Map(shapes.map(({ schema, definition }) => [schema.$ref, definition]));
  return (ref) => byRef.get(ref) ?? noNames(ref);
}
