import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a way in keeps beside a session. */
export type Kept = Readonly<Record<string, unknown>>;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Only the browser holds the id of a session, so who reads the table, or a copy of it, opens nothing. */
const keyOf = (id: string): Uint8Array => new Uint8Array(hkdfSync('sha256', id, '', 'peildatum web_sessie.bewaard', 32));

/** Seals it so that the id of the session opens it, and nothing else. */
export function seal(kept: Kept, id: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(id), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(kept), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws Error for what was not sealed with this id, or was changed since */
export function unseal(sealed: Buffer, id: string): Kept {
  const decipher = createDecipheriv(CIPHER, keyOf(id), sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as Kept;
}
