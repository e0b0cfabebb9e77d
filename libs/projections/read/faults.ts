import { type Instant, PeildatumError } from '@peildatum/kernel';

export const clockInFuture = (knownAt: Instant) =>
  new PeildatumError({
    code: 'CLOCK.FUTURE',
    kind: 'invalid',
    field: 'bekendOp',
    message: `bekendOp ${knownAt} ligt in de toekomst; wat het register dan weet, weet nog niemand. Kies een moment tot en met nu.`,
  });

export const beyondHead = (volgnummer: number, head: number) =>
  new PeildatumError({
    code: 'CLOCK.BEYOND_HEAD',
    kind: 'invalid',
    field: 'volgnummer',
    message: `Volgnummer ${volgnummer} bestaat niet; het laatste is ${head}.`,
    details: { head },
  });

export const volgnummerInvalid = (volgnummer: number) =>
  new PeildatumError({
    code: 'CLOCK.VOLGNUMMER_INVALID',
    kind: 'invalid',
    field: 'volgnummer',
    message: `${volgnummer} is geen volgnummer; geef een geheel getal vanaf 0.`,
  });

export const twoClocks = () =>
  new PeildatumError({
    code: 'CLOCK.TWO',
    kind: 'invalid',
    field: 'volgnummer',
    message: 'bekendOp en volgnummer zeggen allebei wat er bekend was; geef er een van.',
  });

export const positionInvalid = (why: string) =>
  new PeildatumError({
    code: 'POSITION.INVALID',
    kind: 'invalid',
    field: 'wachtOp',
    message: `wachtOp is geen plaats in dit logboek: ${why}. Geef de plaats die bij uw laatste wijziging werd geantwoord.`,
  });

export const positionWithKnownAt = () =>
  new PeildatumError({
    code: 'POSITION.WITH_KNOWN_AT',
    kind: 'invalid',
    field: 'wachtOp',
    message: 'wachtOp gaat niet samen met bekendOp of volgnummer: die vragen juist wat eerder bekend was. Laat een van beide weg.',
  });

export const projectionBehind = (name: string, seconds: number) =>
  new PeildatumError({
    code: 'PROJECTION.BEHIND',
    kind: 'unavailable',
    message: `Projectie ${name} is na ${seconds} s nog niet bij met het logboek, of wordt opgebouwd; probeer het zo weer.`,
    details: { projection: name },
  });

export const tooManyReads = () =>
  new PeildatumError({
    code: 'READ.TOO_MANY',
    kind: 'unavailable',
    message: 'Er wordt nu meer tegelijk opgevraagd dan aan de beurt kan komen. Er is niets stuk: vraag het over enkele seconden opnieuw.',
  });

export const readAbandoned = () =>
  new PeildatumError({ code: 'READ.ABANDONED', kind: 'invalid', message: 'Wie dit vroeg is weggegaan; er wordt niets meer voor gelezen.' });
