import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PeildatumError } from '@peildatum/kernel';

/** What a file system answers to who makes or enters a folder, in words for who named it. */
const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'is een bestand, of ligt onder een bestand',
  ENOTDIR: 'is een bestand, of ligt onder een bestand',
  ENOENT: 'kan daar niet worden gemaakt',
  EACCES: 'is niet te gebruiken: u hebt er geen rechten voor',
  EPERM: 'is niet te gebruiken: u hebt er geen rechten voor',
  EROFS: 'is niet te gebruiken: de schijf is alleen te lezen',
  ENAMETOOLONG: 'kan niet worden gemaakt: de naam is te lang',
  ELOOP: 'is niet te vinden: de verwijzingen in het pad komen nergens uit',
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** What a fault with the data folder is, where there can be none; the command line ends with 78 on it. Else undefined. */
export function noDataFolder(dataDir: string, cause: unknown): PeildatumError | undefined {
  const why = WHY[codeOf(cause)];
  if (why === undefined) return undefined;
  const message = `De gegevensmap ${dataDir} ${why}. Kies een andere map met PEILDATUM_DATA_DIR.`;
  return new PeildatumError({ code: 'CONFIG.DATA_DIR', kind: 'invalid', message }, { cause });
}

/**
 * Makes a folder, and those above it that are not there. Node's own `recursive` does not do: it never ends where nothing can be made
 * in a folder that is there, as in `/proc`. @throws what the file system answers
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await makeOne(path, mode);
  } catch (error) {
    const parent = dirname(resolve(path));
    if (codeOf(error) !== 'ENOENT' || parent === resolve(path)) throw error;
    await makeFolder(parent, mode);
    await makeOne(path, mode);
  }
}

async function makeOne(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
  }
}
