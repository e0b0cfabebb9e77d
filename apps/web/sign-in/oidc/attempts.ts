import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import type { Pool } from 'pg';

/** How long somebody may take at the issuer. */
export const ATTEMPT_LASTS_MS = 10 * 60_000;

/** What the issuer is asked with, and has to answer to. */
export interface Attempt {
  /** Comes back with the answer. */
  readonly state: string;
  /** Stands in what the issuer signs. */
  readonly nonce: string;
  /** Of PKCE: proves that who asks is who was answered. */
  readonly verifier: string;
}

interface Row {
  readonly controle: string;
  readonly eenmalig: string;
  readonly terug: string;
}

/** The signings in that were begun here and are under way at the issuer. @throws PeildatumError of kind unavailable when the database does not answer */
export class Attempts {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: Clock,
  ) {}

  /**
   * @param back where to go on to afterwards, on our own pages
   * @returns `browser` is for a cookie of the browser that began: nobody else goes on with it
   */
  async begin(back: string): Promise<{ readonly attempt: Attempt; readonly browser: string }> {
    const [state, nonce, verifier, browser] = [secret(), secret(), secret(), secret()] as const;
    const now = Date.parse(this.clock.now());
    await this.rows('DELETE FROM web_aanmelding WHERE eindigt_op <= $1', [new Date(now)]);
    await this.rows(
      'INSERT INTO web_aanmelding (sleutel, browser, controle, eenmalig, terug, eindigt_op) VALUES ($1, $2, $3, $4, $5, $6)',
      [digestOf(state), digestOf(browser), verifier, nonce, back, new Date(now + ATTEMPT_LASTS_MS)],
    );
    return { attempt: { state, nonce, verifier }, browser };
  }

  /** What was begun by this browser with this state, if it still counts; from now on it does not, for nobody. */
  async take(state: string, browser: string): Promise<{ readonly attempt: Attempt; readonly back: string } | null> {
    const [row] = await this.rows(
      'DELETE FROM web_aanmelding WHERE sleutel = $1 AND browser = $2 AND eindigt_op > $3 RETURNING controle, eenmalig, terug',
      [digestOf(state), digestOf(browser), new Date(this.clock.now())],
    );
    return row === undefined ? null : { attempt: { state, nonce: row.eenmalig, verifier: row.controle }, back: row.terug };
  }

  private async rows(sql: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(sql, values)).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}

const secret = (): string => randomBytes(32).toString('base64url');
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
