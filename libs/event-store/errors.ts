import { isFault, PeildatumError } from '@peildatum/kernel';
import type { ExpectedRevision } from './port.js';

/** `actual` is the last revision of the stream, or 'none'. */
export const wrongRevision = (stream: string, expected: ExpectedRevision, actual: number | 'none') =>
  new PeildatumError({
    code: 'STORE.WRONG_REVISION',
    kind: 'conflict',
    message: `Iemand anders was eerder: stroom ${stream} staat op ${actual}, verwacht was ${expected}. Haal de laatste stand op en probeer het opnieuw.`,
    details: { stream, expected, actual },
  });

export const idInUse = (id: string, stream: string) =>
  new PeildatumError({
    code: 'STORE.ID_IN_USE',
    kind: 'conflict',
    message: `Gebeurtenis-id ${id} is al gebruikt voor iets anders dan dit (${stream}); gebruik een nieuwe Idempotency-Key.`,
    details: { id, stream },
  });

/** The command id was recorded already, for something else. @param cause the store's own refusal, where it noticed */
export const keyReused = (cause?: unknown) =>
  new PeildatumError(
    {
      code: 'IDEMPOTENCY_KEY.REUSED',
      kind: 'unprocessable',
      message: 'Deze Idempotency-Key is al gebruikt voor een andere opdracht; stuur een nieuwe opdracht met een nieuwe sleutel.',
    },
    cause === undefined ? undefined : { cause },
  );

export const streamNotFound = (stream: string) =>
  new PeildatumError({ code: 'STORE.STREAM_NOT_FOUND', kind: 'not-found', message: `Stroom ${stream} bestaat niet.`, details: { stream } });

export const unreachable = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'STORE.UNREACHABLE',
      kind: 'unavailable',
      message:
        'De event store is niet bereikbaar; probeer het zo weer. Niets is vastgelegd, of precies wat u stuurde: dezelfde aanvraag opnieuw sturen is veilig.',
    },
    { cause },
  );

/** The server may be well: every connection of this process was taken, by what asks much at once or waits long for its answer. */
export const storeBusy = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'STORE.BUSY',
      kind: 'unavailable',
      message:
        'Er kwam niet op tijd een verbinding met de event store vrij: er wordt nu te veel tegelijk gevraagd. Probeer het zo weer. Niets is vastgelegd, of precies wat u stuurde: dezelfde aanvraag opnieuw sturen is veilig.',
    },
    { cause },
  );

/** Whether the store did not answer for now: the same call may be made again. */
export const isStoreAway = (error: unknown): boolean => isFault(error, 'STORE.UNREACHABLE') || isFault(error, 'STORE.BUSY');

export const tooLarge = (bytes: number) =>
  new PeildatumError({
    code: 'STORE.TOO_LARGE',
    kind: 'invalid',
    message: `De gebeurtenissen samen zijn ${bytes} bytes; meer dan 1.000.000 kan niet in één keer. Maak de tekst korter of splits de invoer.`,
    details: { bytes },
  });

export const nothingToAppend = () =>
  new PeildatumError({ code: 'STORE.NOTHING_TO_APPEND', kind: 'broken', message: 'Een vastlegging zonder gebeurtenissen bestaat niet.' });

export const streamNameInvalid = (name: string) =>
  new PeildatumError({
    code: 'STORE.STREAM_NAME_INVALID',
    kind: 'invalid',
    message: `'${name.slice(0, 60)}' is geen geldige stroomnaam: 1 tot 200 bytes, zonder stuurtekens en niet met $ aan het begin.`,
  });

export const cursorInvalid = (cursor: string) =>
  new PeildatumError({ code: 'STORE.CURSOR_INVALID', kind: 'invalid', message: `'${cursor.slice(0, 60)}' is geen plaats in dit logboek.` });

/** The codec will not write this: it would not come back as it went in. */
export const eventRefused = (type: string, reason: string, path: string) =>
  new PeildatumError({
    code: 'EVENT.REFUSED',
    kind: 'invalid',
    message: `Gebeurtenis ${type} kan zo niet worden vastgelegd: ${path === '' ? '' : `${path}: `}${reason}.`,
    details: { type, path, reason },
  });

/** As whom something would be recorded is nobody whom the log takes; `path` is of the metadata. */
export const actorRefused = (path: string, reason: string) => {
  const field = ACTOR_FIELDS[path] ?? path;
  return new PeildatumError({
    code: 'ACTOR.REFUSED',
    kind: 'invalid',
    field,
    message: `Zoals het nu is opgegeven kan niemand iets vastleggen: ${field}: ${reason}. Er is niets vastgelegd.`,
  });
};

const ACTOR_FIELDS: Readonly<Record<string, string>> = {
  actorPerson: 'persoon',
  actorRole: 'rol',
  actorOrganisation: 'organisatie',
  actorThematafel: 'thematafel',
};

/** The log holds something that this version of the program cannot read. */
export const eventUnreadable = (type: string, reason: string, cause?: unknown) =>
  new PeildatumError(
    {
      code: 'EVENT.UNREADABLE',
      kind: 'broken',
      message: `Gebeurtenis ${type} in het logboek is niet leesbaar: ${reason}.`,
      details: { type },
    },
    { cause },
  );
