import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventLog, registerState, runMigration } from '@peildatum/event-store';
import { systemClock, systemIds } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { demonstrationMigration } from '../../apps/runtime/demonstration.js';
import { openPeildatum } from '../../apps/runtime/peildatum.js';
import { peildatum } from '../support/server-process.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peildatum-leest-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function onLog<T>(dataDir: string, use: (log: EventLog) => Promise<T>): Promise<T> {
  const opened = await openPeildatum({ config: loadConfig({ PEILDATUM_DATA_DIR: dataDir }), applicationName: 'leest alleen' });
  try {
    return await use(opened.log);
  } finally {
    await opened.close();
  }
}

/** Loads the first lines of the demonstration, as a start that was killed leaves it. */
async function brokenOff(log: EventLog): Promise<void> {
  const stop = new Error('killed');
  const migration = demonstrationMigration(log, systemClock);
  const half = runMigration(log, migration, systemIds.random(), ({ done }) => {
    if (done > 100) throw stop;
  });
  await expect(half).rejects.toBe(stop);
}

const standing = (dataDir: string) =>
  onLog(dataDir, async (log) => {
    let events = 0;
    for await (const batch of log.readAll()) events += batch.length;
    return { state: await registerState(log), events };
  });

describe('a command that only reads', () => {
  it('loads nothing on into a register of which the loading was broken off', async () => {
    const dataDir = join(folder, 'afgebroken');
    await onLog(dataDir, brokenOff);
    const before = await standing(dataDir);
    expect([before.state, before.events > 100]).toEqual(['migrating', true]);
    for (const command of ['controleer', 'rapport', 'logboek'])
      expect(await peildatum(dataDir, command)).toMatchObject({
        code: 69,
        stdout: '',
        stderr: expect.stringMatching(/afgebroken.*start Peildatum.*REGISTER\.HALF_LOADED/s),
      });
    expect(await peildatum(dataDir, 'back-up', '--naar', join(folder, 'half.back-up'))).toMatchObject({
      code: 69,
      stdout: '',
      stderr: expect.stringContaining('REGISTER.HALF_LOADED'),
    });
    expect(await standing(dataDir)).toEqual(before);
  });

  it('begins nothing in a register that is empty', async () => {
    const dataDir = join(folder, 'leeg');
    await onLog(dataDir, async () => undefined);
    for (const command of ['controleer', 'rapport', 'logboek'])
      expect(await peildatum(dataDir, command)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/leeg.*REGISTER\.EMPTY/s),
      });
    for (const command of [['projecties', 'status'], ['geweigerd']])
      expect(await peildatum(dataDir, ...command)).toMatchObject({ code: 0 });
    expect(await peildatum(dataDir, 'back-up', '--naar', join(folder, 'niets.back-up'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('BACKUP.EMPTY'),
    });
    expect(await standing(dataDir)).toEqual({ state: 'empty', events: 0 });
  });
});

describe('a folder without a register', () => {
  it.each([
    ['controleer'],
    ['back-up', '--naar', 'x.back-up'],
    ['rapport', '--geldig-op', '2025-05-20'],
    ['logboek'],
    ['geweigerd'],
    ['projecties', 'status'],
  ])('is named by %s, and not made', async (...command) => {
    const typed = join(folder, 'vertikt');
    expect(await peildatum(typed, ...command)).toEqual({
      code: 78,
      stdout: '',
      stderr: expect.stringMatching(/^In de gegevensmap .*vertikt is geen register.*peildatum start.*\[CONFIG\.NO_REGISTER\]\n$/),
    });
    expect(existsSync(typed)).toBe(false);
  });

  it('is left as it was', async () => {
    const there = join(folder, 'bestaat');
    mkdirSync(there);
    expect(await peildatum(there, 'rapport')).toMatchObject({ code: 78, stderr: expect.stringContaining('CONFIG.NO_REGISTER') });
    expect(readdirSync(there)).toEqual([]);
  });
});

describe('a folder that cannot be made', () => {
  (process.platform === 'linux' ? it.each : it.skip.each)([
    ['/proc/x', 'start', '--poort', '0'],
    ['/proc', 'start', '--poort', '0'],
  ])('%s ends %s with 78', async (dataDir, ...command) => {
    expect(await peildatum(dataDir, ...command)).toMatchObject({
      code: 78,
      stdout: '',
      stderr: expect.stringMatching(/^De gegevensmap \/proc\S* kan daar niet worden gemaakt.*PEILDATUM_DATA_DIR.*\[CONFIG\.DATA_DIR\]\n$/),
    });
  });
});

describe('a folder in which there is no register', () => {
  it('gets no key of one', async () => {
    expect(await peildatum('/proc/x', 'token', '--rol', 'nza')).toMatchObject({
      code: 78,
      stderr: expect.stringContaining('CONFIG.NO_REGISTER'),
    });
  });
});

describe('a file where the data folder should be', () => {
  it.each([
    ['controleer'],
    ['back-up', '--naar', 'x.back-up'],
    ['rapport', '--geldig-op', '2025-05-20'],
    ['logboek'],
    ['start', '--poort', '0'],
    ['token', '--rol', 'nza'],
  ])('ends %s with 78', async (...command) => {
    const file = join(folder, 'een-bestand');
    writeFileSync(file, '');
    for (const dataDir of [file, join(file, 'map')])
      expect(await peildatum(dataDir, ...command)).toMatchObject({
        code: 78,
        stdout: '',
        stderr: expect.stringMatching(/^.*een-bestand.*is een bestand.*PEILDATUM_DATA_DIR.*\[CONFIG\.DATA_DIR\]\n$/),
      });
  });
});
