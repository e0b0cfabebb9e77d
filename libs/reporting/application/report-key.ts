import { createHash } from 'node:crypto';
import type { Withheld } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { TEMPLATE_VERSION } from '../domain/compose.js';
import { rendererOf } from '../rendering/report-formats.js';
import type { Wanted } from './render-report.query.js';

/**
 * Everything that decides the bytes of a report. At the same volgnummer they change when a projection is filled anew, after a row was
 * tampered with for instance, or passes over another event: so the very tables count, by a number that PostgreSQL gives to no other, and
 * the skips. The last event counts too: a log that was put back and went on otherwise has another one there.
 * @returns a digest
 */
export function reportKey(
  snapshot: Snapshot,
  withheld: Withheld | undefined,
  { format, countedObject, marked, part = 'geheel' }: Wanted,
): string {
  const { logId, volgnummer, lastEventId, knownAt, validOn, skips, tableIds } = snapshot;
  const publications = withheld && [...withheld.publications].sort();
  return createHash('sha256')
    .update(
      JSON.stringify([TEMPLATE_VERSION, part, format, rendererOf(format), countedObject, logId, volgnummer, lastEventId, knownAt, validOn]),
    )
    .update(JSON.stringify([publications ?? 'everything', marked, tableIds, skips]))
    .digest('base64');
}
