import { describe, expect, it } from '@jest/globals';
import { PeildatumError } from '@peildatum/kernel';
import fc from 'fast-check';
import { readImportFile, type ValidRows } from '../index.js';
import { whereOf } from '../row-place.js';
import { Notebooks, ndjson } from '../testing/notes.js';

const TOO_LONG = 'x'.repeat(40_001);
const note = (schrift: string, tekst: string) => ({ schrift, tekst });
const to = (schrift: string, naar: string) => ({ soort: 'verwijzing', schrift, naar, tekst: `${schrift} naar ${naar}`, ten_hoogste: 99 });
const said = ({ file, refused }: ValidRows) => ({
  kept: file.rows.map(({ place }) => whereOf(place)),
  refused: refused.map(({ faults }) => faults.map(({ message }) => message).join(' | ')),
});
const WAITS = 'die is geweigerd, en deze gaat over hetzelfde of rust erop';

describe('the rows of a file that can be recorded', () => {
  it('are those of no subject that has a wrong one, above it as well as below', async () => {
    const notebooks = await Notebooks.open();
    const rows = await notebooks.validRows(
      ndjson(note('a', 'een'), note('b', 'een'), note('a', TOO_LONG), note('a', 'drie'), note('b', 'twee')),
    );
    expect(said(rows)).toEqual({
      kept: ['regel 2', 'regel 5'],
      refused: [
        `regel 1: wacht op regel 3: ${WAITS}`,
        'regel 3: tekst: verwacht tekst van 1 tot 40000 tekens',
        `regel 4: wacht op regel 3: ${WAITS}`,
      ],
    });
    expect(await notebooks.importFile(rows.file)).toEqual({ rows: 2, recorded: 2 });
  });

  it('look at no subject that has one either, however far that goes', async () => {
    const notebooks = await Notebooks.open();
    const content = ndjson(note('d', 'een'), to('d', 'c'), to('c', 'b'), to('b', 'a'), note('a', TOO_LONG), note('e', 'een'), to('e', 'f'));
    const { kept, refused } = said(await notebooks.validRows(content));
    expect(kept).toEqual(['regel 6', 'regel 7']);
    expect(refused.filter((message) => message.includes('wacht op regel 5'))).toHaveLength(4);
  });

  it('are all of them where nothing is wrong, and none where everything is', async () => {
    const notebooks = await Notebooks.open();
    expect(said(await notebooks.validRows(ndjson(note('a', 'een'), note('b', 'een'))))).toEqual({
      kept: ['regel 1', 'regel 2'],
      refused: [],
    });
    expect((await notebooks.validRows(ndjson(note('a', TOO_LONG), { soort: 'onzin' }))).file.rows).toEqual([]);
  });

  it('go on where an interrupted run was, and the whole file goes on where they were', async () => {
    const notebooks = await Notebooks.open();
    const many = Array.from({ length: 120 }, (_, n) => note('b', `nummer ${n}`));
    const content = ndjson(...many, note('a', 'een'), { ...note('a', 'twee'), herkomst: 'onzin' }, note('a', TOO_LONG));
    const write = notebooks.register.write.bind(notebooks.register);
    let appends = 0;
    notebooks.register.write = async (stream, decide, context) => {
      appends += 1;
      if (appends > 1) throw new PeildatumError({ code: 'STORE.AWAY', kind: 'unavailable', message: 'Weg.' });
      return write(stream, decide, context);
    };
    await expect(notebooks.importFile((await notebooks.validRows(content)).file)).rejects.toMatchObject({ code: 'IMPORT.HALFWAY' });
    expect(await notebooks.texts()).toHaveLength(50);
    notebooks.register.write = write;
    const { file, refused } = await notebooks.validRows(content);
    expect([file.rows.length, refused.length]).toEqual([120, 3]);
    expect(await notebooks.importFile(file)).toEqual({ rows: 120, recorded: 70 });
    expect(await notebooks.importFile((await notebooks.validRows(content)).file)).toEqual({ rows: 120, recorded: 0 });
  });

  it('can be recorded, whatever the others are, and nothing else is', () =>
    fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 12 }), async (all) => {
        const notebooks = await Notebooks.open();
        const content = ndjson(...all);
        const { file, refused } = await notebooks.validRows(content);
        expect(file.rows.length + refused.length).toBe(all.length);
        if (file.rows.length > 0) await notebooks.importFile(file);
        const texts = new Set(file.rows.map(({ fields }) => fields.tekst));
        expect(new Set(await notebooks.texts())).toEqual(texts);
        // A row that is wrong by itself is never among them, nor what it is about.
        const wrong = new Set(all.filter(({ tekst }) => tekst === TOO_LONG).map(({ schrift }) => schrift));
        expect(file.rows.filter(({ fields }) => wrong.has(String(fields.schrift)))).toEqual([]);
        // Of a file of which all can be recorded nothing is kept from it.
        const { faults } = await (await Notebooks.open()).tryFile(readImportFile(content, 'ndjson'));
        expect(refused.length === 0).toBe(faults.length === 0);
      }),
      { numRuns: 100 },
    ));
});

const names = fc.constantFrom('a', 'b', 'c', 'd');
const rows: fc.Arbitrary<{ readonly schrift: string; readonly tekst: string }> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ schrift: names, tekst: fc.constantFrom('een', 'twee', 'drie', 'weg') }) },
  { weight: 1, arbitrary: fc.record({ schrift: names, tekst: fc.constant(TOO_LONG) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      soort: fc.constant('verwijzing'),
      schrift: names,
      naar: names,
      tekst: fc.constantFrom('vier', 'vijf'),
      ten_hoogste: fc.integer({ min: 0, max: 3 }),
    }),
  },
);
