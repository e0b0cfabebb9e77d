import { crc32, inflateRawSync } from 'node:zlib';
import { badZip } from '../unreadable.js';
import { partsOfZip, type ZipPart } from './directory.js';

/** The parts of a zip by their names, in which case is nothing. A part is unpacked when it is asked for, and no zip in it is opened. */
export class Archive {
  private readonly parts: ReadonlyMap<string, ZipPart>;

  /** @throws PeildatumError `IMPORT.UNREADABLE` where the zip is not one that a spreadsheet program writes, or is too much */
  constructor(zip: Buffer) {
    this.parts = new Map(partsOfZip(zip).map((part) => [part.name.toLowerCase(), part]));
  }

  get names(): string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** @throws PeildatumError `IMPORT.UNREADABLE` where there is no such part, or it is not what it declares */
  unpacked(name: string): Buffer {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined) throw badZip(`onderdeel ${name.slice(0, 100)} ontbreekt`);
    const bytes = part.deflated ? inflated(part) : part.packed;
    if (bytes.length !== part.size || crc32(bytes) !== part.crc) throw notAsDeclared(name);
    return bytes;
  }
}

/** Stops as soon as there is one byte more than was declared; what all parts declare together is bounded. */
function inflated({ name, packed, size }: ZipPart): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw notAsDeclared(name, error);
  }
}

const notAsDeclared = (name: string, cause?: unknown) =>
  badZip(`onderdeel ${name.slice(0, 100)} is uitgepakt niet wat het zip-bestand ervan zegt`, { cause });
