import { createHash } from 'node:crypto';
import { damaged } from './faults.js';

/** `H` what it is, `E` a block of events, `F` a file that events name by its digest, `M` the manifest that closes it. */
export type FrameKind = 'H' | 'E' | 'F' | 'M';

export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Buffer;
}

export const MAGIC = Buffer.from('PEILDATUM BACK-UP 1\n', 'latin1');

/** Kind, length of the payload (4 bytes, big-endian), SHA-256. */
export const HEAD_BYTES = 1 + 4 + 32;

/** No frame of ours comes near it: a length that was damaged must not ask for all memory. */
const MAX_PAYLOAD = 64 * 1024 * 1024;

/** A frame as it stands in the file. Its digest covers the digest before it too: no frame can go missing or change places. */
export function encodeFrame({ kind, payload }: Frame, before: Buffer): { readonly bytes: Buffer; readonly digest: Buffer } {
  const head = Buffer.alloc(5);
  head.write(kind, 'latin1');
  head.writeUInt32BE(payload.length, 1);
  const digest = digestOf(before, head, payload);
  return { bytes: Buffer.concat([head, digest, payload]), digest };
}

export interface FrameHead {
  readonly kind: FrameKind;
  readonly length: number;
  readonly digest: Buffer;
  readonly bytes: Buffer;
}

/** @throws PeildatumError `BACKUP.DAMAGED`. */
export function decodeHead(bytes: Buffer, place: number): FrameHead {
  const kind = bytes.toString('latin1', 0, 1);
  const length = bytes.readUInt32BE(1);
  if (!['H', 'E', 'F', 'M'].includes(kind) || length > MAX_PAYLOAD) throw damaged(`op byte ${place} begint geen blok`);
  return { kind: kind as FrameKind, length, digest: bytes.subarray(5), bytes: bytes.subarray(0, 5) };
}

/** @throws PeildatumError `BACKUP.DAMAGED`. */
export function assertDigest(head: FrameHead, payload: Buffer, before: Buffer, place: number): void {
  if (!digestOf(before, head.bytes, payload).equals(head.digest)) throw damaged(`het blok op byte ${place} is niet wat er geschreven werd`);
}

const digestOf = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
