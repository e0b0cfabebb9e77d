import { PeildatumError, type Uuid } from '@peildatum/kernel';

export const rebuildRunning = (name: string) =>
  new PeildatumError({
    code: 'PROJECTION.REBUILD_RUNNING',
    kind: 'conflict',
    message: `Projectie ${name} wordt al herbouwd; wacht tot dat klaar is.`,
  });

/** The live table is as it was, and the unfinished one is gone. */
export const rebuildFailed = (
  name: string,
  why: string,
  details: { eventId: Uuid | null; volgnummer: number | null; reason: string | null },
  cause?: unknown,
) =>
  new PeildatumError(
    {
      code: 'PROJECTION.REBUILD_FAILED',
      kind: 'broken',
      message: `De herbouw van projectie ${name} is mislukt, de oude tabel is ongemoeid. ${why}`,
      details: { projection: name, ...details },
    },
    { cause },
  );
