import { crc32, deflateRawSync } from 'node:zlib';

/** A part as a spec wants it written; what it says of itself may be a lie. */
export interface WrittenPart {
  readonly name: string;
  readonly data: string | Buffer;
  /** Packed already, whatever `data` says. */
  readonly packed?: Buffer;
  readonly stored?: boolean;
  /** What both headers declare instead of the truth. */
  readonly declares?: { readonly size?: number; readonly packedSize?: number; readonly crc?: number };
  /** What the header before the data says instead of the central directory. */
  readonly own?: { readonly name?: string; readonly size?: number };
  readonly flags?: number;
  readonly method?: number;
  /** Sizes stand after the data, and zero before it: as a program writes that does not know them yet. */
  readonly sizesFollow?: boolean;
  /** Where its header stands already: nothing is written for it but its entry. */
  readonly headerAt?: number;
}

export interface WrittenZip {
  readonly count?: number;
  readonly disk?: number;
  readonly comment?: string;
  readonly size?: number;
}

/** Writes a zip, and any lie about it. */
export function zipOf(parts: readonly WrittenPart[], zip: WrittenZip = {}): Buffer {
  const written: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data as string);
    const packed = part.packed ?? (part.stored ? data : deflateRawSync(data));
    const head = {
      flags: (part.flags ?? 0) | (part.sizesFollow ? 1 << 3 : 0),
      method: part.method ?? (part.stored ? 0 : 8),
      crc: part.declares?.crc ?? crc32(data),
      packedSize: part.declares?.packedSize ?? packed.length,
      size: part.declares?.size ?? data.length,
    };
    const headerAt = part.headerAt ?? at;
    if (part.headerAt === undefined) {
      const own = part.sizesFollow ? { ...head, crc: 0, packedSize: 0, size: 0 } : { ...head, ...part.own };
      const after = part.sizesFollow ? numbers([0x08_07_4b_50, 4], [head.crc, 4], [head.packedSize, 4], [head.size, 4]) : Buffer.alloc(0);
      const local = Buffer.concat([header(0x04_03_4b_50, [20], own, part.own?.name ?? part.name), packed, after]);
      written.push(local);
      at += local.length;
    }
    central.push(centralHeader(head, part.name, headerAt));
  }
  const directory = Buffer.concat(central);
  const count = zip.count ?? parts.length;
  const comment = Buffer.from(zip.comment ?? '');
  const end = numbers(
    [0x06_05_4b_50, 4],
    [zip.disk ?? 0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [zip.size ?? directory.length, 4],
    [at, 4],
    [comment.length, 2],
  );
  return Buffer.concat([...written, directory, end, comment]);
}

interface Head {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

function header(signature: number, versions: readonly number[], head: Head, name: string): Buffer {
  const bytes = Buffer.from(name);
  const fields = numbers(
    [signature, 4],
    ...versions.map((version) => [version, 2] as const),
    [head.flags, 2],
    [head.method, 2],
    [0, 4],
    [head.crc, 4],
    [head.packedSize, 4],
    [head.size, 4],
    [bytes.length, 2],
    [0, 2],
  );
  return Buffer.concat([fields, bytes]);
}

function centralHeader(head: Head, name: string, headerAt: number): Buffer {
  const bytes = Buffer.from(name);
  const start = header(0x02_01_4b_50, [20, 20], head, name).subarray(0, 32);
  return Buffer.concat([start, numbers([0, 2], [0, 2], [0, 2], [0, 4], [headerAt, 4]), bytes]);
}

/** Little-endian numbers of so many bytes. */
function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
