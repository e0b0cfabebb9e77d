import type { ClientBase } from 'pg';

const key = (name: string): string => `peildatum.herbouw.${name}`;

/** One rebuild of a projection at a time, over all processes. The lock goes with the connection, so a killed rebuild holds nothing. */
export async function tryRebuildLock(client: ClientBase, name: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked', [key(name)]);
  return rows[0]?.locked === true;
}

export async function releaseRebuildLock(client: ClientBase, name: string): Promise<void> {
  await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key(name)]);
}

/** The projections that somebody is rebuilding now. */
export async function rebuilding(connection: Pick<ClientBase, 'query'>, names: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ name: string }>(
    `SELECT n.name FROM unnest($1::text[], $2::text[]) AS n (name, key)
       JOIN pg_locks l ON l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(n.key, 0)`,
    [names, names.map(key)],
  );
  return new Set(rows.map(({ name }) => name));
}
