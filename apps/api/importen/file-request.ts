import { type Fault, fieldFault, PeildatumError } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Longer than any file that is let in takes to be recorded. */
export const LONGEST_MS = 600_000;

/** What is wrong with a request whose body is a file, whatever the file is. */
export const faultsOfFile = ({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): readonly Fault[] => [
  ...(headers['idempotency-key'] === undefined ? [] : [NO_KEY]),
  ...(headers['if-match'] === undefined ? [] : [NO_REVISION]),
  ...(body instanceof Uint8Array && body.length > 0 ? [] : [EMPTY]),
];

const NO_KEY = fieldFault(
  'Idempotency-Key',
  'laat deze kopregel weg; een bestand wordt aan zijn inhoud herkend: stuurt u het opnieuw, dan komt er niets dubbel bij',
  'IDEMPOTENCY_KEY.NOT_HERE',
);
const NO_REVISION = fieldFault('If-Match', 'laat deze kopregel weg; een bestand gaat over meer dan een onderwerp', 'IMPORT.NO_REVISION');
const EMPTY = fieldFault('bestand', 'is leeg; stuur het bestand zelf als inhoud van de aanvraag', 'IMPORT.EMPTY');

/** Aborts when the caller goes away before it is answered. */
export function leavingOf({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) leaving.abort(GONE);
  });
  return leaving.signal;
}

const GONE = new PeildatumError({
  code: 'IMPORT.ABANDONED',
  kind: 'unavailable',
  message: 'De verbinding werd verbroken voordat er iets was vastgelegd; stuur het bestand opnieuw.',
});
