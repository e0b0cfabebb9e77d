import { beforeEach, describe, expect, it } from '@jest/globals';
import { unreachable } from '../event-store/errors.js';
import type { AppendRequest, AppendResult } from '../event-store/port.js';
import { beheerder, id, Notebooks, ndjson } from './testing/notes.js';

let notebooks: Notebooks;
beforeEach(async () => {
  notebooks = await Notebooks.open();
});

/** Every append of an import stands still until the test lets it go on, or fail. */
class HeldAppends {
  readonly asked: string[] = [];
  private readonly held = new Map<string, { goOn(): void; fail(error: Error): void }>();

  constructor({ store }: Notebooks) {
    const append = store.append.bind(store);
    store.append = async (request: AppendRequest): Promise<AppendResult> => {
      this.asked.push(request.stream);
      await new Promise<void>((goOn, fail) => this.held.set(request.stream, { goOn, fail }));
      return append(request);
    };
  }

  async goOn(stream: string): Promise<void> {
    this.held.get(stream)?.goOn();
    await turn();
  }

  async fail(stream: string, error: Error): Promise<void> {
    this.held.get(stream)?.fail(error);
    await turn();
  }
}

/** Everything that could go on has gone on, after it let others go first. */
const turn = async () => {
  for (let turns = 0; turns < 3; turns += 1) await new Promise(setImmediate);
};
const rows = (schrift: string, n: number) => Array.from({ length: n }, (_, i) => ({ schrift, tekst: `${schrift} ${i}` }));

describe('an import of which an append is refused', () => {
  it('begins nothing more, and ends when what was under way has ended', async () => {
    const content = ndjson(...Array.from({ length: 30 }, (_, i) => rows(`s${i}`, 51)).flat());
    const appends = new HeldAppends(notebooks);
    let ended: Error | undefined;
    const running = notebooks.import(content).catch((error: Error) => {
      ended = error;
    });
    for (let i = 0; i < 50 && appends.asked.length < 16; i += 1) await turn();
    const asked = Array.from({ length: 16 }, (_, i) => `s${i}`);
    expect(appends.asked).toEqual(asked);
    await appends.goOn('s0');
    expect(appends.asked).toEqual([...asked, 's0']);

    await appends.fail('s3', unreachable(new Error('weg')));
    expect(ended).toBeUndefined();
    for (const stream of asked) await appends.goOn(stream);
    await running;
    const shown = notebooks.progress.length;
    await turn();

    expect(appends.asked).toEqual([...asked, 's0']);
    expect(notebooks.progress).toHaveLength(shown);
    expect(ended).toMatchObject({ code: 'IMPORT.HALFWAY', kind: 'unavailable' });
    // Of fifteen subjects the first fifty rows, and of the one that was quicker the last as well.
    expect(ended?.message).toContain('751 regels zijn klaar, en deze keer zijn 751 feiten vastgelegd');
    expect(await notebooks.recorded()).toHaveLength(751);
  });

  it('says which row somebody was before, and goes on when it is run again without it in the way', async () => {
    const content = ndjson(...rows('s0', 60), { schrift: 's1', tekst: 'een' }, { schrift: 's1', tekst: 'twee' });
    const write = notebooks.register.write.bind(notebooks.register);
    const closing = { actor: beheerder, commandId: id('closing'), correlationId: id('request') };
    notebooks.register.write = async (stream, decide, context) => {
      const closed = { type: 'Noted', validFrom: '2025-02-01', data: { text: 'weg', tags: [] } };
      if (stream === 's1') await write('s1', () => [closed as never], closing);
      return await write(stream, decide, context);
    };
    const refused = notebooks.import(content);
    await expect(refused).rejects.toMatchObject({
      code: 'IMPORT.HALFWAY',
      kind: 'conflict',
      message: expect.stringContaining('regel 61: Het schrift is weggelegd.'),
      details: { refusal: 'NOTEBOOK.CLOSED' },
    });
    const before = await notebooks.texts();
    notebooks.register.write = write;
    await expect(notebooks.import(content)).rejects.toMatchObject({ faults: [{ field: 'regel 61' }, { field: 'regel 62' }] });
    expect(await notebooks.texts()).toEqual(before);
  });
});

describe('rows that look at another subject', () => {
  it('see the same of it in both phases, whatever else of the file is recorded meanwhile', async () => {
    const to = (schrift: string, naar: string) => ({
      soort: 'verwijzing',
      schrift,
      naar,
      tekst: `${schrift} naar ${naar}`,
      ten_hoogste: 1,
    });
    const content = ndjson(...rows('a', 1), ...rows('b', 1), to('a', 'b'), ...rows('a', 100), to('b', 'a'), ...rows('b', 100));
    const look = notebooks.register.look.bind(notebooks.register);
    // Who looks at the second subject sees it late: by then the rest of it could have been recorded.
    notebooks.register.look = async (stream) => {
      if (stream === 'b') for (let i = 0; i < 40; i += 1) await turn();
      return look(stream);
    };
    expect(await notebooks.import(content)).toEqual({ rows: 204, recorded: 202 });
  });
});
