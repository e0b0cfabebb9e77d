import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Fault, InvalidInput } from '@peildatum/kernel';
import { type FactsOfFile, ImportWatch, type IsThere, type RecordFile } from './import-kind.js';
import { readImportFile } from './import-rows.js';
import { beheerder, commandOf, id, Notebooks, ndjson } from './testing/notes.js';

let notebooks: Notebooks;
beforeEach(async () => {
  notebooks = await Notebooks.open();
});

async function faultsOf(content: string): Promise<readonly Fault[]> {
  try {
    await notebooks.import(content);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults;
    throw error;
  }
  return [];
}

/** More subjects than are under way at once, so that some would be written before the last is looked at. */
const OTHERS = Array.from({ length: 40 }, (_, i) => ({ schrift: `s${i}`, tekst: `goede regel ${i}` }));
const long = (n: number, of = 30_000): string =>
  String(n)
    .padStart(4, '0')
    .repeat(of / 4);

describe('the first phase refuses what recording would', () => {
  it.each([
    ['a text that the log does not take', { tekst: 'x'.repeat(40_001) }, 'tekst', 'tekst van 1 tot 40000 tekens'],
    ['one of a list', { tekst: 'x', trefwoorden: ['kort', 'y'.repeat(21)] }, 'trefwoorden', 'tekst van 1 tot 20 tekens'],
    ['a date that is still to come', { tekst: 'x', geldigVanaf: '2026-01-02' }, 'geldigVanaf', 'ligt na vandaag'],
  ])('%s, by line and field, and nothing is recorded', async (_what, row, field, says) => {
    const faults = await faultsOf(ndjson(...OTHERS, { schrift: 's41', ...row }, { schrift: 's42', tekst: 'goed' }));
    expect(faults.map((fault) => [fault.field, fault.message])).toEqual([[`regel 41: ${field}`, expect.stringContaining(says)]]);
    expect(await notebooks.recorded()).toEqual([]);
  });

  it('what who takes it in may not tell, by line', async () => {
    const faults = await faultsOf(ndjson(...OTHERS, { schrift: 's41', tekst: 'van CBS' }, { schrift: 's42', tekst: 'van VWS' }));
    expect(faults.map(({ field, message }) => [field, message])).toEqual([
      [
        'regel 41',
        expect.stringContaining(
          'U legt vast voor VWS; dit hoort bij CBS. Leg het vast namens die organisatie (bij importeer: --organisatie).',
        ),
      ],
    ]);
    expect(await notebooks.recorded()).toEqual([]);
  });

  it('an actor that the log does not take, once and not by line', async () => {
    const refused = notebooks.import(ndjson(...OTHERS), { ...beheerder, organisation: 'x'.repeat(201) });
    await expect(refused).rejects.toMatchObject({ code: 'ACTOR.REFUSED', message: expect.stringContaining('organisatie: verwacht tekst') });
    expect(notebooks.progress).toEqual([]);
  });

  it('one row of more than an append can hold', async () => {
    const row = { soort: 'reeks', schrift: 'groot', tekst: 'x'.repeat(30_000), keer: 40 };
    expect((await faultsOf(ndjson(...OTHERS, row))).map(({ field, message }) => [field, message])).toEqual([
      ['regel 41', expect.stringContaining('meer dan 1.000.000 kan niet in één keer')],
    ]);
    expect(await notebooks.recorded()).toEqual([]);
  });
});

describe('rows of one subject', () => {
  const LARGE = ndjson(...Array.from({ length: 120 }, (_, i) => ({ schrift: 'groot', tekst: long(i) })));
  const SMALL = ndjson(...Array.from({ length: 120 }, (_, i) => ({ schrift: 'klein', tekst: String(i) })));
  const commands = async () => [...new Set((await notebooks.recorded()).map(({ commandId }) => commandId))];

  it('go in pieces of 50, under the command ids that they have always had', async () => {
    expect(await notebooks.import(SMALL)).toEqual({ rows: 120, recorded: 120 });
    expect(await commands()).toEqual(['klein#0', 'klein#50', 'klein#100'].map((name) => commandOf(SMALL, name)));
  });

  it('go in smaller parts where a piece is more than 1,000,000 bytes, each in its place', async () => {
    expect(await notebooks.import(LARGE)).toEqual({ rows: 120, recorded: 120 });
    expect(await notebooks.texts()).toEqual(Array.from({ length: 120 }, (_, i) => long(i)));
    const named = ['groot#0..32', 'groot#0..50', 'groot#50..82', 'groot#50..100', 'groot#100'];
    expect(await commands()).toEqual(named.map((name) => commandOf(LARGE, name)));
    expect(await notebooks.import(LARGE)).toEqual({ rows: 120, recorded: 0 });
  });

  it.each([1, 2, 3, 4, 5])('go on after a break at append %i of a large subject, and double nothing', async (at) => {
    const append = notebooks.store.append.bind(notebooks.store);
    let appends = 0;
    notebooks.store.append = (request) => {
      appends += 1;
      return appends === at ? Promise.reject(new Error('de stroom viel uit')) : append(request);
    };
    await expect(notebooks.import(LARGE)).rejects.toThrow('de stroom viel uit');
    const before = (await notebooks.recorded()).length;
    expect(before).toBeLessThan(120);
    expect(await notebooks.import(LARGE)).toEqual({ rows: 120, recorded: 120 - before });
    expect(await notebooks.texts()).toEqual(Array.from({ length: 120 }, (_, i) => long(i)));
  });

  it('are not told again where somebody told otherwise since: what was recorded is done', async () => {
    const content = ndjson({ schrift: 'a', tekst: 'een' }, { schrift: 'a', tekst: 'twee' });
    await notebooks.import(content);
    const told = (await notebooks.recorded()).length;
    await notebooks.register.write('a', () => [{ type: 'Noted', validFrom: '2025-02-01' as never, data: { text: 'drie', tags: [] } }], {
      actor: beheerder,
      commandId: id('later'),
      correlationId: id('request'),
    });
    expect(await notebooks.import(content)).toEqual({ rows: 2, recorded: 0 });
    expect(await notebooks.recorded()).toHaveLength(told + 1);
  });
});

it('says with what it recorded what cannot be taken back, by how things stood before', async () => {
  class Warning extends ImportWatch {
    over<T>(_told: readonly FactsOfFile[], record: RecordFile<T>): Promise<T> {
      return record([]);
    }

    override async warnings(told: readonly FactsOfFile[], isThere: IsThere): Promise<readonly string[]> {
      return Promise.all(told.map(async ({ stream }) => `${stream}: ${await isThere(stream)}`));
    }
  }
  const file = (tekst: string) => readImportFile(ndjson({ schrift: 'a', tekst }), 'ndjson');
  const first = await notebooks.importFile(file('een'), beheerder, new Warning());
  const second = await notebooks.importFile(file('twee'), beheerder, new Warning());
  expect([first.warnings, second.warnings]).toEqual([['a: false'], ['a: true']]);
  expect(await notebooks.importFile(file('drie'))).toEqual({ rows: 1, recorded: 1 });
});
