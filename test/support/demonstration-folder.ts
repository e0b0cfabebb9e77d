import { mkdir } from 'node:fs/promises';
import { execFile } from '../../libs/platform/embedded/run.js';
import { folderOfRun } from '../../libs/platform/testing/test-database.js';
import { spawnServer } from './server-process.js';

/**
 * Makes of `dataDir`, which is not there yet, the data folder of a register that was started on the demonstration and stopped. The first
 * start of each spec's own would load the same history and freeze the same editions.
 */
export async function demonstrationFolder(dataDir: string): Promise<void> {
  const made = await folderOfRun('demonstratie', async (folder) => {
    await mkdir(folder, { mode: 0o755 });
    const server = await spawnServer(folder).ready;
    const code = await server.stop();
    if (code !== 0) throw new Error(`the demonstration ended with ${code}:\n${server.output()}`);
  });
  // With its owners: as root, the server runs as another.
  const { code, stderr } = await execFile('cp', ['-a', made, dataDir]);
  if (code !== 0) throw new Error(stderr);
}
