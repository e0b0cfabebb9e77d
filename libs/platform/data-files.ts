import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PeildatumError } from '@peildatum/kernel';

/**
 * A file of `data/`, which stands beside the sources and beside `dist/` alike: of the nearest folder upwards that has it.
 * @throws PeildatumError `DATA.MISSING`
 */
export function readDataFile(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'data', name);
    if (existsSync(file)) return readFileSync(file, 'utf8');
    if (folder === dirname(folder)) {
      throw new PeildatumError({
        code: 'DATA.MISSING',
        kind: 'broken',
        message: `${name} ontbreekt in de map data; installeer Peildatum opnieuw.`,
      });
    }
  }
}
