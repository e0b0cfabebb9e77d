import { randomUUID } from 'node:crypto';
import type { EncodedEvent } from '@peildatum/event-store';
import type { Uuid } from '@peildatum/kernel';

const DATA = JSON.stringify({ progress: 'behind', explanation: 'De werkgroep heeft meer tijd nodig dan in het voorjaar gedacht.' });
const METADATA = JSON.stringify({
  schemaVersion: '1',
  validFrom: '2025-05-20',
  recordedAt: '2025-05-30T10:00:00.000Z',
  commandId: randomUUID(),
  correlationId: randomUUID(),
  causationId: randomUUID(),
  actorPerson: randomUUID(),
  actorRole: 'coordinator',
  actorOrganisation: 'Zorginstituut Nederland',
  actorThematafel: 'D',
  basis: 'recorded',
});

/** Events of the size of a progress report. */
export const someEvents = (count: number): EncodedEvent[] =>
  Array.from({ length: count }, () => ({ id: randomUUID() as Uuid, type: 'ActionProgressReported', data: DATA, metadata: METADATA }));

export const someStream = (): string => `actie-${randomUUID()}`;
