import { PeildatumError, type Uuid } from '@peildatum/kernel';
import type { Halt } from '../registry/halt.js';

export const unknownProjection = (name: string, known: readonly string[]) =>
  new PeildatumError({
    code: 'PROJECTION.UNKNOWN',
    kind: 'not-found',
    message: `Er is geen projectie '${name}'; kies uit: ${known.join(', ')}.`,
  });

export const notPrepared = (name: string) =>
  new PeildatumError({
    code: 'PROJECTION.NOT_PREPARED',
    kind: 'unavailable',
    message: `Projectie ${name} is nog niet aangemaakt; start de server, of geef 'projecties herbouw ${name}'.`,
  });

export const notHalted = (name: string) =>
  new PeildatumError({
    code: 'PROJECTION.NOT_HALTED',
    kind: 'conflict',
    message: `Projectie ${name} staat niet stil; er is niets te hervatten.`,
  });

export const skipRefused = (name: string, eventId: string, halted: Halt | null) =>
  new PeildatumError({
    code: 'PROJECTION.SKIP_REFUSED',
    kind: 'conflict',
    message: halted?.eventId
      ? `Projectie ${name} staat stil op gebeurtenis ${halted.eventId} (volgnummer ${halted.volgnummer}); alleen die kan worden overgeslagen, niet ${eventId}.`
      : `Projectie ${name} staat niet stil op een gebeurtenis; er valt niets over te slaan.`,
  });

export const firstCannotBeSkipped = (name: string) =>
  new PeildatumError({
    code: 'PROJECTION.SKIP_REFUSED',
    kind: 'conflict',
    message: `Projectie ${name} staat stil op de eerste gebeurtenis, die zegt welk logboek het is; die kan niet worden overgeslagen.`,
  });

export const skipNeedsReason = (field: 'reden' | 'door') =>
  new PeildatumError({
    code: 'PROJECTION.SKIP_INCOMPLETE',
    kind: 'invalid',
    field,
    message: 'Overslaan kan alleen met een reden en met wie het besluit nam; een rapport erover vermeldt het.',
  });

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
