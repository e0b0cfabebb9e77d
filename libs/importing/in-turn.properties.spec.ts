import { describe, expect, it } from '@jest/globals';
import { InvalidInput, type RecordedEvent, Timeline } from '@peildatum/kernel';
import fc from 'fast-check';
import { beheerder, id, type Marked, marked, Notebooks, tellMark } from './testing/notes.js';

/** A row: what it says, of which of two days. */
type Row = readonly [mark: 'A' | 'B' | 'C', on: '2025-06-01' | '2025-07-01'];

const row = fc.tuple(
  fc.constantFrom('A' as const, 'B' as const, 'C' as const),
  fc.constantFrom('2025-06-01' as const, '2025-07-01' as const),
);
const rows = fc.array(row, { maxLength: 5 });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('append' as const), file: fc.nat(), rows }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('insert' as const), file: fc.nat(), at: fc.nat(), row }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('leave out' as const), file: fc.nat(), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('tell over HTTP' as const), row }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('correct' as const), row }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class World {
  /** The files that were taken in. */
  readonly read: (readonly Row[])[] = [[]];
  private sent = 0;

  private constructor(readonly notebooks: Notebooks) {}

  static readonly open = async () => new World(await Notebooks.open());

  get next(): number {
    this.sent += 1;
    return this.sent;
  }

  fileOf = (at: number): readonly Row[] => this.read[at % this.read.length] ?? [];

  async standing(): Promise<readonly string[]> {
    const events = (await this.notebooks.recorded()) as unknown as RecordedEvent[];
    return Timeline.of<Marked>(events).facts.map(({ data, validFrom }) => `${validFrom} ${Object(data).mark}`);
  }

  /** Saved once more, so that it is no file that was read. @returns how many facts were new; null: it was refused */
  async take(file: readonly Row[], more: object = {}): Promise<number | null> {
    const content = file
      .map(([merk, geldigVanaf]) => JSON.stringify({ soort: 'merk', schrift: 's', merk, geldigVanaf, ...more }))
      .join('\n');
    try {
      return file.length === 0 ? 0 : (await this.notebooks.import(content + '\n'.repeat(this.next))).recorded;
    } catch (error) {
      if (error instanceof InvalidInput) return null;
      throw error;
    }
  }
}

/** Rows that say what the one before them of that day says add nothing. */
const eachOnce = (told: readonly Row[]): readonly string[] => {
  const last = new Map<string, string>();
  return told.flatMap(([mark, on]) => {
    if (last.get(on) === mark) return [];
    last.set(on, mark);
    return [`${on} ${mark}`];
  });
};

const ofDay = (on: string, facts: readonly string[]) => facts.filter((fact) => fact.startsWith(on));

async function taken(world: World, given: Step): Promise<void> {
  if (given.does === 'tell over HTTP') {
    const [mark, on] = given.row;
    const context = { actor: beheerder, commandId: id(`told ${world.next}`), correlationId: id('http') };
    await world.notebooks.register.write('s', tellMark(marked(mark, on)), context);
  } else if (given.does === 'correct') await world.take([given.row], { correctie: `reden ${world.next}` });
  else {
    const before = world.fileOf(given.file);
    const edited =
      given.does === 'append'
        ? [...before, ...given.rows]
        : before.toSpliced(
            given.at % (before.length + 1),
            given.does === 'insert' ? 0 : 1,
            ...(given.does === 'insert' ? [given.row] : []),
          );
    if ((await world.take(edited)) !== null) world.read.push(edited);
  }
}

describe('files that are edited and read again', () => {
  it('change nothing that stands, whichever was read before and whatever was told since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const world = await World.open();
        for (const each of steps) await taken(world, each);
        const before = await world.standing();
        for (const file of world.read) expect((await world.take(file)) ?? 0).toBe(0);
        expect(await world.standing()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('add exactly the rows that were put below what stands, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (edits) => {
        const world = await World.open();
        let file: readonly Row[] = [];
        for (const more of edits) {
          const before = await world.standing();
          file = [...file, ...more];
          const due = eachOnce(file);
          expect(await world.take(file)).toBe(due.length - before.length);
          for (const day of ['2025-06-01', '2025-07-01']) expect(ofDay(day, await world.standing())).toEqual(ofDay(day, due));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are told as they stand or not at all: never is a day left at another value than its last row says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), rows, async (steps, file) => {
        const world = await World.open();
        for (const each of steps) await taken(world, each);
        const before = await world.standing();
        const recorded = await world.take(file);
        const after = await world.standing();
        for (const day of ['2025-06-01', '2025-07-01']) {
          const [was, is] = [ofDay(day, before), ofDay(day, after)];
          expect(is.slice(0, was.length)).toEqual(was);
          if (recorded !== null && is.length > was.length) expect(is.at(-1)).toBe(`${day} ${file.findLast(([, on]) => on === day)?.[0]}`);
        }
        if (recorded === null) expect(after).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
