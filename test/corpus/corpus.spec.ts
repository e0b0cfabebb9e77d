import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EncodedEvent } from '@peildatum/event-store';
import { codec } from '../../apps/runtime/composition.js';

/** One line for every version of every event that was ever written, as the store has it. Lines are added, never changed. */
type Written = EncodedEvent & { readonly schemaVersion: number };

const corpus = readFileSync(new URL('./events.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Written);

interface Versioned {
  readonly type: string;
  readonly schemaVersion: number;
}
const isCurrent = ({ type, schemaVersion }: Versioned): boolean => codec.definitions[type]?.schemaVersion === schemaVersion;

/** A correction holds a fact with a version of its own, which is brought up to date when it is read. */
function isWrittenNow(written: Written): boolean {
  const { replacement } = JSON.parse(written.data) as { readonly replacement?: Versioned | null };
  return isCurrent(written) && (replacement == null || isCurrent(replacement));
}

const decode = ({ schemaVersion: _, ...event }: Written) => codec.decode({ ...event, stream: 'corpus', revision: 0, cursor: '1' });

describe('the golden corpus', () => {
  it('has every version of every type, up to the one that is written now', () => {
    const known = new Set(corpus.map(({ type, schemaVersion }) => `${type} ${schemaVersion}`));
    const wanted = Object.entries(codec.definitions).flatMap(([type, definition]) =>
      Array.from({ length: definition.schemaVersion }, (_, i) => `${type} ${i + 1}`),
    );
    expect(wanted).not.toHaveLength(0);
    expect([...known].sort()).toEqual(wanted.sort());
  });

  it.each(corpus)('reads $type $schemaVersion', (written) => {
    const { schemaVersion, type } = decode(written);
    expect({ type, schemaVersion }).toEqual({ type: written.type, schemaVersion: codec.definitions[type]?.schemaVersion });
  });

  it.each(corpus.filter(isWrittenNow))('writes $type again, byte for byte', (written) => {
    const { stream: _stream, revision: _revision, cursor: _cursor, ...event } = decode(written);
    const { id, type, data, metadata } = written;
    expect(codec.encode(event)).toEqual({ id, type, data, metadata });
  });
});
