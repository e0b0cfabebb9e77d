import { readFile, writeFile } from 'node:fs/promises';
import { PeildatumError } from '@peildatum/kernel';
import { withFile } from '../runtime/file-fault.js';

/** Writes the file of what was left over. @returns whether it was not there; what says the same already stays, and anything else is not written over */
export const writtenBeside = (to: string, bytes: Uint8Array): Promise<boolean> =>
  withFile(to, 'schrijven', async () => {
    try {
      await writeFile(to, bytes, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const isSame = await readFile(to).then(
        (there) => Buffer.compare(there, bytes) === 0,
        () => false,
      );
      if (isSame) return false;
      const message = `${to} bestaat al; er is niets vastgelegd. Verplaats het, of geef --correctiebestand.`;
      throw new PeildatumError({ code: 'FILE.NOT_CREATED', kind: 'invalid', message }, { cause: error });
    }
  });
