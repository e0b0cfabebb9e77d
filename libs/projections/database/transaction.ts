import type { ClientBase, Pool, PoolClient, QueryResult } from 'pg';

/**
 * One connection for as long as the work takes. A connection that was lost meanwhile, or that the work calls lost, is
 * thrown away.
 */
export async function withClient<T>(pool: Pool, work: (client: PoolClient, lose: (error: Error) => void) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const lose = (error: Error) => {
    lost = error;
  };
  // The query that was under way rejects with it as well; but a client that nobody listens to ends the process.
  client.on('error', lose);
  try {
    return await work(client, lose);
  } finally {
    client.off('error', lose);
    client.release(lost);
  }
}

/**
 * Everything that the work does, or nothing.
 * @param work is given what the statements of `begin` answered
 */
export const inTransaction = <T>(pool: Pool, work: (client: PoolClient, begun: QueryResult) => Promise<T>, begin = 'BEGIN'): Promise<T> =>
  withClient(pool, (client, lose) => transactionOn(client, lose, (begun) => work(client, begun), begin));

export async function transactionOn<T>(
  client: ClientBase,
  lose: (error: Error) => void,
  work: (begun: QueryResult) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  try {
    const result = await work(await client.query(begin));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Without a connection there is no transaction left to end, and what the caller must hear is what went wrong first.
    await client.query('ROLLBACK').catch(lose);
    throw error;
  }
}
