import { createHash } from 'node:crypto';
import { PeildatumError } from '@peildatum/kernel';
import { fieldFault } from './faults.js';

export const digestOf = (body: string | Buffer): string => createHash('sha256').update(body).digest('hex');

export const strongTag = (value: string): string => `"${value}"`;

/**
 * The tag of a subject's representation: its revision, for If-Match, and a digest, because the same revision reads otherwise
 * at other clocks. A write answers with the revision alone.
 */
export const revisionTag = (revision: number, body: string): string => strongTag(`${revision}-${digestOf(body).slice(0, 16)}`);

/** The content codings that an answer can come in, the one preferred between equals first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The tag of the same bytes, compressed. */
export const encodedTag = (tag: string, encoding: Encoding): string => `${tag.slice(0, -1)}-${encoding}"`;

/**
 * The tag of these bytes that the reader has already, compressed or not, as If-None-Match names it; undefined for none.
 * RFC 9110, 13.1.2: weak comparison; `*` is any representation.
 */
export function tagHeld(ifNoneMatch: string | undefined, tag: string): string | undefined {
  const held = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (held.includes('*')) return tag;
  return [tag, ...ENCODINGS.map((encoding) => encodedTag(tag, encoding))].find((one) => held.includes(one));
}

const REVISION_TAG = /^"(-1|\d{1,15})(?:-[0-9a-f]{16})?(?:-(?:br|gzip))?"$/;
const ANY_TAG = /^(?:W\/)?"[\x21\x23-\x7e]*"$/;

/**
 * The revision that If-Match asks for; undefined for none asked and for `*` (a subject that is not there is refused anyhow).
 * @throws PeildatumError `IF_MATCH.INVALID`, or `WRITE.STALE` for a tag that no write or read of ours can have given.
 */
export function revisionAsked(ifMatch: string | undefined): number | undefined {
  const given = ifMatch?.trim();
  if (given === undefined || given === '*') return undefined;
  const match = REVISION_TAG.exec(given);
  if (match) return Number(match[1]);
  if (ANY_TAG.test(given)) {
    throw new PeildatumError({
      code: 'WRITE.STALE',
      kind: 'stale',
      message: 'De ETag in If-Match is niet die van de laatste stand; haal de laatste stand op en beslis opnieuw.',
    });
  }
  throw new PeildatumError(
    fieldFault('If-Match', 'geef de ETag van de stand die u zag, met aanhalingstekens ("3"), of *', 'IF_MATCH.INVALID'),
  );
}
