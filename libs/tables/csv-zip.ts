import { packed } from '@peildatum/workbooks';
import { csvOf } from './csv-of.js';
import type { Table } from './table.js';

/** A file of each table, under its name in small letters, in one zip: of the same tables always the same bytes. */
export const csvZip = (tables: readonly Table[]): Uint8Array => {
  const names = fileNames(tables.map(({ name }) => name));
  return packed(tables.map((table, at) => ({ name: `${names[at]}.csv`, text: csvOf(table) })));
};

/** `Financiële kaders` as `financiele-kaders`; no two alike. */
export function fileNames(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const plain = name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const time = (times.get(plain) ?? 0) + 1;
    times.set(plain, time);
    return time === 1 ? plain : `${plain}-${time}`;
  });
}
