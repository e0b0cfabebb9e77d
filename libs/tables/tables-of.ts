import type { JsonSchema } from '@peildatum/kernel';
import { ABOUT, ABOUT_COLUMNS } from './about.js';
import { cellOf, valueAt } from './cells.js';
import { type Field, fieldsOf, type Resolve } from './fields.js';
import type { Table } from './table.js';
import { nameOf, rowShape } from './table-of.js';

/** What an answer says once, and then a table of each list in it by where that stands: `naleving.eenheden`. Lists within items are JSON. */
export function tablesOf(schema: JsonSchema, answer: unknown, resolve: Resolve): readonly Table[] {
  const fields = fieldsOf(schema, resolve);
  const single = fields.filter(({ items }) => items === undefined);
  const once: Table = {
    name: ABOUT,
    meaning: 'Wat het antwoord een keer zegt: een rij per gegeven.',
    columns: ABOUT_COLUMNS,
    rows: single.map(({ path, type, meaning }) => [
      cellOf(nameOf(path), 'tekst'),
      cellOf(valueAt(answer, path), type),
      cellOf(meaning === '' ? null : meaning, 'tekst'),
    ]),
  };
  return [once, ...fields.flatMap((field) => (field.items === undefined ? [] : [listAt(field, field.items, answer, resolve)]))];
}

function listAt({ path, meaning }: Field, items: JsonSchema, answer: unknown, resolve: Resolve): Table {
  const { columns, rowOf } = rowShape(items, resolve);
  const value = valueAt(answer, path);
  return { name: nameOf(path), meaning, columns, rows: Array.isArray(value) ? value.map(rowOf) : [] };
}
