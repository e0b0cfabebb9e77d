import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PUBLIC_LISTED } from '@peildatum/audit';
import { noNames, rowShape } from '@peildatum/tables';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { linesOfCsv, readByOurs } from '../../libs/tables/testing/read-back.js';
import { assertForScreen, listWritten } from './list-written.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const event = (volgnummer: number) => ({ volgnummer, soort: 'ActionCompleted', wie: { rol: 'beheerder' }, gegevens: { bewijs: '=1' } });
const unreadable = { volgnummer: 3, soort: 'Onbekend', onleesbaar: { reden: 'geen schema', overgeslagen: null } };

async function* pages() {
  yield [event(1), event(2)];
  yield [unreadable];
}

async function written(format: 'csv' | 'ndjson' | 'xlsx', name: string): Promise<Buffer> {
  const file = join(folder.path, name);
  const shape = rowShape(PUBLIC_LISTED, noNames);
  await listWritten(format, file, { name: 'logboek', shape, clocks: null, total: 3, pages: pages() });
  return readFile(file);
}

describe('a list that goes to a file', () => {
  it('has as CSV a row of each, of every page, also of an event that nobody can read', async () => {
    const [head = [], ...rows] = linesOfCsv((await written('csv', 'logboek.csv')).toString('utf8'));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('volgnummer')).toEqual(['1', '2', '3']);
    expect(column('wie.rol')).toEqual(['beheerder', 'beheerder', '']);
    expect(column('gegevens')).toEqual(['{"bewijs":"=1"}', '{"bewijs":"=1"}', '']);
    expect(column('onleesbaar.reden')).toEqual(['', '', 'geen schema']);
  });

  it('has the same as NDJSON and on the second sheet of a workbook', async () => {
    const lines = (await written('ndjson', 'logboek.ndjson')).toString('utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([event(1), event(2), unreadable]);
    const sheets = readByOurs(await written('xlsx', 'logboek.xlsx'), 'xlsx');
    expect([...sheets.keys()]).toEqual(['Over dit bestand', 'logboek', 'Kolommen']);
    expect(sheets.get('logboek')?.length).toBe(4);
  });

  it('is refused as a table, with what to ask', () => {
    expect(() => assertForScreen('x.txt')).toThrow(/--formaat: csv, xlsx, ods of ndjson/);
    expect(() => assertForScreen(undefined)).not.toThrow();
  });
});
