import { PeildatumError } from '@peildatum/kernel';

export const notPrepared = (name: string) =>
  new PeildatumError({
    code: 'PROJECTION.NOT_PREPARED',
    kind: 'unavailable',
    message: `Projectie ${name} is nog niet aangemaakt; start de server, of geef 'projecties herbouw ${name}'.`,
  });
