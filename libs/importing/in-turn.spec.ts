import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Fault, InvalidInput, type RecordedEvent, Timeline } from '@peildatum/kernel';
import { beheerder, id, type Marked, marked, Notebooks, tellMark } from './testing/notes.js';

const D = '2025-06-01';
let notebooks: Notebooks;
let sent = 0;
beforeEach(async () => {
  notebooks = await Notebooks.open();
});

const mark = (merk: string, more: object = {}) => ({ soort: 'merk', schrift: 's', merk, geldigVanaf: D, ...more });
const next = () => {
  sent += 1;
  return sent;
};
/** Each time another file: it was saved again. */
const file = (...rows: readonly (string | object)[]) =>
  rows.map((row) => JSON.stringify(typeof row === 'string' ? mark(row) : row)).join('\n') + '\n'.repeat(next());
const read = async (...rows: readonly (string | object)[]) => (await notebooks.import(file(...rows))).recorded;
const byHttp = async (...marks: readonly string[]) => {
  for (const one of marks)
    await notebooks.register.write('s', tellMark(marked(one, D)), {
      actor: beheerder,
      commandId: id(`${one} ${next()}`),
      correlationId: id('http'),
    });
};
const standing = async () =>
  Timeline.of<Marked>((await notebooks.recorded()) as unknown as RecordedEvent[]).facts.map(({ data, type }) =>
    'mark' in data ? data.mark : type,
  );
const recorded = async (mark: string) => (await notebooks.recorded()).find(({ data }) => Object(data).mark === mark)?.id;

async function faultsOf(...rows: readonly (string | object)[]): Promise<readonly Fault[]> {
  try {
    await read(...rows);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults;
    throw error;
  }
  return [];
}

describe('rows of one subject, aspect and date', () => {
  it('are told in their order, also a return to what was told before', async () => {
    expect(await read('A', 'B', 'A')).toBe(3);
    expect(await standing()).toEqual(['A', 'B', 'A']);
  });

  it('add what an edited file has more, and nothing else', async () => {
    await read('A', 'B', 'A');
    expect(await read('A', 'B', 'A')).toBe(0);
    expect(await read('A', 'B', 'A', 'C', mark('D', { geldigVanaf: '2025-07-01' }))).toBe(2);
    expect(await standing()).toEqual(['A', 'B', 'A', 'C', 'D']);
  });

  it('bring nothing back where an old file is saved again', async () => {
    await read('A');
    await read('A', 'B');
    expect(await read('A')).toBe(0);
    expect(await read('B')).toBe(0);
    expect(await standing()).toEqual(['A', 'B']);
  });

  it('say once what they say twice in a row', async () => {
    await read('A', 'B');
    expect(await read('A', 'A', 'B', 'B', 'C', 'C')).toBe(1);
    expect(await standing()).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['another value than stands', ['C'], 'regel 1'],
    ['another in the middle', ['A', 'C', 'A'], 'regel 2'],
    ['one more in the middle', ['A', 'C', 'B', 'A'], 'regel 2'],
    ['one that passes over the last', ['A', 'B', 'C'], 'regel 3'],
  ])('are refused with %s: that asks to be a correction', async (_what, rows, line) => {
    await read('A', 'B', 'A');
    const [fault, ...more] = await faultsOf(...rows);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      field: `${line}: correctie`,
      message: expect.stringContaining('van 2025-06-01 staat er al iets anders'),
    });
    expect(await standing()).toEqual(['A', 'B', 'A']);
  });

  it('name what stands and what the row says, and how to go on', async () => {
    await read(mark('A', { waarom: 'gezien' }));
    const [fault] = await faultsOf('B');
    expect(fault?.message).toBe(
      'regel 1: van 2025-06-01 staat er al iets anders: merk "A", en deze regel zegt "B"; waarom "gezien", en deze regel zegt leeg. Was dat onjuist, zeg dan in correctie waarom. Kwam deze regel er die dag na, zet er dan boven wat die dag al vastligt. Anders klopt de datum niet',
    );
    await read(mark('A', { waarom: 'gezien' }), 'B');
    const [first, last] = [await recorded('A'), await recorded('B')];
    expect((await faultsOf('C'))[0]?.message).toContain(
      `merk "B", en deze regel zegt "C". Was dat onjuist, zeg dan in correctie waarom, en noem in corrigeert welke van die dag: ${first} of ${last} (die geldt nu).`,
    );
    await read(mark('A', { waarom: 'gezien' }), 'B', 'D');
    expect((await faultsOf(mark('A', { waarom: 'gezien' }), 'C', 'D'))[0]?.message).toContain(
      `merk "B", en deze regel zegt "C". Was dat onjuist, zeg dan in correctie waarom, en noem in corrigeert ${last}.`,
    );
  });

  it('are held against what was told over HTTP as well', async () => {
    await byHttp('A', 'B');
    expect(await faultsOf('A', 'C')).toHaveLength(1);
    expect(await read('A', 'B', 'C')).toBe(1);
  });

  it('are apart from what tells another set of aspects of that date', async () => {
    await read('A', { soort: 'veeg', schrift: 's', geldigVanaf: D });
    expect(await read('A')).toBe(0);
    expect(await read({ soort: 'veeg', schrift: 's', geldigVanaf: D }, 'A', 'B')).toBe(1);
    expect(await standing()).toEqual(['A', 'Wiped', 'B']);
  });

  it('go on where a broken run of the same file stopped', async () => {
    const marks = Array.from({ length: 120 }, (_, at) => ['A', 'B', 'C'][at % 3] as string);
    const content = file(...marks);
    const append = notebooks.store.append.bind(notebooks.store);
    let appends = 0;
    notebooks.store.append = (request) => {
      appends += 1;
      return appends === 2 ? Promise.reject(new Error('de stroom viel uit')) : append(request);
    };
    await expect(notebooks.import(content)).rejects.toThrow('de stroom viel uit');
    expect(await standing()).toEqual(marks.slice(0, 50));
    expect((await notebooks.import(content)).recorded).toBe(70);
    expect(await standing()).toEqual(marks);
    expect(await read(...marks, 'A')).toBe(1);
  });

  it('tell a made change in a trial, and what was known', async () => {
    await read('A');
    const { outcomes } = await notebooks.try(file('A', 'B'));
    expect(outcomes.map(({ change, since, cells }) => [change, since, cells?.()])).toEqual([
      ['known', undefined, undefined],
      ['changed', D, [{ column: 'merk', from: 'A', to: 'B' }]],
    ]);
  });
});

describe('rows that correct, among others', () => {
  const instead = (merk: string, correctie = 'verkeerd', more: object = {}) => mark(merk, { correctie, ...more });

  it('take the place of what the row before them said', async () => {
    await read('A', 'B');
    expect(await read('A', instead('C'), 'D')).toBe(2);
    expect(await standing()).toEqual(['A', 'C', 'D']);
    expect(await read('A', instead('C'), 'D')).toBe(0);
  });

  it('are not made again by a file that is read again, whatever was told since', async () => {
    await read('A');
    await read(instead('B'));
    await byHttp('C');
    expect(await read(instead('B'))).toBe(0);
    await read(instead('D', 'toch niet'));
    expect(await read(instead('B'))).toBe(0);
    expect(await standing()).toEqual(['B', 'D']);
  });

  it('name an event once, however often the file is read', async () => {
    await read('A', 'B');
    const row = instead('C', 'verkeerd', { corrigeert: await recorded('A') });
    expect(await read(row)).toBe(1);
    expect(await read(row, 'B')).toBe(0);
    expect(await standing()).toEqual(['C', 'B']);
  });

  it('correct an event once in a file', async () => {
    await read('A', 'B');
    const corrigeert = await recorded('A');
    const [fault] = await faultsOf(instead('C', 'verkeerd', { corrigeert }), instead('C', 'verkeerd', { corrigeert }));
    expect(fault?.message).toBe(
      `regel 2: corrigeert ${corrigeert} staat ook op regel 1; corrigeer een gebeurtenis in een bestand één keer`,
    );
  });

  it('withdraw what they say, and not what else stands of that date', async () => {
    await read('A', 'B');
    const row = mark('B', { correctie: 'hoort er niet', intrekken: true });
    expect(await read(row)).toBe(1);
    expect(await read(row)).toBe(0);
    expect(await standing()).toEqual(['A']);
    expect((await faultsOf(mark('C', { correctie: 'hoort er niet', intrekken: true })))[0]?.message).toContain(
      'staat er niets dat zo luidt',
    );
  });

  it('are told of by the very file that told them first: it tells nothing again, and says what became of it', async () => {
    const content = file('A', mark('B', { geldigVanaf: '2025-07-01' }));
    await notebooks.import(content);
    await read(mark('A', { correctie: 'van een ander schrift', intrekken: true }));
    const withdrawal = (await notebooks.recorded()).at(-1)?.id;
    const said = `regel 1: dit is op 2026-01-01 ingetrokken ("van een ander schrift") en wordt niet opnieuw vastgelegd; laat de regel weg. Klopt zij toch, zeg dan in correctie waarom en noem in corrigeert ${withdrawal}.`;
    expect(await notebooks.import(content)).toEqual({ rows: 2, recorded: 0, notes: [said] });
    expect((await notebooks.try(content)).notes).toEqual([said]);
    expect(await standing()).toEqual(['B']);
  });

  it('keep an old file from telling again what they took away', async () => {
    await read('A');
    await read(mark('A', { correctie: 'van een ander schrift', intrekken: true }));
    const [fault] = await faultsOf('A');
    expect(fault?.message).toContain(
      'dit lag van 2025-06-01 vast en is op 2026-01-01 ingetrokken ("van een ander schrift"); laat de regel weg',
    );
    const withdrawal = (await notebooks.recorded()).at(-1)?.id;
    expect(await read(mark('A', { correctie: 'toch van dit schrift', corrigeert: withdrawal }))).toBe(1);
    expect(await standing()).toEqual(['A']);
    expect(await read('A')).toBe(0);
  });
});
