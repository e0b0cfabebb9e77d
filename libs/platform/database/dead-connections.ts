import type { Socket } from 'node:net';
import pg from 'pg';

/** So long may a server be silent that owes an answer; then it is asked, on another connection, whether it works on it. */
const SILENCE_MS = 5_000;
/** Longer than this no answer to that takes of a server that can be reached. */
const ASK_MS = 2_000;

/**
 * Gives a connection up that will never answer: the network lost it without a word, or only one of its halves is left. Whoever waits
 * then hears that it was terminated, and may do the work again on another one. A statement that merely takes long is left alone, for
 * its server says that it works on it. (TCP itself notices after a quarter of an hour, or never.)
 * @param url of the same server
 */
export function giveUpWhenDead(client: pg.ClientBase, url: string, silenceMs = SILENCE_MS): void {
  const { connection, processID } = wireOf(client);
  const { stream } = connection;
  const look = async () => {
    const before = stream.bytesRead;
    const owes = () => !wireOf(client).readyForQuery && stream.bytesRead === before;
    if (owes() && (await isDead(processID, url)) && owes()) stream.destroy();
    else if (!stream.destroyed) stream.setTimeout(silenceMs);
  };
  stream.on('timeout', () => void look());
  stream.setTimeout(silenceMs);
}

/** What `pg` knows of a connection and its types do not tell. */
interface Wire {
  readonly connection: { readonly stream: Socket };
  /** The server's own number of the session. */
  readonly processID: number;
  /** False while a statement is under way. */
  readonly readyForQuery: boolean;
}

const wireOf = (client: pg.ClientBase) => client as unknown as Wire;

/** A session that waits for us while we wait for it holds its locks for ever: it is ended as well. */
const END_IF_IDLE = `
  SELECT state LIKE 'idle%' OR wait_event = 'ClientRead' AS idle,
         CASE WHEN state LIKE 'idle%' OR wait_event = 'ClientRead' THEN pg_terminate_backend(pid) END
    FROM pg_stat_activity WHERE pid = $1 AND usename = current_user`;

/** Never rejects. */
async function isDead(session: number, url: string): Promise<boolean> {
  const asking = new pg.Client({ connectionString: url, connectionTimeoutMillis: ASK_MS, query_timeout: ASK_MS });
  asking.on('error', () => undefined); // the statement that is under way, or connecting, says so too
  try {
    await asking.connect();
    const { rows } = await asking.query<{ idle: boolean }>(END_IF_IDLE, [session]);
    return rows[0]?.idle ?? true;
  } catch (error) {
    // A server that refuses us (no connection left, starting up) lives, and says nothing of the session.
    return !(error instanceof pg.DatabaseError);
  } finally {
    asking.end().catch(() => undefined); // it may never come to an end, and nobody waits for that
  }
}
