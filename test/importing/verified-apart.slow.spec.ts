import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { processesOf } from '../support/processes-of.js';
import { peildatum, type ServerProcess, spawnServer } from '../support/server-process.js';

const POLL_MS = 100;

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the question whether the read models say what the log says', () => {
  let folder: string;
  let server: ServerProcess;
  let headers: Readonly<Record<string, string>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'naspelen-'));
    server = await spawnServer(folder).ready;
    headers = { Authorization: `Bearer ${(await peildatum(folder, 'token', '--rol', 'auditor')).stdout.trim()}` };
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async () => {
    const answer = await fetch(`${server.address}/v1/vragen/controleer`, { headers });
    return { status: answer.status, body: (await answer.json()) as { readonly rijen: readonly object[] } };
  };

  it('is answered by a process apart, and reads beside it are answered before it', async () => {
    let [isAnswered, most, before] = [false, 0, 0];
    const asked = ask().finally(() => {
      isAnswered = true;
    });
    while (!isAnswered) {
      most = Math.max(most, processesOf(server).length);
      const { status } = await fetch(`${server.address}/v1/klokken`);
      if (status === 200 && !isAnswered) before += 1;
      await sleep(POLL_MS);
    }
    const { status, body } = await asked;
    expect([status, body.rijen]).toEqual([200, [expect.objectContaining({ uitkomst: 'gelijk' })]]);
    expect(most).toBe(1);
    expect(before).toBeGreaterThan(1);
  });
});
