import { PeildatumError } from '@peildatum/kernel';

/** What the server answers by itself, and grpc where there is no answer: https://grpc.io/docs/guides/status-codes/ */
const CANCELLED = 1;
const UNKNOWN = 2;
const DEADLINE_EXCEEDED = 4;
const PERMISSION_DENIED = 7;
const RESOURCE_EXHAUSTED = 8;
const ABORTED = 10;
const INTERNAL = 13;
const UNAVAILABLE = 14;
const DATA_LOSS = 15;
const UNAUTHENTICATED = 16;

const WEATHER = new Set([CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE, DATA_LOSS]);

/** A call that goes wrong without the server: no answer in time, a connection that ends. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Whether the same call may well succeed a moment later; whether an append went through is not known then. */
export function isWeather(error: unknown): boolean {
  if (error instanceof NoAnswer) return true;
  if (!(error instanceof Error) || error instanceof PeildatumError) return false;
  const code = codeOf(error);
  return code === undefined ? CLIENT_WEATHER.test(error.message) : WEATHER.has(code) || exceptionOf(error) === 'not-leader';
}

/** The server's way to say that there is no record at the position of a cursor; it says so too when it breaks down. */
export const isDoubtful = (error: unknown): boolean => codeOf(error) === UNKNOWN;

/** Where it is no weather: what the caller is told. */
export function faultOf(error: unknown): unknown {
  if (error instanceof PeildatumError) return error;
  const code = codeOf(error);
  if (code === PERMISSION_DENIED || code === UNAUTHENTICATED) return accessDenied(error);
  return code === undefined ? error : refusedByServer(error);
}

const refusedByServer = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'STORE.REFUSED',
      kind: 'broken',
      message: `De server op het adres in EVENT_STORE_URL weigert dit (${cause instanceof Error ? cause.message : cause}). Kijk of het KurrentDB of EventStoreDB is, versie 22.10 of nieuwer.`,
    },
    { cause },
  );

export const accessDenied = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'STORE.ACCESS_DENIED',
      kind: 'broken',
      message:
        'KurrentDB laat deze gebruiker niet toe. Zet in EVENT_STORE_URL een gebruiker die $all mag lezen en in de stromen van Peildatum mag schrijven.',
    },
    { cause },
  );

/** What the client throws by itself has no code, but a text: a channel that was closed meanwhile, no node of the cluster found. */
const CLIENT_WEATHER = /^(1|2|4|8|10|13|14|15) [A-Z_]+\b|^Failed to discover|^Channel has been/;

function codeOf(error: unknown): number | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'number' ? code : undefined;
}

function exceptionOf(error: Error): unknown {
  const metadata = 'metadata' in error ? (error.metadata as { get?(key: string): unknown[] } | undefined) : undefined;
  return metadata?.get?.('exception')[0];
}
