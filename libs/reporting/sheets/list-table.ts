import {
  type ColumnType,
  cellOf,
  columnOf,
  type Field,
  fieldsOf,
  nameOf,
  type Resolve,
  type Table,
  type TableCell,
  type TableColumn,
  valueAt,
} from '@peildatum/tables';
import type { Report } from '../domain/report.js';
import { AT_THE_END, atTheEnd } from './columns-at-the-end.js';
import { commonMeaning, figureCell } from './figure-cell.js';
import { herkomst, saysGrounds } from './grounds.js';
import { isPart, keyAt, partsTo } from './keys-at.js';
import { IN_LIST, type List, type Listed } from './lists-in.js';

const FROM: Omit<TableColumn, 'name'> = {
  type: 'tekst',
  meaning: 'Waar het cijfer vandaan komt: bron, afgeleid of gereconstrueerd; leeg: er is geen cijfer.',
};
const WHERE: TableColumn = { name: IN_LIST, type: 'tekst', meaning: 'In welke lijst van deze sectie de rij staat.' };

interface Written {
  readonly column: TableColumn;
  of(row: Listed): TableCell | null;
}

/** A list of the report as a table: what a row belongs to, its own fields, and of when it is. */
export function listTable(name: string, { items, meaning, rows }: List, report: Report, resolve: Resolve): Table {
  const own = fieldsOf(items, resolve).filter((field) => field.items === undefined);
  const written = [...belonging(rows), ...own.flatMap((field) => ofField(field, own, rows))];
  return {
    name,
    meaning,
    columns: [...written.map(({ column }) => column), ...AT_THE_END],
    rows: rows.map((row) => [...written.map((each) => each.of(row)), ...atTheEnd(report, row.dated)]),
  };
}

/** A column of each name by which any row is placed, in the order in which they come; of one list alone not which it is. */
function belonging(rows: readonly Listed[]): Written[] {
  const names = [...new Set(rows.flatMap(({ of }) => [...of.keys()]))];
  const severalLists = new Set(rows.map(({ of }) => of.get(IN_LIST))).size > 1;
  return names
    .filter((name) => name !== IN_LIST || severalLists)
    .map((name) => ({
      column: name === IN_LIST ? WHERE : { name, type: 'wisselend', meaning: 'Waar de rij bij hoort.' },
      of: ({ of }) => cellOf(of.get(name), 'wisselend'),
    }));
}

function ofField(field: Field, all: readonly Field[], rows: readonly Listed[]): Written[] {
  const { path, type } = field;
  const keys = rows.map(({ item }) => keyAt(partsTo(item, path), path));
  const column = columnOf(field);
  const meaning = column.meaning || commonMeaning(keys.filter((key): key is string => typeof key === 'string'));
  const own: Written = {
    column: { ...column, type: sharedType(rows, path, type), meaning },
    of: ({ item }) => figureCell(valueAt(item, path), keyAt(partsTo(item, path), path), type),
  };
  const last = path.at(-1) === 'afgeleid' && all.some((other) => nameOf(other.path) === nameOf([...path.slice(0, -1), 'gereconstrueerd']));
  return last ? [own, fromColumn(path.slice(0, -1))] : [own];
}

/** What the cells of a column are: by their keys something else than its schema says, as long as they all are. */
function sharedType(rows: readonly Listed[], path: readonly string[], type: ColumnType): ColumnType {
  const types = new Set(rows.flatMap(({ item }) => figureCell(valueAt(item, path), keyAt(partsTo(item, path), path), type)?.type ?? []));
  const [one] = types;
  return types.size === 0 ? type : types.size === 1 ? (one as ColumnType) : 'wisselend';
}

const fromColumn = (path: readonly string[]): Written => ({
  column: { name: nameOf([...path, 'herkomst']), ...FROM },
  of: ({ item }) => {
    const part = valueAt(item, path);
    return isPart(part) && saysGrounds(part) ? cellOf(herkomst(part), 'tekst') : null;
  },
});
