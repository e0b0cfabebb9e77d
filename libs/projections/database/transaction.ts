import type { ClientBase, Pool, PoolClient } from 'pg';

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

/** Everything that the work does, or nothing. */
export const inTransaction = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>, begin = 'BEGIN'): Promise<T> =>
  withClient(pool, (client, lose) => transactionOn(client, lose, () => work(client), begin));

export async function transactionOn<T>(
  client: ClientBase,
  lose: (error: Error) => void,
  work: () => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  await client.query(begin);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Without a connection there is no transaction left to end, and what the caller must hear is what went wrong first.
    await client.query('ROLLBACK').catch(lose);
    throw error;
  }
}
