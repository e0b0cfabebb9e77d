import { describe, expect, it } from '@jest/globals';
import { schemasNow, type WrittenSchema, writtenSchemas } from './schemas.js';

const versionOf = ({ type, schemaVersion }: WrittenSchema) => `${type} ${schemaVersion}`;
const written = new Map(writtenSchemas().map((line) => [versionOf(line), line]));

/**
 * Red here: the data of an event became otherwise under a version that is in logs already. Raise its `schemaVersion`, give it an
 * upcaster and an event of the new version in the corpus, and `npm run schemas` writes the new schema down beside the older one.
 */
describe('the schema of an event', () => {
  it('is written down once for every version of every type', () => {
    const wanted = schemasNow().flatMap(({ type, schemaVersion }) => Array.from({ length: schemaVersion }, (_, i) => `${type} ${i + 1}`));
    expect(wanted).not.toHaveLength(0);
    expect(writtenSchemas().map(versionOf).sort()).toEqual(wanted.sort());
  });

  it.each(schemasNow())('of $type is the one that is written down for version $schemaVersion', (now) =>
    expect(now).toEqual(written.get(versionOf(now))),
  );
});
