import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { replayBesideLogboek } from './replay-beside-logboek.js';

interface Line {
  readonly volgnummer: string;
  readonly event_id: string;
  readonly known_at: string;
  readonly publication: string | null;
}

const KNOWN_AT = '2025-05-20T10:00:00.000Z';
const PAYLOAD = 4_000;

/** Every second event names one. */
const publicationAt = (n: number): string | null => (n % 2 === 0 ? 'p' : null);

/** Event n of a log in which three subjects take turns; of each event the data are bytes of its own. */
const eventAt = (n: number) =>
  ({
    volgnummer: n,
    id: `id-${n}`,
    knownAt: KNOWN_AT,
    stream: `actie-${n % 3}`,
    revision: Math.floor((n - 1) / 3),
    data: { publication: publicationAt(n), text: Buffer.alloc(PAYLOAD, n).toString('latin1') },
  }) as unknown as NumberedEvent;

const logOf = (count: number): EventLog =>
  ({
    replay: async function* ({ passedOver }: { readonly passedOver: ReadonlySet<string> }) {
      for (let n = 1; n <= count; n += 1) if (!passedOver.has(`id-${n}`)) yield eventAt(n);
    },
  }) as unknown as EventLog;

const lineAt = (n: number): Line => ({ volgnummer: String(n), event_id: `id-${n}`, known_at: KNOWN_AT, publication: publicationAt(n) });
const linesUpTo = (count: number): Line[] => Array.from({ length: count }, (_, i) => lineAt(i + 1));

/** A logboek of these lines, asked in pages. */
const snapshotOf = (volgnummer: number, lines: readonly Line[]): Snapshot =>
  ({
    volgnummer,
    table: () => '"logboek"',
    query: async (sql: string, [after, to]: [string, number]) =>
      lines
        .filter((line) => Number(line.volgnummer) > Number(after) && Number(line.volgnummer) <= to)
        .slice(0, Number(/LIMIT (\d+)/.exec(sql)?.[1])),
  }) as unknown as Snapshot;

const replay = (
  { events, lines, upTo = events, passedOver = [] }: { events: number; lines: readonly Line[]; upTo?: number; passedOver?: string[] },
  onProgress: (volgnummer: number) => void = () => undefined,
) => replayBesideLogboek(logOf(events), snapshotOf(upTo, lines), new Set(passedOver), onProgress);

describe('a replay beside the logboek', () => {
  it('agrees with one that says the same, over many pages, up to the volgnummer and no further', async () => {
    const { events, streams, difference } = await replay({ events: 12_003, lines: linesUpTo(12_003), upTo: 12_001 });
    expect({ events, streams: [...streams], difference }).toEqual({
      events: 12_001,
      streams: [
        ['actie-1', 4_000],
        ['actie-2', 3_999],
        ['actie-0', 3_999],
      ],
      difference: null,
    });
  });

  it('of an empty register has nothing to say', async () => {
    expect(await replay({ events: 0, lines: [] })).toMatchObject({ events: 0, difference: null });
  });

  it('leaves out what was passed over, whether the logboek has it or not', async () => {
    const passedOver = ['id-2', 'id-5'];
    expect(await replay({ events: 5, lines: linesUpTo(5), passedOver })).toMatchObject({ events: 3, difference: null });
    const without = linesUpTo(5).filter(({ event_id }) => !passedOver.includes(event_id));
    expect(await replay({ events: 5, lines: without, passedOver })).toMatchObject({ events: 3, difference: null });
  });

  it.each([
    ['another event', linesUpTo(5).with(2, { ...lineAt(3), event_id: 'id-9' }), '[2].event_id', 'id-3', 'id-9'],
    ['another publication', linesUpTo(5).with(1, { ...lineAt(2), publication: null }), '[1].publication', 'p', null],
    ['another moment', linesUpTo(5).with(0, { ...lineAt(1), known_at: 'x' }), '[0].known_at', KNOWN_AT, 'x'],
    ['a line that is gone', linesUpTo(5).toSpliced(3, 1), '[3].event_id', 'id-4', 'id-5'],
    ['a last line that is gone', linesUpTo(4), '[4]', lineAt(5), undefined],
  ])('names the first place where they part: %s', async (_, lines, path, left, right) => {
    expect((await replay({ events: 5, lines })).difference).toEqual({ path, left, right });
  });

  it('names a line of which the log knows nothing', async () => {
    expect((await replay({ events: 4, lines: linesUpTo(5), upTo: 5 })).difference).toEqual({
      path: '[4]',
      left: undefined,
      right: lineAt(5),
    });
  });

  it('holds no events: its memory does not follow their number', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap: number[] = [];
    const lines = linesUpTo(20_000);
    await replay({ events: 20_000, lines }, () => {
      collect();
      heap.push(process.memoryUsage().heapUsed);
    });
    expect(heap).toHaveLength(4);
    // 15,000 events lie between the first and the last of these: 60 MB of payload.
    expect((heap.at(-1) ?? 0) - (heap[0] ?? 0)).toBeLessThan(20_000_000);
  });
});
