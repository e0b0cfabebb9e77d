import { kindOf } from '@peildatum/figures';
import type { JsonSchema } from '@peildatum/kernel';
import {
  cellOf,
  type Field,
  fieldsOf,
  nameOf,
  type Resolve,
  type Table,
  type TableColumn,
  type TableRow,
  valueAt,
} from '@peildatum/tables';
import type { Report } from '../domain/report.js';
import { AT_THE_END, atTheEnd } from './columns-at-the-end.js';
import { figureCell } from './figure-cell.js';
import { herkomst, saysGrounds } from './grounds.js';
import { ABOUT_FIGURES, isPart, keyAt, partsTo } from './keys-at.js';

const COLUMNS: readonly TableColumn[] = [
  { name: 'gegeven', type: 'tekst', meaning: 'Wat het is: het veld van deze sectie in de JSON.' },
  { name: 'waarde', type: 'wisselend', meaning: 'De waarde; leeg: onbekend, of er is niets, en nooit nul.' },
  { name: 'eenheid', type: 'tekst', meaning: 'Hoe het cijfer is geteld; leeg: het is geen cijfer met een sleutel.' },
  { name: 'onbekendOmdat', type: 'tekst', meaning: 'Waarom het onbekend is.' },
  { name: 'sleutel', type: 'tekst', meaning: 'De sleutel van het cijfer, in elk formaat dezelfde.' },
  { name: 'herkomst', type: 'tekst', meaning: 'Waar het cijfer vandaan komt: bron, afgeleid of gereconstrueerd.' },
  { name: 'gereconstrueerd', type: 'wisselend', meaning: 'Hoeveel ervan, of of het, op gereconstrueerde gebeurtenissen rust.' },
  { name: 'afgeleid', type: 'wisselend', meaning: 'Hoeveel ervan, of of het, is afgeleid uit gepubliceerde cijfers.' },
  { name: 'uitleg', type: 'tekst', meaning: 'De lijst achter het cijfer, als adres van de API.' },
];

const ABOUT = new Set<string>(ABOUT_FIGURES);

/** What a section says once: a row of each value that stands in none of its lists. */
export function singleValues(name: string, schema: JsonSchema, section: unknown, report: Report, resolve: Resolve): Table {
  const values = fieldsOf(schema, resolve).filter(({ items }) => items === undefined);
  const shown = values.filter((field) => isShown(field, values) && isPart(partsTo(section, field.path).at(-1)));
  return {
    name,
    meaning: 'Wat deze sectie een keer zegt: een rij per gegeven.',
    columns: [...COLUMNS, ...AT_THE_END],
    rows: shown.map((field) => [...rowOf(field, section), ...atTheEnd(report, dateOf(section, field.path))]),
  };
}

/** What is said of figures stands beside them; where there are none beside it, it is a row itself. */
function isShown({ path }: Field, all: readonly Field[]): boolean {
  if (path.includes('sleutels')) return false;
  const within = nameOf(path.slice(0, -1));
  return (
    !ABOUT.has(path.at(-1) ?? '') || !all.some((other) => nameOf(other.path.slice(0, -1)) === within && !ABOUT.has(other.path.at(-1) ?? ''))
  );
}

function rowOf({ path, type }: Field, section: unknown): TableRow {
  const parts = partsTo(section, path);
  const part = parts.at(-1);
  const about = isPart(part) ? part : {};
  const key = keyAt(parts, path);
  const grounds = key !== null && saysGrounds(about);
  return [
    cellOf(nameOf(path), 'tekst'),
    figureCell(valueAt(section, path), key, type),
    cellOf(typeof key === 'string' ? kindOf(key) : null, 'tekst'),
    cellOf(about.onbekendOmdat, 'tekst'),
    cellOf(key, 'tekst'),
    cellOf(grounds ? herkomst(about) : null, 'tekst'),
    cellOf(about.gereconstrueerd, 'wisselend'),
    cellOf(about.afgeleid, 'wisselend'),
    cellOf(about.uitleg, 'tekst'),
  ];
}

/** Of the innermost part around it that has one. */
const dateOf = (section: unknown, path: readonly string[]): unknown =>
  partsTo(section, path).reduce<unknown>((date, part) => valueAt(part, ['gegevens', 'datum']) ?? date, null);
