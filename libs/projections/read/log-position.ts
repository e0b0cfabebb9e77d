import { isUuid, type Uuid } from '@peildatum/kernel';
import { positionInvalid } from './faults.js';

/** A place in one log: what a write answers with, and a read may wait for. */
export interface LogPosition {
  readonly logId: Uuid;
  /** The store's own. */
  readonly cursor: string;
}

/** Opaque to whoever gets it. */
export const encodePosition = ({ logId, cursor }: LogPosition): string => Buffer.from(`${logId} ${cursor}`, 'utf8').toString('base64url');

/** @throws PeildatumError `POSITION.INVALID`. */
export function decodePosition(token: string): LogPosition {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const logId = text.slice(0, 36);
  const cursor = text.slice(37);
  const position = isUuid(logId) && text[36] === ' ' && cursor !== '' ? { logId, cursor } : null;
  if (position === null || encodePosition(position) !== token) throw positionInvalid('het is onleesbaar');
  return position;
}
