import { beforeEach, describe, expect, it } from '@jest/globals';
import { unreachable } from '../event-store/errors.js';
import type { AppendRequest, AppendResult } from '../event-store/port.js';
import { readImportFile } from './import-rows.js';
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

describe('rows that were made of a state that others go on from', () => {
  const streams = Array.from({ length: 40 }, (_, n) => `s${n}`);
  const content = ndjson(...streams.flatMap((stream) => rows(stream, 51)));
  const file = { ...readImportFile(content, 'ndjson'), revisions: new Map(streams.map((stream) => [stream, -1])) };
  const byAnother = (stream: string, text: string) => {
    const fact = { type: 'Noted', validFrom: '2025-02-01', data: { text, tags: [] } };
    return notebooks.register.write(stream, () => [fact as never], {
      actor: beheerder,
      commandId: id(`${stream} ${text}`),
      correlationId: id('another'),
    });
  };
  /** Somebody is first at these, between what is read before an append and the append itself. */
  const firstAt = (...first: readonly string[]) => {
    const append = notebooks.store.append.bind(notebooks.store);
    const left = new Set(first);
    notebooks.store.append = async (request: AppendRequest): Promise<AppendResult> => {
      if (left.delete(request.stream)) await byAnother(request.stream, 'van een ander');
      return append(request);
    };
  };

  it('are all recorded but for those of a stream that somebody was first at, and it is said that they are overtaken', async () => {
    firstAt('s3', 's25');
    await expect(notebooks.importFile(file)).rejects.toMatchObject({
      code: 'IMPORT.HALFWAY',
      kind: 'stale',
      details: { refusal: 'WRITE.STALE', facts: 38 * 51, rows: 38 * 51 },
    });
    const recorded = await notebooks.recorded();
    expect(recorded).toHaveLength(38 * 51 + 2);
    for (const stream of ['s3', 's25']) expect(recorded.filter((event) => event.stream === stream)).toHaveLength(1);
  });

  it('are not recorded, and are not said to be wrong, where somebody closed what they go on from before they were looked at', async () => {
    await byAnother('s3', 'weg');
    await expect(notebooks.importFile(file)).rejects.toMatchObject({ code: 'WRITE.STALE', kind: 'stale' });
    expect(await notebooks.recorded()).toHaveLength(1);
    const seen = new Map([...file.revisions, ['s3', 0] as const]);
    await expect(notebooks.importFile({ ...file, revisions: seen })).rejects.toMatchObject({ code: 'INPUT.INVALID' });
    expect(await notebooks.recorded()).toHaveLength(1);
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
