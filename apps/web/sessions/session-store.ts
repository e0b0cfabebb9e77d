import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Clock, Ids, Uuid } from '@peildatum/kernel';
import { toInstant } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import type { Pool } from 'pg';
import { type Arrival, IDLE_MS, LONGEST_MS, SEEN_EVERY_MS, type Session, type SessionKind } from './session.js';

interface Row {
  readonly sleutel: Buffer;
  readonly kenmerk: Uuid;
  readonly soort: SessionKind;
  readonly wie: Actor;
  readonly bewaard: Readonly<Record<string, unknown>> | null;
  readonly begonnen: string;
  readonly gebruikt: string;
  readonly eindigt: string;
}

const millis = (column: string, name: string) => `trunc(extract(epoch FROM ${column}) * 1000)::bigint AS ${name}`;
const COLUMNS = `sleutel, kenmerk, soort, wie, bewaard, ${millis('begonnen_op', 'begonnen')}, ${millis('gebruikt_op', 'gebruikt')}, ${millis('eindigt_op', 'eindigt')}`;
/** By the clock of the process, which a spec can set. */
const LASTS = 'eindigt_op > $1 AND gebruikt_op > $2';

/** The sessions of every process over one database. @throws PeildatumError of kind unavailable when it does not answer. */
export class SessionStore {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns the id, which is for the browser alone: it is kept nowhere else */
  async begin({ kind, actor, kept }: Arrival): Promise<{ readonly id: string; readonly session: Session }> {
    const id = randomBytes(32).toString('base64url');
    const now = new Date(this.clock.now());
    const ends = new Date(now.getTime() + LONGEST_MS);
    const values = [digestOf(id), this.ids.random(), kind, actor.person, JSON.stringify(actor), kept ? JSON.stringify(kept) : null];
    const [session] = await this.sessions(
      `INSERT INTO web_sessie (sleutel, kenmerk, soort, persoon, wie, bewaard, begonnen_op, gebruikt_op, eindigt_op)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8) RETURNING ${COLUMNS}`,
      [...values, now, ends],
    );
    await this.query(`DELETE FROM web_sessie WHERE NOT (${LASTS})`, this.lasting());
    return { id, session: session as Session };
  }

  /** The session of an id that lasts; it is used with this. */
  async find(id: string): Promise<Session | null> {
    const [session] = await this.sessions(`SELECT ${COLUMNS} FROM web_sessie WHERE ${LASTS} AND sleutel = $3`, [
      ...this.lasting(),
      digestOf(id),
    ]);
    if (session === undefined) return null;
    const now = this.clock.now();
    if (Date.parse(now) - Date.parse(session.seenAt) >= SEEN_EVERY_MS)
      await this.query('UPDATE web_sessie SET gebruikt_op = greatest(gebruikt_op, $2) WHERE kenmerk = $1', [session.ref, new Date(now)]);
    return session;
  }

  /** Those of a person that last, the newest first. */
  async of(person: Uuid): Promise<readonly Session[]> {
    return await this.sessions(`SELECT ${COLUMNS} FROM web_sessie WHERE ${LASTS} AND persoon = $3 ORDER BY begonnen_op DESC, kenmerk`, [
      ...this.lasting(),
      person,
    ]);
  }

  /** Ends one of a person's own: it counts for nobody from now on. @returns whether there was one */
  async end(person: Uuid, ref: Uuid): Promise<boolean> {
    return (await this.query('DELETE FROM web_sessie WHERE persoon = $1 AND kenmerk = $2', [person, ref])) > 0;
  }

  private lasting(): [now: Date, usedSince: Date] {
    const now = new Date(this.clock.now());
    return [now, new Date(now.getTime() - IDLE_MS)];
  }

  private async sessions(sql: string, values: unknown[]): Promise<Session[]> {
    try {
      return (await this.pool.query<Row>(sql, values)).rows.map(sessionOf);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private async query(sql: string, values: unknown[]): Promise<number> {
    try {
      return (await this.pool.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}

/** Of 256 random bits one round is enough: nobody guesses what has this digest. */
const digestOf = (id: string): Buffer => createHash('sha256').update(id).digest();

const sessionOf = ({ sleutel, kenmerk, soort, wie, bewaard, begonnen, gebruikt, eindigt }: Row): Session => ({
  ref: kenmerk,
  kind: soort,
  actor: wie,
  begunAt: toInstant(Number(begonnen)),
  seenAt: toInstant(Number(gebruikt)),
  endsAt: toInstant(Number(eindigt)),
  key: sleutel.toString('base64'),
  kept: bewaard,
});
