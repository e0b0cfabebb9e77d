import { createHash } from 'node:crypto';
import { fieldFault, PeildatumError } from '@peildatum/kernel';

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
  const held = elementsOf(ifNoneMatch ?? '').map((one) => one.replace(/^W\//, ''));
  if (held.includes('*')) return tag;
  return [tag, ...ENCODINGS.map((encoding) => encodedTag(tag, encoding))].find((one) => held.includes(one));
}

/** The elements of a list, commas within quotes apart; empty ones count for nothing (RFC 9110, 5.6.1). */
const elementsOf = (list: string): string[] =>
  (list.match(/(?:"[^"]*"|[^,"])+|"/g) ?? []).map((element) => element.trim()).filter((element) => element !== '');

const REVISION_TAG = /^"(-1|\d{1,15})(?:-[0-9a-f]{16})?(?:-(?:br|gzip))?"$/;
const ANY_TAG = /^(W\/)?"[\x21\x23-\x7e]*"$/;

/**
 * The revisions of which If-Match asks for one; undefined for none asked and for `*` (a subject that is not there is refused anyhow).
 * RFC 9110, 13.1.1: strong comparison, so a tag that something on the way made weak matches nothing.
 * @throws PeildatumError `IF_MATCH.INVALID`, `IF_MATCH.WEAK`, or `WRITE.STALE` for tags that no write or read of ours can have given.
 */
export function revisionsAsked(ifMatch: string | undefined): readonly number[] | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const tags = elementsOf(ifMatch);
  if (tags.length === 0 || !tags.every((tag) => ANY_TAG.test(tag))) throw noTags();
  const revisions = tags.flatMap((tag) => REVISION_TAG.exec(tag)?.[1] ?? []).map(Number);
  if (revisions.length > 0) return revisions;
  throw tags.every((tag) => tag.startsWith('W/')) ? weakTags() : tagsOfNothing();
}

const noTags = () =>
  new PeildatumError(
    fieldFault(
      'If-Match',
      'geef de ETag van de stand die u zag, met aanhalingstekens ("3"), meer dan een met komma’s ertussen, of *',
      'IF_MATCH.INVALID',
    ),
  );

const weakTags = () =>
  new PeildatumError({
    code: 'IF_MATCH.WEAK',
    kind: 'stale',
    message:
      'De ETag in If-Match is zwak (W/"…"). Zo geeft dit register haar niet; een proxy onderweg heeft haar veranderd. Voor vastleggen telt alleen ' +
      'de ETag zoals het register haar gaf: haal de stand op buiten die proxy om, of laat W/ weg als u zeker bent dat u die stand zag.',
  });

const tagsOfNothing = () =>
  new PeildatumError({
    code: 'WRITE.STALE',
    kind: 'stale',
    message: 'De ETag in If-Match is niet die van de laatste stand; haal de laatste stand op en beslis opnieuw.',
  });
