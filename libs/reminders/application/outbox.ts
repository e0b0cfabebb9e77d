import type { Instant, Uuid } from '@peildatum/kernel';
import type { ClientBase, Pool } from 'pg';
import { type Claim, claimKey } from '../domain/claims.js';
import type { DeadlineKind } from '../domain/deadlines.js';
import type { Letter } from '../mail/letter.js';

export type Outcome = 'verzonden' | 'geweigerd' | 'vervallen';

/** A message that nobody took yet. */
export interface Waiting {
  readonly id: Uuid;
  readonly person: Uuid;
  readonly madeAt: Instant;
  readonly letter: Letter;
  /** Null: the person has no address, or asked not to be mailed. */
  readonly address: string | null;
}

const LOCK = "hashtextextended('peildatum.herinneringen', 0)";

type Queryable = Pick<ClientBase, 'query'>;

/**
 * Does something while no other process does, on the connection that has the lock: who loses it, can write no more.
 * @returns null where another process does it now
 */
export async function underLock<T>(pool: Pool, work: (client: Queryable) => Promise<T>): Promise<T | null> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS mine`);
    if (rows[0]?.mine !== true) return null;
    try {
      return await work(client);
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${LOCK})`).catch((error: Error) => {
        broken = error;
      });
    }
  } finally {
    // A connection that may still have the lock does not go back into the pool.
    client.release(broken);
  }
}

/** Those of the claims that were settled before: told, or with nothing to tell. */
export async function settledAmong(client: Queryable, claims: readonly Claim[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ persoon: Uuid; editie: string; termijn: DeadlineKind; gereed: string; stap: string }>(
    `SELECT persoon, editie, termijn, gereed, stap FROM herinnering WHERE persoon = ANY ($1::uuid[]) AND editie = ANY ($2::text[])`,
    [[...new Set(claims.map(({ person }) => person))], [...new Set(claims.map(({ edition }) => edition))]],
  );
  return new Set(
    rows.map(({ persoon, editie, termijn, gereed, stap }) =>
      claimKey({ person: persoon, edition: editie, deadline: termijn, on: gereed as Claim['on'], step: stap }),
    ),
  );
}

/** Settles claims of one person, with the message that tells them, in one step: from then on it will be sent, and its claims are made by nobody else. */
export async function settle(
  client: Queryable,
  claims: readonly Claim[],
  message: { readonly id: Uuid; readonly madeAt: Instant; readonly letter: Letter } | null,
): Promise<void> {
  const [first] = claims;
  if (first === undefined) return;
  const rows = claims.map(({ edition, deadline, on, step }) => ({ editie: edition, termijn: deadline, gereed: on, stap: step }));
  await client.query(
    `WITH message AS (
       INSERT INTO herinnering_bericht (id, persoon, gemaakt_op, inhoud) SELECT $1::uuid, $2::uuid, $3::timestamptz, $4::json WHERE $1 IS NOT NULL RETURNING id
     ) INSERT INTO herinnering (persoon, editie, termijn, gereed, stap, bericht)
       SELECT $2::uuid, c.editie, c.termijn, c.gereed, c.stap, (SELECT id FROM message)
         FROM json_to_recordset($5::json) AS c (editie text, termijn text, gereed date, stap text)`,
    [
      message?.id ?? null,
      first.person,
      message?.madeAt ?? null,
      message === null ? null : JSON.stringify(message.letter),
      JSON.stringify(rows),
    ],
  );
}

/** What was settled and nobody took yet, the oldest first. */
export async function waitingIn(client: Queryable): Promise<readonly Waiting[]> {
  const { rows } = await client.query<{ id: Uuid; persoon: Uuid; gemaakt_op: Date; inhoud: Letter; adres: string | null }>(
    `SELECT b.id, b.persoon, b.gemaakt_op, b.inhoud, CASE WHEN p.mail_gestopt_op IS NULL THEN p.adres END AS adres
       FROM herinnering_bericht AS b JOIN personen AS p ON p.id = b.persoon WHERE b.uitkomst IS NULL ORDER BY b.gemaakt_op, b.id`,
  );
  return rows.map(({ id, persoon, gemaakt_op: madeAt, inhoud: letter, adres: address }) => ({
    id,
    person: persoon,
    madeAt: new Date(madeAt).toISOString() as Instant,
    letter,
    address,
  }));
}

/** It is never sent again, and what it said is thrown away. */
export async function conclude(client: Queryable, id: Uuid, outcome: Outcome): Promise<void> {
  await client.query('UPDATE herinnering_bericht SET uitkomst = $2, inhoud = NULL WHERE id = $1', [id, outcome]);
}
