import { PeildatumError } from '@peildatum/kernel';

const NO_FOLDER = new Set(['EEXIST', 'ENOTDIR']);

/** What a fault with the data folder is, where a file stands in its place or above it; the command line ends with 78 on it. Else undefined. */
export function noDataFolder(dataDir: string, cause: unknown): PeildatumError | undefined {
  if (!NO_FOLDER.has((cause as NodeJS.ErrnoException).code ?? '')) return undefined;
  return new PeildatumError(
    {
      code: 'CONFIG.DATA_DIR',
      kind: 'invalid',
      message: `De gegevensmap ${dataDir} is een bestand, of ligt onder een bestand. Kies een map met PEILDATUM_DATA_DIR.`,
    },
    { cause },
  );
}
