import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@peildatum/platform';
import { localTokens } from '../../apps/runtime/local-tokens.js';
import { openPeildatum } from '../../apps/runtime/peildatum.js';
import { pause, peildatum, type ServerProcess, spawnServer } from '../support/server-process.js';

const KILLS = 20;
/** One writer each; all of them under way at the end of the demonstration. */
const ACTIONS = ['IZA-L-017', 'IZA-L-019', 'IZA-L-022', 'IZA-L-034'];

let dataDir: string;
let server: ServerProcess | undefined;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'peildatum-kills-'));
  chmodSync(dataDir, 0o755);
});
afterAll(async () => {
  await server?.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

/** How `fetch` fails when the other side goes away: by name, for Jest has classes of its own. */
const LOST = ['TypeError', 'TimeoutError'];

/** Writes one status report after another; what was not answered is sent again with its own key until it is. */
class Writer {
  readonly acknowledged: string[] = [];
  private sequence = 0;
  private stopped = false;
  private pending: { key: string; body: string } | null = null;

  constructor(
    private readonly name: number,
    private readonly token: string,
  ) {}

  async run(address: () => string): Promise<void> {
    while (!this.stopped || this.pending) {
      this.pending ??= this.next();
      try {
        const answer = await fetch(`${address()}/v1/acties/${ACTIONS[this.name]}/statusmeldingen`, {
          method: 'POST',
          headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', 'idempotency-key': this.pending.key },
          body: this.pending.body,
          signal: AbortSignal.timeout(10_000),
        });
        const body = (await answer.json()) as { gebeurtenissen?: { id: string }[] };
        if (answer.status === 503) await pause(50);
        else if (!answer.ok) throw new Error(`refused with ${answer.status}: ${JSON.stringify(body)}`);
        else {
          this.acknowledged.push(...(body.gebeurtenissen ?? []).map(({ id }) => id));
          this.pending = null;
        }
      } catch (error) {
        // The server was killed, or is not there yet: ambiguous, so the same again. Anything else is a failure of the test.
        if (!LOST.includes((error as Error).name)) throw error;
        await pause(20);
      }
    }
  }

  stop(): void {
    this.stopped = true;
  }

  private next(): { key: string; body: string } {
    this.sequence += 1;
    const toelichting = `schrijver ${this.name}, melding ${this.sequence}`;
    return {
      key: `${this.name}-${this.sequence}`,
      body: JSON.stringify({ status: 'loopt-op-schema', geldigVanaf: '2025-06-01', toelichting }),
    };
  }
}

describe(`${KILLS} times kill -9`, () => {
  it('lose no acknowledged event, double none, and leave read models that equal a replay', async () => {
    // The first one while the demonstration is being loaded.
    const loading = spawnServer(dataDir);
    while (!loading.output().includes('demonstratie laden')) await pause(5);
    await pause(150);
    await loading.kill();

    server = await spawnServer(dataDir).ready;
    const { mint } = await localTokens(dataDir);
    const token = await mint({ role: 'beheerder' });
    const writers = ACTIONS.map((_, i) => new Writer(i, token));
    const writing = writers.map((writer) => writer.run(() => server?.address ?? ''));
    for (let kill = 2; kill <= KILLS; kill += 1) {
      await pause(200 + Math.random() * 600);
      await server.kill();
      server = await spawnServer(dataDir).ready;
    }
    for (const writer of writers) writer.stop();
    await Promise.all(writing);
    expect(await server.stop()).toBe(0);

    const acknowledged = writers.flatMap((writer) => writer.acknowledged);
    const seen = await idsInLog();
    expect(acknowledged.length).toBeGreaterThan(KILLS * ACTIONS.length);
    expect(acknowledged.filter((id) => seen.get(id) !== 1)).toEqual([]);
    expect([...seen.values()].filter((times) => times > 1)).toEqual([]);
    // Every event of the load was acknowledged in the end: what was sent twice stands there once.
    expect(seen.size).toBe(DEMONSTRATION_EVENTS + acknowledged.length);
    expect(await peildatum(dataDir, 'controleer')).toMatchObject({ code: 0, stdout: expect.stringContaining('Klopt') });
  }, 300_000);
});

/** 1,346 lines, the opening and the completion. */
const DEMONSTRATION_EVENTS = 1_348;

async function idsInLog(): Promise<Map<string, number>> {
  const { log, close } = await openPeildatum({ config: loadConfig({ PEILDATUM_DATA_DIR: dataDir }), applicationName: 'peildatum test' });
  const seen = new Map<string, number>();
  for await (const { id } of log.replay()) seen.set(id, (seen.get(id) ?? 0) + 1);
  await close();
  return seen;
}
