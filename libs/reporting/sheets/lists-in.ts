import type { JsonSchema } from '@peildatum/kernel';
import { type Field, fieldsOf, nameOf, type Resolve, valueAt } from '@peildatum/tables';

export type Part = Readonly<Record<string, unknown>>;

/** What a row belongs to, by the names that people call it by: `perThematafel.letter` is `D`. */
export type Belonging = ReadonlyMap<string, unknown>;

/** An item of a list of the report. */
export interface Listed {
  readonly item: Part;
  readonly of: Belonging;
  /** The date of the data that it belongs to. Null: its section has none. */
  readonly dated: unknown;
}

/** A list of the report; or several of one named shape within a section: they are one table. */
export interface List {
  /** Where it stands, from the section on: the first of several. */
  readonly path: readonly string[];
  readonly items: JsonSchema;
  readonly meaning: string;
  readonly rows: Listed[];
}

/** The column that says in which of several lists a row stands. */
export const IN_LIST = 'lijst';

/** Fields by which people call a thing. Where a row has none of these, its number stands for it. */
const NAMING = new Set(
  'letter code naam titel jaar nr label sector domein waarde tranche monitor deel fase kwartaal verwijzing indicator instelling'.split(' '),
);

/** The lists of objects below parts of the report, and those within their items, in the order of the schema. */
export function listsIn(schema: JsonSchema, resolve: Resolve, at: readonly string[], parts: readonly Listed[], found: List[]): void {
  for (const { path, items, meaning } of fieldsOf(schema, resolve)) {
    if (items === undefined) continue;
    const place = [...at, ...path];
    const list = listFor(found, place, items, meaning);
    const rows = parts.flatMap((part) => itemsOf(part, path, fieldsOf(items, resolve), hasName(items) ? nameOf(place) : null));
    list.rows.push(...rows.map(({ listed }) => listed));
    listsIn(
      items,
      resolve,
      list.path,
      rows.map(({ asParent }) => asParent),
      found,
    );
  }
}

const hasName = ({ $ref }: JsonSchema): boolean => $ref !== undefined;

function listFor(found: List[], path: readonly string[], items: JsonSchema, meaning: string): List {
  const same = found.find((list) => (hasName(items) ? list.items.$ref === items.$ref : nameOf(list.path) === nameOf(path)));
  if (same) return same;
  const list: List = { path, items, meaning, rows: [] };
  found.push(list);
  return list;
}

/** The items of one of the lists; and each as what its own lists belong to. */
function itemsOf({ item, of, dated }: Listed, path: readonly string[], fields: readonly Field[], place: string | null) {
  const items = valueAt(item, path);
  if (!Array.isArray(items)) return [];
  const around = path.map((_, depth) => valueAt(item, path.slice(0, depth)));
  const date = datedBy([item, ...around], dated);
  return items.map((one: Part, nr) => {
    const names = namesOf(one, fields);
    const called = new Map(names.length > 0 ? names : [['nr', nr + 1] as const]);
    const own = new Map([...called].map(([name, value]) => [`${path.at(-1)}.${name}`, value]));
    const listed: Listed = { item: one, of: place === null ? of : new Map([...of, [IN_LIST, place]]), dated: datedBy([one], date) };
    return { listed, asParent: { ...listed, of: new Map([...of, ...own]) } };
  });
}

const namesOf = (item: Part, fields: readonly Field[]): (readonly [string, unknown])[] =>
  fields.flatMap(({ path }) => {
    const [name = ''] = path;
    return path.length === 1 && NAMING.has(name) && typeof item[name] !== 'object' ? [[name, item[name]] as const] : [];
  });

/** The date of the data of the innermost part that has one of its own. */
const datedBy = (parts: readonly unknown[], otherwise: unknown): unknown =>
  parts.reduce<unknown>((date, part) => valueAt(part, ['gegevens', 'datum']) ?? date, otherwise);
