import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuid, type Uuid } from '@peildatum/kernel';
import type { Purpose } from '../domain/purpose.js';

const LENGTH = 36;

/** A token that the key of this person alone makes. */
export const sealOf = (key: Buffer, person: Uuid, purpose: Purpose): string =>
  `${person}.${createHmac('sha256', key).update(`${purpose}:${person}`).digest('base64url')}`;

/** Whom a token speaks of; null: it is none. */
export function personIn(token: string): Uuid | null {
  const person = token.slice(0, LENGTH);
  return isUuid(person) && token[LENGTH] === '.' ? person : null;
}

export function sealsAlike(given: string, own: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(own)];
  return a.length === b.length && timingSafeEqual(a, b);
}
