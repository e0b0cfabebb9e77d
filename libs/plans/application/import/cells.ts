import type { ImportFields } from '@peildatum/importing';
import { InvalidInput, refusedField } from '@peildatum/kernel';

/** How a field that is a list or an object in NDJSON is written in one cell of a CSV. */
export type Cells = Readonly<Record<string, (cell: string, field: string) => unknown>>;

/** Reads the cells of a CSV as what NDJSON has; what is no text, or no such field, is left as it is. @throws InvalidInput */
export const fromCells = (fields: ImportFields, cells: Cells): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const read = Object.hasOwn(cells, field) ? cells[field] : undefined;
      return [field, read !== undefined && typeof value === 'string' ? read(value, field) : value];
    }),
  );

const parts = (cell: string, separator: string): string[] => cell.split(separator).map((part) => part.trim());

/** `MSZ; GGZ` */
export const texts = (cell: string): string[] => parts(cell, ';');

/** `MSZ = 1000000.00; = 500.00`, where nothing before the sign is an unknown sector. */
export const sectorAmounts = (cell: string, field: string): object[] =>
  texts(cell).map((text) => {
    const [sector = '', bedrag, more] = parts(text, '=');
    if (bedrag === undefined || more !== undefined) throw unreadable(field, text, 'MSZ = 1000000.00; GGZ = 500000.00');
    return { ...(sector === '' ? {} : { sector }), bedrag };
  });

/** `K01 | MSZ | 1000000.00 | 2027-12-31 | Wat de KPI meet`; sector, date and title may be left empty. */
export const kpis = (cell: string, field: string): object[] =>
  texts(cell).map((text) => {
    const [kpi = '', sector = '', bedrag, gereed = '', titel = '', more] = parts(text, '|');
    if (bedrag === undefined || more !== undefined)
      throw unreadable(field, text, 'K01 | MSZ | 1000000.00 | 2027-12-31; K02 | GGZ | 500.00');
    return { kpi, bedrag, ...present({ sector, gereed, titel }) };
  });

/** `1 ja; 2 deels: nog niet overal` */
export const conditions = (cell: string, field: string): object[] =>
  texts(cell).map((text) => {
    const [, voorwaarde, voldoet, toelichting = ''] = /^(\d) (ja|nee|deels)(?:: (.+))?$/.exec(text) ?? [];
    if (voorwaarde === undefined) throw unreadable(field, text, '1 ja; 2 deels: nog niet overal');
    return { voorwaarde: Number(voorwaarde), voldoet, ...present({ toelichting }) };
  });

const present = (texts: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

const unreadable = (field: string, text: string, example: string): InvalidInput =>
  refusedField(field, `'${text.slice(0, 100)}' is niet te lezen; schrijf bijvoorbeeld ${example}`);
