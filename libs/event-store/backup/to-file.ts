import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that is there whole or not at all, also after a power cut: a temporary name, fsync, rename. Returns what `chunks` returns. */
export async function toFile<Result>(path: string, chunks: AsyncGenerator<Buffer, Result>): Promise<Result> {
  const temporary = `${path}.${process.pid}.deel`;
  // Who may read the log is for the register to say, not for the folder that a back-up happens to lie in.
  const file = await open(temporary, 'wx', 0o600);
  try {
    let next = await chunks.next();
    for (; !next.done; next = await chunks.next()) await file.writeFile(next.value);
    await file.sync();
    await file.close();
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return next.value;
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The name itself, too, has to be on the disk. Windows opens no folders. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
