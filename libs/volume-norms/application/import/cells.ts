import type { ImportFields } from '@peildatum/importing';
import { refusedField } from '@peildatum/kernel';

/** How a list stands in one cell of a CSV. */

const parts = (cell: string, separator: string): string[] => cell.split(separator).map((part) => part.trim());

/** `ziekenhuis-a > ziekenhuis-b = 40; …`: from, to and how many a year. */
const transfersOf = (cell: string): object[] =>
  parts(cell, ';').map((text) => {
    const [, van, naar, volume] = /^(\S+) *> *(\S+) *= *(\d+)$/.exec(text) ?? [];
    if (volume === undefined) throw unreadable('verschuivingen', text, 'ziekenhuis-a > ziekenhuis-b = 40');
    return { van, naar, volume };
  });

/** `acute zorg | Geen gevolgen.; …` */
const findingsOf = (cell: string): object[] =>
  parts(cell, ';').map((text) => {
    const [aspect, bevinding, more] = parts(text, '|');
    if (bevinding === undefined || more !== undefined) throw unreadable('bevindingen', text, 'acute zorg | Geen gevolgen.');
    return { aspect, bevinding };
  });

const CELLS: Readonly<Record<string, (cell: string) => unknown>> = { verschuivingen: transfersOf, bevindingen: findingsOf };

/** Reads the cells of a CSV as what NDJSON has. */
export const fromCells = (fields: ImportFields): ImportFields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const read = Object.hasOwn(CELLS, field) ? CELLS[field] : undefined;
      return [field, read !== undefined && typeof value === 'string' ? read(value) : value];
    }),
  );

const unreadable = (field: string, text: string, example: string) =>
  refusedField(field, `'${text.slice(0, 100)}' is niet te lezen; schrijf bijvoorbeeld ${example}`);
