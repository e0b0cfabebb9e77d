import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STARTED_EVENTS } from '../support/demonstration-events.js';
import { demonstrationFolder } from '../support/demonstration-folder.js';
import { CLI, peildatum } from '../support/server-process.js';

let folder: string;
let file: string;
/** A new data folder: a new machine. */
const machine = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peildatum-back-up-'));
  chmodSync(folder, 0o755);
  file = join(folder, 'register.back-up');
  await demonstrationFolder(machine('oud'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (name: string) => peildatum(machine(name), 'rapport', '--geldig-op', '2025-05-20', '--formaat', 'json');

describe('a back-up that is put back on another machine', () => {
  it('gives the same report, the same log and the same back-up', async () => {
    const before = await report('oud');
    expect(before.code).toBe(0);
    expect(await peildatum(machine('oud'), 'back-up', '--naar', file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${STARTED_EVENTS} gebeurtenissen`),
    });
    expect(await peildatum(machine('oud'), 'back-up', '--controleer', file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Heel: ${STARTED_EVENTS} gebeurtenissen`),
    });

    expect(await peildatum(machine('nieuw'), 'herstel', '--van', file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Teruggezet: ${STARTED_EVENTS} gebeurtenissen;`),
    });
    expect((await report('nieuw')).stdout).toBe(before.stdout);
    expect(await peildatum(machine('nieuw'), 'controleer')).toMatchObject({ code: 0, stdout: expect.stringContaining('Klopt') });
    const logs = await Promise.all(['oud', 'nieuw'].map((name) => peildatum(machine(name), 'logboek', '--formaat', 'ndjson')));
    expect(logs[1]?.stdout).toBe(logs[0]?.stdout);
    expect(await peildatum(machine('nieuw'), 'herstel', '--van', file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Teruggezet: 0 gebeurtenissen (${STARTED_EVENTS} stonden er al)`),
    });
  });

  it('is no register until it is whole: killed in the middle it is refused, and then goes on', async () => {
    for (let attempt = 1; ; attempt += 1) {
      const name = `afgebroken-${attempt}`;
      await killWhenItBegins(machine(name));
      const refused = await report(name);
      if (refused.code === 0 && attempt < 5) continue; // It was quicker than the kill.
      expect(refused).toMatchObject({ code: 69, stderr: expect.stringContaining('RESTORE.UNFINISHED') });
      expect(await peildatum(machine(name), 'herstel', '--van', file)).toMatchObject({ code: 0 });
      expect(await peildatum(machine(name), 'controleer')).toMatchObject({ code: 0, stdout: expect.stringContaining('Klopt') });
      return;
    }
  });

  it('is refused where something else is recorded, and where it is damaged, and nothing changes', async () => {
    expect(await peildatum(machine('oud'), 'herstel', '--van', file)).toMatchObject({ code: 0 });
    appendFileSync(file, 'x');
    expect(await peildatum(machine('niets'), 'herstel', '--van', file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('BACKUP.DAMAGED'),
    });
    expect(existsSync(machine('niets'))).toBe(false);
    expect(await peildatum(machine('oud'), 'back-up', '--naar', file)).toMatchObject({
      code: 64,
      stderr: expect.stringContaining('bestaat al'),
    });
  });
});

async function killWhenItBegins(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, [CLI, 'herstel', '--van', file], {
    env: { ...process.env, PEILDATUM_DATA_DIR: dataDir, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('terugzetten')) child.kill('SIGKILL');
  });
  await new Promise((done) => child.once('close', done));
}
