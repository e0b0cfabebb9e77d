import type { ImportFile } from '@peildatum/importing';
import { readVersion } from './version.js';
import { VERSION_COLUMN } from './worksheet.js';

/** Of whom a file is, as its first readable row says; empty: no row does, and who reads it says so. */
const ownerOf = ({ rows }: ImportFile): string => {
  for (const { fields } of rows) {
    const version = readVersion(String(fields[VERSION_COLUMN] ?? ''));
    if (version !== null) return `${version.word} ${version.code}`;
  }
  return '';
};

/**
 * One at a time for each werkblad: of two who record at once one is first with all of it, and the other is held against that. Beside
 * another process it is no lock: there each row that somebody else was first at is held against what stands then.
 */
export class WorksheetTurns {
  private readonly last = new Map<string, Promise<unknown>>();

  async take<T>(file: ImportFile, work: () => Promise<T>): Promise<T> {
    const owner = ownerOf(file);
    const mine = (this.last.get(owner) ?? Promise.resolve()).then(work, work);
    this.last.set(owner, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(owner) === mine) this.last.delete(owner);
    }
  }
}
