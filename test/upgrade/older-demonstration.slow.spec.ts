import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMigration, runMigration } from '@peildatum/event-store';
import { loadConfig, readDataFile } from '@peildatum/platform';
import { DEMONSTRATION } from '../../apps/runtime/demonstration.js';
import { openPeildatum } from '../../apps/runtime/peildatum.js';
import { STARTED_EVENTS } from '../support/demonstration-events.js';
import { peildatum, spawnServer } from '../support/server-process.js';

const dataDir = mkdtempSync(join(tmpdir(), 'peildatum-oud-'));
beforeAll(async () => {
  chmodSync(dataDir, 0o755);
  const opened = await openPeildatum({
    config: loadConfig({ ...process.env, PEILDATUM_DATA_DIR: dataDir }),
    applicationName: 'peildatum test',
  });
  // As the versions before had it: the thematafels alone.
  const migration = readMigration(DEMONSTRATION, readDataFile(DEMONSTRATION), opened.log, opened.clock);
  await runMigration(opened.log, migration, opened.ids.random(), () => undefined);
  await opened.projector.catchUp();
  await opened.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a folder with nothing but the demonstration of an older version', () => {
  it('gets the demonstration of this one with the next start, and keeps it', async () => {
    for (const says of [true, false]) {
      const server = await spawnServer(dataDir).ready;
      expect(server.output().includes('zij wordt door de nieuwe vervangen')).toBe(says);
      expect(await server.stop()).toBe(0);
    }
    expect(await peildatum(dataDir, 'controleer')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Klopt: ${STARTED_EVENTS} gebeurtenissen`),
    });
  });
});
