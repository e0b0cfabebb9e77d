import { beforeEach, describe, expect, it } from '@jest/globals';
import { readImportFile } from './import-rows.js';
import { beheerder, Notebooks, ndjson } from './testing/notes.js';

let notebooks: Notebooks;
beforeEach(async () => {
  notebooks = await Notebooks.open();
});

const changes = async (content: string) => {
  const { outcomes, faults } = await notebooks.try(content);
  return {
    outcomes: outcomes.map(({ place, change, since }) => ['line' in place && place.line, change, since]),
    faults: faults.map(({ field }) => field),
  };
};

describe('a trial of an import', () => {
  it('says of each row what would come of it, and writes nothing', async () => {
    await notebooks.import(ndjson({ schrift: 's1', tekst: 'er al' }));
    const file = ndjson(
      { schrift: 's1', tekst: 'er al' },
      { schrift: 's1', tekst: 'later', geldigVanaf: '2025-06-01' },
      { schrift: 's2', tekst: 'een nieuw schrift' },
    );
    expect(await changes(file)).toEqual({
      outcomes: [
        [1, 'known', undefined],
        [2, 'changed', '2025-01-01'],
        [3, 'new', undefined],
      ],
      faults: [],
    });
    expect(await notebooks.texts()).toEqual(['er al']);
  });

  it('names what is written wrongly and what the rules refuse in one answer, in the order of the file', async () => {
    const file = ndjson(
      { schrift: 's1', tekst: 'x'.repeat(40_001) },
      { soort: 'onbekend' },
      { schrift: 's2', tekst: 'weg' },
      { schrift: 's2', tekst: 'te laat', geldigVanaf: '2025-02-01' },
      { schrift: 's3', tekst: 'goed' },
    );
    expect(await changes(file)).toEqual({
      outcomes: [
        [1, 'refused', undefined],
        [3, 'new', undefined],
        [4, 'refused', undefined],
        [5, 'new', undefined],
      ],
      faults: ['regel 1: tekst', 'regel 2: soort', 'regel 4'],
    });
    expect(await notebooks.recorded()).toEqual([]);
  });

  it('knows the rows that an earlier run of the file recorded', async () => {
    const file = ndjson({ schrift: 's1', tekst: 'a' }, { schrift: 's1', tekst: 'b' });
    await notebooks.import(file);
    expect((await changes(file)).outcomes).toEqual([
      [1, 'known', undefined],
      [2, 'known', undefined],
    ]);
  });

  it('says of more facts than are asked for how many there are, and not how they would stand', async () => {
    const file = readImportFile(ndjson({ schrift: 's1', tekst: 'a' }, { schrift: 's2', tekst: 'b' }), 'ndjson');
    const asked = async (most?: number) => {
      const { told, tried } = await notebooks.tryFile(file, beheerder, most);
      return [told, tried.length];
    };
    expect(await Promise.all([asked(), asked(2), asked(1)])).toEqual([
      [2, 2],
      [2, 2],
      [2, 0],
    ]);
  });

  it('lays the rows of streams that take turns in the order of the file', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ schrift: `s${i % 4}`, tekst: `regel ${i}` }));
    expect((await changes(ndjson(...rows))).outcomes.map(([line]) => line)).toEqual(rows.map((_, i) => i + 1));
  });

  it('is for who may take a file in', async () => {
    await expect(notebooks.try(ndjson({ schrift: 's1', tekst: 'a' }), { ...beheerder, role: 'bo' })).rejects.toMatchObject({
      code: 'RIGHTS.ROLE',
    });
  });
});
