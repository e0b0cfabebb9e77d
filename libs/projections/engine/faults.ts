import { PeildatumError } from '@peildatum/kernel';
import type { Halt } from '../registry/halt.js';

export const unknownProjection = (name: string, known: readonly string[]) =>
  new PeildatumError({
    code: 'PROJECTION.UNKNOWN',
    kind: 'not-found',
    message: `Er is geen projectie '${name}'; kies uit: ${known.join(', ')}.`,
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
