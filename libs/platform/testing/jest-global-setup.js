import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signal, stopAndRemove } from './jest-global-teardown.js';

/**
 * The folder of this run's database server. The server itself is started by the first spec that asks for a database: this
 * file is plain JavaScript, for Jest does not transform it, and most runs of one spec need none.
 */
export default async function setUp() {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `peildatum-test-${process.pid}-`));
  chmodSync(folder, 0o711); // as root, the server's account must pass
  process.env.PEILDATUM_TEST_RUN_DIR = folder;
  process.env.FORCE_COLOR ??= process.stdout.isTTY ? '1' : '0'; // a worker has no terminal of its own
}

/** Jest runs no teardown when it is killed: the next run does it. */
async function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^peildatum-test-(\d+)-/.exec(name)?.[1];
    const folder = join(tmpdir(), name);
    if (pid !== undefined && !signal(Number(pid), 0) && isOurs(folder)) await stopAndRemove(folder);
  }
}

/** Another user's run is that user's to clear away; one that goes in this moment is nobody's. */
const isOurs = (folder) => statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();
