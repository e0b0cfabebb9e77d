import { describe, expect, it } from '@jest/globals';
import { importKinds } from '../../apps/runtime/composition.js';

const kinds = Object.entries(importKinds({ valuesOn: () => [] }));

describe('the columns of the kinds of rows', () => {
  it('are told by each of them', () => expect(kinds).toHaveLength(84));

  it.each(kinds)('%s: begin with soort, end with bron and herkomst, each once, with how it is written', (word, { columns }) => {
    const names = columns.map(({ name }) => name);
    expect([names[0], ...names.slice(-2)]).toEqual(['soort', 'bron', 'herkomst']);
    expect(new Set(names).size).toBe(names.length);
    expect(columns[0]).toMatchObject({ allowed: [word], required: true });
    for (const { name, kind, description, notation, allowed } of columns) {
      expect([name, description === '', notation === '']).toEqual([name, false, false]);
      expect([name, allowed !== undefined]).toEqual([name, kind === 'keuze']);
    }
  });
});
