import { type ClientBase, escapeLiteral, type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { asText } from '../database/sql.js';
import { inTransaction } from '../database/transaction.js';
import { readAbandoned } from './faults.js';

/** Rows with dates and moments as text, as they are in events; `bigint` and `numeric` as text. */
export type Ask = <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

export const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

interface Waiting {
  take(connection: ClientBase): void;
  refuse(reason: Error): void;
}

/**
 * Runs `use` with connections to ask over: each takes one query at a time, and who asks more at once is answered in turn, by
 * whichever is free. When `use` has ended, well or not, nothing runs on them any more: what was still waiting is refused.
 * @throws PeildatumError `READ.ABANDONED` from the next query on when the signal aborts
 */
export async function askingOver<T>(connections: readonly ClientBase[], use: (ask: Ask) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const free = [...connections];
  const waiting: Waiting[] = [];
  const running = new Set<Promise<unknown>>();
  let ended = false;
  const ask: Ask = async (text, values = []) => {
    if (ended) throw endedError();
    const connection = free.shift() ?? (await new Promise<ClientBase>((take, refuse) => waiting.push({ take, refuse })));
    try {
      if (signal?.aborted) throw readAbandoned();
      const answer = connection.query({ text, values: [...values], types: asText });
      running.add(answer);
      try {
        return (await answer).rows;
      } finally {
        running.delete(answer);
      }
    } finally {
      const next = waiting.shift();
      if (next) next.take(connection);
      else free.push(connection);
    }
  };
  try {
    return await use(ask);
  } finally {
    ended = true;
    for (const { refuse } of waiting.splice(0)) refuse(endedError());
    await Promise.allSettled(running);
  }
}

const endedError = () => new Error('the snapshot has ended: nothing can be asked of it any more');

/**
 * Runs `use` with a second connection beside the first that sees the very same snapshot, if the pool has one to spare at this
 * moment, and with the first alone otherwise: a read never waits for its second, so that reads cannot wait for each other.
 * The first holds the tables for both.
 */
export async function withSecond<T>(pool: Pool, first: PoolClient, use: (connections: readonly ClientBase[]) => Promise<T>): Promise<T> {
  if (!hasToSpare(pool)) return use([first]);
  const { rows } = await first.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
  const [exported] = rows;
  if (exported === undefined || !hasToSpare(pool)) return use([first]);
  return inTransaction(
    pool,
    async (second) => {
      await second.query(`SET TRANSACTION SNAPSHOT ${escapeLiteral(exported.id)}`);
      return use([first, second]);
    },
    SNAPSHOT,
  );
}

const hasToSpare = ({ waitingCount, idleCount, totalCount, options: { max } }: Pool): boolean =>
  waitingCount === 0 && (idleCount > 0 || totalCount < max);
