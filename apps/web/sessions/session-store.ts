import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Clock, Ids, Uuid } from '@peildatum/kernel';
import { toInstant } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import type { Pool } from 'pg';
import { seal, unseal } from './sealed.js';
import {
  type Arrival,
  IDLE_MS,
  LONGEST_MS,
  RENEWAL_LAPSES_MS,
  type Renewal,
  SEEN_EVERY_MS,
  type Session,
  type SessionKind,
} from './session.js';

interface Row {
  readonly sleutel: Buffer;
  readonly kenmerk: Uuid;
  readonly soort: SessionKind;
  readonly wie: Actor;
  readonly bewaard: Buffer | null;
  readonly begonnen: string;
  readonly gebruikt: string;
  readonly eindigt: string;
  readonly vernieuwen: string | null;
  readonly uiterlijk: string | null;
}

const millis = (column: string, name: string) => `trunc(extract(epoch FROM ${column}) * 1000)::bigint AS ${name}`;
const COLUMNS = [
  'sleutel, kenmerk, soort, wie, bewaard',
  millis('begonnen_op', 'begonnen'),
  millis('gebruikt_op', 'gebruikt'),
  millis('eindigt_op', 'eindigt'),
  millis('vernieuwen_op', 'vernieuwen'),
  millis('vernieuwen_uiterlijk', 'uiterlijk'),
].join(', ');
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
  async begin({ kind, actor, kept, renewal, endsAt, issuerSession }: Arrival): Promise<{ readonly id: string; readonly session: Session }> {
    const id = randomBytes(32).toString('base64url');
    const now = new Date(this.clock.now());
    const longest = now.getTime() + LONGEST_MS;
    const ends = new Date(endsAt === undefined ? longest : Math.min(longest, Date.parse(endsAt)));
    const values = [digestOf(id), this.ids.random(), kind, actor.person, JSON.stringify(actor), kept ? seal(kept, id) : null];
    const [session] = await this.sessions(
      `INSERT INTO web_sessie
         (sleutel, kenmerk, soort, persoon, wie, bewaard, begonnen_op, gebruikt_op, eindigt_op, vernieuwen_op, vernieuwen_uiterlijk, uitgever_sessie)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11) RETURNING ${COLUMNS}`,
      [...values, now, ends, ...datesOf(renewal), issuerSession ?? null],
      id,
    );
    await this.query(`DELETE FROM web_sessie WHERE NOT (${LASTS})`, this.lasting());
    return { id, session: session as Session };
  }

  /** The session of an id that lasts; it is used with this. */
  async find(id: string): Promise<Session | null> {
    const values = [...this.lasting(), digestOf(id)];
    const [session] = await this.sessions(`SELECT ${COLUMNS} FROM web_sessie WHERE ${LASTS} AND sleutel = $3`, values, id);
    if (session === undefined) return null;
    const now = this.clock.now();
    if (Date.parse(now) - Date.parse(session.seenAt) >= SEEN_EVERY_MS)
      await this.query('UPDATE web_sessie SET gebruikt_op = greatest(gebruikt_op, $2) WHERE kenmerk = $1', [session.ref, new Date(now)]);
    return session;
  }

  /** Whether it is for the caller to renew it as it was found: of all processes one does, for an issuer may take a second time for a theft. */
  async claimRenewal({ ref, renewal }: Session): Promise<boolean> {
    const now = Date.parse(this.clock.now());
    const claimed = await this.query(
      `UPDATE web_sessie SET vernieuwing_sinds = $3
       WHERE kenmerk = $1 AND vernieuwen_op = $2 AND (vernieuwing_sinds IS NULL OR vernieuwing_sinds <= $4)`,
      [ref, renewal === null ? null : new Date(renewal.due), new Date(now), new Date(now - RENEWAL_LAPSES_MS)],
    );
    return claimed > 0;
  }

  /** Gives back what was claimed, so that it is tried again. */
  async leaveRenewal({ ref }: Session): Promise<void> {
    await this.query('UPDATE web_sessie SET vernieuwing_sinds = NULL WHERE kenmerk = $1', [ref]);
  }

  /** @returns the session as it now stands; null where it was ended meanwhile */
  async renew(id: string, { ref }: Session, { actor, kept, renewal }: Arrival): Promise<Session | null> {
    const [session] = await this.sessions(
      `UPDATE web_sessie SET wie = $2, bewaard = $3, vernieuwen_op = $4, vernieuwen_uiterlijk = $5, vernieuwing_sinds = NULL
       WHERE kenmerk = $1 RETURNING ${COLUMNS}`,
      [ref, JSON.stringify(actor), kept ? seal(kept, id) : null, ...datesOf(renewal)],
      id,
    );
    return session ?? null;
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

  /**
   * Ends what an issuer says is over: the session that it names there, or else all that a person began by it. One of which the issuer gave no name is over with
   * any of its person's.
   * @returns how many there were
   */
  endAtIssuer({
    person,
    issuerSession,
  }: {
    readonly person?: string | undefined;
    readonly issuerSession?: string | undefined;
  }): Promise<number> {
    return this.query(
      `DELETE FROM web_sessie
       WHERE soort = 'oidc' AND ($1::uuid IS NULL OR persoon = $1)
         AND ($2::text IS NULL OR uitgever_sessie = $2 OR (uitgever_sessie IS NULL AND $1::uuid IS NOT NULL))`,
      [person ?? null, issuerSession ?? null],
    );
  }

  private lasting(): [now: Date, usedSince: Date] {
    const now = new Date(this.clock.now());
    return [now, new Date(now.getTime() - IDLE_MS)];
  }

  /** @param id of the session that is asked for: it opens what is kept. Absent: that stays closed */
  private async sessions(sql: string, values: unknown[], id?: string): Promise<Session[]> {
    try {
      return (await this.pool.query<Row>(sql, values)).rows.map((row) => sessionOf(row, id));
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

const datesOf = (renewal: Renewal | undefined): (Date | null)[] =>
  renewal === undefined ? [null, null] : [new Date(renewal.due), new Date(renewal.latest)];

const sessionOf = (
  { sleutel, kenmerk, soort, wie, bewaard, begonnen, gebruikt, eindigt, vernieuwen, uiterlijk }: Row,
  id?: string,
): Session => ({
  ref: kenmerk,
  kind: soort,
  actor: wie,
  begunAt: toInstant(Number(begonnen)),
  seenAt: toInstant(Number(gebruikt)),
  endsAt: toInstant(Number(eindigt)),
  key: sleutel.toString('base64'),
  renewal: vernieuwen === null || uiterlijk === null ? null : { due: toInstant(Number(vernieuwen)), latest: toInstant(Number(uiterlijk)) },
  kept: bewaard === null || id === undefined ? null : unseal(bewaard, id),
});
