import { createHash } from 'node:crypto';
import { schema } from '@peildatum/kernel';
import { damaged } from './faults.js';
import { parseJson } from './parse-json.js';

/** How many events a block has; the last one may have fewer. Part of the format: the same log gives the same blocks. */
export const BLOCK_EVENTS = 2_000;

const digest = () => schema.matching(/^[0-9a-f]{64}$/, 'een SHA-256');

const MANIFEST = schema.object({
  logId: schema.uuid(),
  events: schema.count(),
  /** The last event, so that a reader can see how far it goes. */
  lastEvent: schema.uuid(),
  /** Of all lines, uncompressed: the same log has the same, whatever store it lies in and whoever made the back-up. */
  contents: digest(),
  blocks: schema.list(schema.object({ events: schema.count(), sha256: digest() }), 1_000_000),
  /** The files behind the events, uncompressed, in the order of the frames; absent where there are none. */
  files: schema.optional(schema.list(schema.object({ bytes: schema.count(), sha256: digest() }), 1_000_000)),
});

/** What a back-up says of itself at its end. */
export type Manifest = schema.TypeOf<typeof MANIFEST>;

type KeptFile = NonNullable<Manifest['files']>[number];

/** How a manifest names a file. */
export const fileEntryOf = (bytes: Buffer): KeptFile => ({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });

/** A back-up without files is what it was before there were any. */
export const filesIn = (files: readonly KeptFile[]): Pick<Manifest, 'files'> => (files.length === 0 ? {} : { files });

/** @throws PeildatumError `BACKUP.DAMAGED`. */
export function parseManifest(payload: Buffer): Manifest {
  const value = parseJson(payload.toString('utf8'), 'het manifest');
  const [fault] = schema.faultsOf(MANIFEST, value);
  if (fault) throw damaged(`het manifest klopt niet (${fault.path}: ${fault.message})`);
  return value as Manifest;
}
