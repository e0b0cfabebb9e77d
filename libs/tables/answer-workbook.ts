import type { JsonSchema } from '@peildatum/kernel';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import { csvOf } from './csv-of.js';
import { dictionaryOf } from './dictionary.js';
import type { Resolve } from './fields.js';
import type { Table } from './table.js';
import { tablesOf } from './tables-of.js';
import { workbookOf } from './workbook-of.js';

/** An answer, and what its schema says that it is. */
export interface ToldAnswer {
  /** The title of the workbook. */
  readonly name: string;
  readonly answer: object;
  readonly schema: JsonSchema;
  readonly resolve: Resolve;
  /** In place of its lists as the schema has them, where a reader wants them otherwise: all of them in one, say. */
  readonly lists?: readonly Table[];
}

/** Everything that an answer says, as a workbook: what it says once, a sheet of each of its lists, and what the columns are. */
export function answerWorkbook(format: WorkbookFormat, told: ToldAnswer): Uint8Array {
  const tables = tablesOfTold(told);
  return writeWorkbook(workbookOf(told.name, [...tables, dictionaryOf(tables)]), format);
}

function tablesOfTold({ answer, schema, resolve, lists }: ToldAnswer): readonly Table[] {
  const [once, ...own] = tablesOf(schema, answer, resolve) as [Table, ...Table[]];
  return [once, ...(lists ?? own)];
}

/** One list of an answer as CSV. @param list where it stands: `naleving.eenheden` @throws TypeError where the answer has no such list */
export function answerCsv(list: string, told: ToldAnswer): string {
  const found = tablesOfTold(told).find(({ name }) => name === list);
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
