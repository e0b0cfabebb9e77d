import { PeildatumError } from '@peildatum/kernel';
import { contractCodec, newEvent } from '../../contract/fixtures.js';
import type { ExpectedRevision } from '../../port.js';
import { PostgresEventStore } from '../postgres-event-store.js';

/**
 * A process that writes: `writer.fixture.ts <url> <appends> <stream>…`, eight writers at once, or without end when `appends` is 0.
 * Prints `ready` and waits for a line; then, for each append that was acknowledged, a JSON line with stream, revision and ids.
 */
const [url = '', appends = '0', ...streams] = process.argv.slice(2);
const WRITERS = 8;
const store = new PostgresEventStore({ url });

async function append(turn: number): Promise<void> {
  const stream = streams[turn % streams.length] as string;
  const events = Array.from({ length: 1 + (turn % 3) }, (_, i) =>
    contractCodec.encode(newEvent('ContractNoted', { text: `${turn}.${i}` })),
  );
  const ids = events.map(({ id }) => id);
  for (;;) {
    const expected = turn % 2 === 0 ? 'any' : await lastRevision(stream);
    try {
      const { revision } = await store.append({ stream, expected, events });
      process.stdout.write(`${JSON.stringify({ stream, revision, ids })}\n`);
      return;
    } catch (error) {
      // Another was first: as a command handler does, look again and decide again.
      if (!(error instanceof PeildatumError && error.code === 'STORE.WRONG_REVISION')) throw error;
    }
  }
}

async function lastRevision(stream: string): Promise<ExpectedRevision> {
  try {
    return (await store.readStream(stream, { direction: 'backward', to: 0 }))[0]?.revision ?? 'none';
  } catch (error) {
    if (error instanceof PeildatumError && error.code === 'STORE.STREAM_NOT_FOUND') return 'none';
    throw error;
  }
}

async function write(writer: number): Promise<void> {
  for (let turn = writer; Number(appends) === 0 || turn < Number(appends); turn += WRITERS) await append(turn);
}

await store.head();
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
process.stdin.destroy();
await store.close();
