import { PeildatumError, type RecordedEvent } from '@peildatum/kernel';
import { keyReused } from './errors.js';
import type { Sight } from './sight.js';
import type { WriteContext } from './write-context.js';

/** Of an event from before there were digests nobody can tell; it is answered as it always was. */
export function assertSaidBefore(before: readonly RecordedEvent[], { commandDigest }: WriteContext): void {
  const recorded = before[0]?.commandDigest;
  if (recorded !== undefined && commandDigest !== undefined && recorded !== commandDigest) throw keyReused();
}

/** It may name the revision that it read, or the one that it was answered when it wrote. */
export function assertFresh({ visible, known }: Sight, ifRevision: WriteContext['ifRevision']): void {
  if (ifRevision === undefined) return;
  const asked = [ifRevision].flat();
  const revisions = [visible, known].map((events) => events.at(-1)?.revision ?? -1);
  if (asked.some((revision) => revisions.includes(revision))) return;
  throw new PeildatumError({
    code: 'WRITE.STALE',
    kind: 'stale',
    message: 'Iemand heeft dit intussen gewijzigd; haal de laatste stand op en beslis opnieuw.',
    details: { expected: asked.length === 1 ? asked[0] : asked.join(', '), actual: revisions[0] },
  });
}
