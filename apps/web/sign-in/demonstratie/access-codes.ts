import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import type { Pool } from 'pg';

const MINUTE = 60_000;
/** How long a code counts. */
export const CODE_LASTS_MS = 10 * MINUTE;
const CODE = /^[\w-]{43}$/;

/** The codes by which somebody at this machine comes in to the demonstration. @throws PeildatumError of kind unavailable when the database does not answer */
export class AccessCodes {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: Clock,
  ) {}

  /** A new one. It is for the terminal of who started the service, and stands nowhere else. */
  async make(): Promise<string> {
    const code = randomBytes(32).toString('base64url');
    const now = Date.parse(this.clock.now());
    await this.query('DELETE FROM web_toegangscode WHERE eindigt_op <= $1', [new Date(now)]);
    await this.query('INSERT INTO web_toegangscode (sleutel, eindigt_op) VALUES ($1, $2)', [digestOf(code), new Date(now + CODE_LASTS_MS)]);
    return code;
  }

  /** Whether it counts; it still does after this. */
  async counts(code: string): Promise<boolean> {
    if (!CODE.test(code)) return false;
    const found = await this.query('SELECT 1 FROM web_toegangscode WHERE sleutel = $1 AND eindigt_op > $2', [digestOf(code), this.now()]);
    return found > 0;
  }

  /** Whether it counted; from now on it does not, for whoever comes with it. */
  async take(code: string): Promise<boolean> {
    if (!CODE.test(code)) return false;
    return (await this.query('DELETE FROM web_toegangscode WHERE sleutel = $1 AND eindigt_op > $2', [digestOf(code), this.now()])) > 0;
  }

  private now = (): Date => new Date(this.clock.now());

  private async query(sql: string, values: unknown[]): Promise<number> {
    try {
      return (await this.pool.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}

const digestOf = (code: string): Buffer => createHash('sha256').update(code).digest();
