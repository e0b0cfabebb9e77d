import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { damaged, notABackup } from './faults.js';
import { assertDigest, decodeHead, type Frame, HEAD_BYTES, MAGIC } from './frame.js';
import { type BackedUpEvent, eventsOf } from './line.js';
import { fileEntryOf, filesIn, type Manifest, parseManifest } from './manifest.js';

const decompress = promisify(inflateRaw);

/** The events of a back-up, block by block, each block checked before it is given; one block in memory. @throws `BACKUP.*`. */
export async function* readBackup(path: string): AsyncGenerator<readonly BackedUpEvent[]> {
  for await (const { kind, payload } of framesOf(path)) {
    if (kind === 'E') yield eventsOf(await inflate(payload));
  }
}

/** The files of a back-up, one in memory, each checked before it is given. @throws `BACKUP.*`. */
export async function* filesOf(path: string): AsyncGenerator<Buffer> {
  for await (const { kind, payload } of framesOf(path)) {
    if (kind === 'F') yield await inflate(payload);
  }
}

/**
 * Reads the whole file and holds it against its manifest.
 * @throws PeildatumError `BACKUP.DAMAGED` for what was cut off, changed, left out or put elsewhere; `BACKUP.NOT_ONE`.
 */
export async function verifyBackup(path: string, onProgress: (events: number) => void = () => undefined): Promise<Manifest> {
  const contents = createHash('sha256');
  const blocks: { events: number; sha256: string }[] = [];
  const files: ReturnType<typeof fileEntryOf>[] = [];
  let manifest: Manifest | undefined;
  let last: BackedUpEvent | undefined;
  let events = 0;
  for await (const { kind, payload, digest } of framesOf(path)) {
    if (kind === 'M') manifest = parseManifest(payload);
    if (kind === 'F') files.push(fileEntryOf(await inflate(payload)));
    if (kind !== 'E') continue;
    const lines = await inflate(payload);
    const block = eventsOf(lines);
    contents.update(lines);
    blocks.push({ events: block.length, sha256: digest.toString('hex') });
    events += block.length;
    last = block[block.length - 1];
    onProgress(events);
  }
  if (manifest === undefined) throw damaged('het manifest aan het eind ontbreekt');
  const found = { logId: manifest.logId, events, lastEvent: last?.id, contents: contents.digest('hex'), blocks, ...filesIn(files) };
  if (JSON.stringify(found) !== JSON.stringify(manifest)) throw damaged('de inhoud is niet die van het manifest');
  return manifest;
}

/** The frames of a file, whole and in their order: `H`, any number of `E` and `F`, `M`, and nothing behind it. */
async function* framesOf(path: string): AsyncGenerator<Frame & { readonly digest: Buffer }> {
  const file = await open(path, 'r');
  try {
    const magic = await bytesAt(file, 0, MAGIC.length);
    if (!magic?.equals(MAGIC)) throw notABackup();
    let before: Buffer = Buffer.alloc(0);
    let kind = '';
    for (let place = MAGIC.length; kind !== 'M'; ) {
      const bytes = await bytesAt(file, place, HEAD_BYTES);
      if (bytes === null) throw damaged('hij houdt op voor het manifest');
      const head = decodeHead(bytes, place);
      if ((place === MAGIC.length) !== (head.kind === 'H')) throw damaged(`op byte ${place} staat een blok dat daar niet hoort`);
      const payload = await bytesAt(file, place + HEAD_BYTES, head.length);
      if (payload === null) throw damaged(`het blok op byte ${place} is afgekapt`);
      assertDigest(head, payload, before, place);
      before = head.digest;
      kind = head.kind;
      place += HEAD_BYTES + head.length;
      if (kind === 'M' && (await bytesAt(file, place, 1)) !== null) throw damaged('er staat nog iets achter het manifest');
      yield { kind: head.kind, payload, digest: head.digest };
    }
  } finally {
    await file.close();
  }
}

/** Null when the file ends before it. */
async function bytesAt(file: FileHandle, place: number, length: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, place + done);
    if (bytesRead === 0) return null;
    done += bytesRead;
  }
  return bytes;
}

async function inflate(payload: Buffer): Promise<Buffer> {
  try {
    return await decompress(payload);
  } catch (cause) {
    throw damaged('een blok laat zich niet uitpakken', cause);
  }
}
