import type { FileReader, ImportFile } from '@peildatum/importing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_MS, leavingOf } from './file-request.js';
import type { ImportPlaces } from './places.js';
import { refusedFile } from './refusals.js';

type Places = Pick<ImportPlaces, 'inTurn'>;

/**
 * Does what a file asks when it is its turn.
 * @param work is given what aborts when its sender goes away
 * @throws what a sender is told of a file that cannot be taken in; `IMPORT.ABANDONED` where the sender has gone
 */
export async function inItsTurn(
  places: Places,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (leaving: AbortSignal) => Promise<void>,
): Promise<void> {
  const leaving = leavingOf(reply);
  request.raw.socket.setTimeout(LONGEST_MS);
  reply.header('Cache-Control', 'no-store');
  await places.inTurn(async () => {
    leaving.throwIfAborted();
    try {
      await work(leaving);
    } catch (error) {
      throw refusedFile(error);
    }
  });
}

/** What takes a file in. */
interface Taking {
  readonly files: Pick<FileReader, 'read'>;
  readonly places: Places;
}

/**
 * Reads a file when it is its turn, and hands it over.
 * @throws as `inItsTurn`
 */
export const takeFile = (
  { files, places }: Taking,
  file: Parameters<FileReader['read']>[0],
  request: FastifyRequest,
  reply: FastifyReply,
  use: (read: ImportFile, leaving: AbortSignal) => Promise<void>,
): Promise<void> =>
  inItsTurn(places, request, reply, async (leaving) => {
    const read = await files.read(file);
    leaving.throwIfAborted();
    await use(read, leaving);
  });
