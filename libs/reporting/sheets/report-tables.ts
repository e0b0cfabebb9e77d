import type { JsonSchema } from '@peildatum/kernel';
import { dictionaryOf, sheetNames, type Table } from '@peildatum/tables';
import { Report } from '../domain/report.js';
import { REPORT_SHAPES } from '../domain/report-shapes.js';
import { about } from './about.js';
import { allFigures } from './all-figures.js';
import { isPart } from './keys-at.js';
import { listTable } from './list-table.js';
import { type List, listsIn } from './lists-in.js';
import { listWords, sectionName, shapeWords } from './names.js';
import { singleValues } from './single-values.js';

/** What the first sheet says. */
const ON_FIRST_SHEET = new Set(['sjabloon', 'klokken', 'doelgroep', 'embargo', 'publicaties', 'titel']);

const BY_REF = new Map(REPORT_SHAPES.map(({ schema, definition }) => [schema.$ref, definition]));

/** What a shape of the report is, by the way in which the report names it. @throws TypeError where it stands not among the shapes of the report */
function resolve(ref: string): JsonSchema {
  const found = BY_REF.get(ref);
  if (found === undefined) throw new TypeError(`no shape of the report is called ${ref}`);
  return found;
}

/**
 * The report as tables: what it is, every figure by its key, and of each section what it says once and each of its lists. Its declared shape
 * says which tables there are and what their columns are, so a section that is new has them as well. The last is the data dictionary.
 */
export function reportTables(report: Report): readonly Table[] {
  const sections = Object.entries((Report.definition as { properties: Record<string, JsonSchema> }).properties)
    .filter(([field]) => !ON_FIRST_SHEET.has(field))
    .flatMap(([field, schema]) => tablesOf(field, schema, report));
  const all = [allFigures(report), ...sections];
  const names = sheetNames(all.map(({ name }) => name));
  const called = all.map((table, at) => ({ ...table, name: names[at] as string }));
  const filled = called.filter(({ rows }) => rows.length > 0);
  return [about(report, called), ...filled, dictionaryOf(filled)];
}

function tablesOf(field: string, schema: JsonSchema, report: Report): Table[] {
  const section = report[field as keyof Report];
  const name = sectionName(field);
  const lists: List[] = [];
  // A section that is a list itself is a field of the report as lists within it are of theirs.
  const isList = Array.isArray(section) || schema.type === 'array';
  const part = isList ? { [field]: section } : section;
  const around: JsonSchema = isList ? { type: 'object', properties: { [field]: schema } } : schema;
  if (isPart(part)) listsIn(around, resolve, [], [{ item: part, of: new Map(), dated: null }], lists);
  const singles = isList || !isPart(section) ? [] : [singleValues(name, schema, section, report, resolve)];
  return [...singles, ...lists.map((list) => listTable(nameOfList(name, list, isList), list, report, resolve))];
}

const nameOfList = (section: string, { path, items }: List, isList: boolean): string => {
  if (isList && path.length === 1) return section;
  const words = typeof items.$ref === 'string' ? shapeWords(items.$ref) : listWords(path);
  return `${section} ${words}`;
};
