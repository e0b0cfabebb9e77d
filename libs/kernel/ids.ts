import { hash, randomUUID } from 'node:crypto';

declare const uuid: unique symbol;
export type Uuid = string & { readonly [uuid]: true };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): text is Uuid => UUID.test(text);

/** Randomness comes in through this port. */
export interface Ids {
  random(): Uuid;
}

export const systemIds: Ids = { random: () => randomUUID() as Uuid };

/** RFC 9562 version 5: the same name below the same namespace gives the same id, everywhere. */
export function uuidV5(namespace: Uuid, name: string): Uuid {
  const bytes = Buffer.allocUnsafe(16 + Buffer.byteLength(name));
  bytes.write(namespace.replaceAll('-', ''), 'hex');
  bytes.write(name, 16);
  const hex = hash('sha1', bytes, 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  // Joined it is one text; a template would keep its pieces for as long as the id is kept.
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  ) as Uuid;
}

/** The root of every id that we derive. */
export const PEILDATUM_NAMESPACE = 'f7a1d3de-5b0c-5e0f-9c3b-6f6b1f0f2b10' as Uuid;

/** A command is the same command when its actor sends it again with the same Idempotency-Key. */
export const commandIdOf = (actor: Uuid, idempotencyKey: string): Uuid =>
  uuidV5(uuidV5(PEILDATUM_NAMESPACE, `actor:${actor}`), idempotencyKey);

export const eventIdOf = (commandId: Uuid, index: number): Uuid => uuidV5(commandId, String(index));
