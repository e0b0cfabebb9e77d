import { describe, expect, it } from '@jest/globals';
import type { Column } from './columns.js';
import type { ImportKind, ImportKinds } from './import-kind.js';
import { type ImportFile, readImportFile } from './import-rows.js';
import { readHeads } from './read-heads.js';

const kind = (...columns: string[]) => ({ columns: ['soort', ...columns].map((name) => ({ name }) as Column) }) as unknown as ImportKind;
const kinds: ImportKinds = { meting: kind('indicator', 'geldigVanaf'), looptijd: kind('budget', 'geldigVanaf', 'tot') };
const headsOf = async (content: string) => {
  const { rows, faults } = await readHeads(readImportFile(content, 'csv'), kinds);
  return { rows: rows.map(({ fields }) => fields), faults: faults.map(({ fault }) => [fault.field, fault.message]) };
};

describe('a head that no kind has', () => {
  it('is one fault, where the head stands, and the rows are read on as it was meant', async () => {
    expect(await headsOf('sep=;\nsoort;indicator;Gelidg vanaf\nmeting;a;2025-01-01\nmeting;b;2025-01-02')).toEqual({
      rows: [
        { soort: 'meting', indicator: 'a', geldigVanaf: '2025-01-01' },
        { soort: 'meting', indicator: 'b', geldigVanaf: '2025-01-02' },
      ],
      faults: [['regel 2: Gelidg vanaf', 'regel 2: de kop noemt Gelidg vanaf, en die kolom bestaat niet; bedoelt u geldigVanaf?']],
    });
  });

  it('is like none, and is left out', async () => {
    const { rows, faults } = await headsOf('soort;indicator;wxyz\nmeting;a;1\nmeting;b;');
    expect(rows).toEqual([
      { soort: 'meting', indicator: 'a' },
      { soort: 'meting', indicator: 'b' },
    ]);
    expect(faults).toEqual([['regel 1: wxyz', expect.stringContaining('kijk in het sjabloon hoe de kolommen heten')]]);
  });

  it('is none that another kind of the file has, nor one of a correction, however it is spelled', async () => {
    const content = 'Soort;indicator;budget;GELDIG VANAF;Correctie;bron\nmeting;a;b;2025-01-01;x;y\nlooptijd;;b;2025-01-01;;';
    expect((await headsOf(content)).faults).toEqual([]);
    expect((await headsOf('Soort;indicator;budget\nmeting;a;b')).faults).toEqual([['regel 1: budget', expect.stringContaining('budget')]]);
  });

  it('is left to the rows where none of them has a kind', async () => {
    expect(await headsOf('soort;wat\nonbekend;a')).toEqual({ rows: [{ soort: 'onbekend', wat: 'a' }], faults: [] });
  });

  it('is named by sheet and column', async () => {
    const place = { sheet: 'Metingen', row: 4, columns: { soort: 'A', indicatro: 'C' }, order: 1 };
    const file: ImportFile = { digest: '', rows: [{ place, inCells: true, fields: { soort: 'meting', indicatro: 'a' } }] };
    const [fault] = (await readHeads(file, kinds)).faults;
    expect(fault?.fault.message).toBe('blad Metingen, kolom C: de kop noemt indicatro, en die kolom bestaat niet; bedoelt u indicator?');
  });
});
