import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { pause } from '../../support/server-process.js';
import type { Deployment } from '../harness/deployment.js';
import type { Fault } from '../harness/fault.js';
import type { Load } from '../harness/load.js';
import { noDisk, type SmallDisk, smallDisk } from '../harness/tmpfs.js';
import { strikeUnderLoad } from '../harness/under-load.js';

const MEGABYTES = 160;
/** A small write-ahead log, for a small disk. */
const SETTINGS = { shared_buffers: '16MB', min_wal_size: '32MB', max_wal_size: '48MB' };

export const fullDisk: Fault = {
  name: 'de schijf van PostgreSQL is vol',
  shows: 'Er gaat niets verloren: 503 zolang er geen plaats is, ook als PostgreSQL zelf ermee ophoudt; is er plaats, dan gaat het verder.',
  unfit: async () => {
    const dir = await mkdtemp(join(tmpdir(), 'peildatum-schijf-'));
    try {
      return await noDisk(dir);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  },
  run: async (round) => {
    const disk = await smallDisk(round.dir, MEGABYTES);
    round.defer(() => disk.remove());
    return await strikeUnderLoad(round, {
      deployment: await round.deployment({ settings: SETTINGS, clusterIn: disk.path }),
      strike: async ({ deployment, load, problem }) => {
        const kind = round.random.pick(['tables', 'write-ahead log'] as const);
        await fill(disk, deployment, kind);
        if (!(await wasRefused(load, deployment))) problem(`nobody noticed that the disk is full (${kind})`);
        await pause(round.random.between(0, 2_000));
        await disk.makeRoom();
        const endedAt = performance.now();
        // As whoever runs the database does once there is room; where it still runs, nothing happens.
        await deployment.startPostgres();
        return { endedAt };
      },
    });
  },
};

/** The tables cannot grow; or the write-ahead log cannot either, and then PostgreSQL stops. */
async function fill(disk: SmallDisk, { postgres }: Deployment, kind: 'tables' | 'write-ahead log'): Promise<void> {
  await disk.fill();
  if (kind === 'tables') return;
  try {
    for (let i = 0; i < 20; i += 1) await postgres.query('SELECT pg_logical_emit_message(false, $1, $1), pg_switch_wal()', ['vol']);
  } catch {
    // It could not write its log, and has ended the session with everything else.
  }
}

/** Whether writers are told to wait, or PostgreSQL is gone, before it counts as hanging. */
async function wasRefused(load: Load, { postgres }: Deployment): Promise<boolean> {
  const { later } = load.count;
  for (const begin = performance.now(); performance.now() - begin < HANGS_AFTER_MS; await pause(20)) {
    if (load.count.later > later || !(await postgres.runs())) return true;
  }
  return false;
}
