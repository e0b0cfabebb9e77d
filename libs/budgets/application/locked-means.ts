import { PeildatumError } from '@peildatum/kernel';
import { TAKINGS_USES, takingsOverTime } from '@peildatum/plans';
import { asUnavailable, type ReadModels, toldAt } from '@peildatum/projections';
import type { Pool, PoolClient } from 'pg';
import { type BudgetEvent, TRANSFORMATION_MEANS } from '../domain/budget.events.js';
import type { Means } from '../domain/means.js';
import { budget } from './budget.subject.js';
import { type Look, MeansWatch } from './means.js';
import { OneAtATime } from './one-at-a-time.js';

const LOCK = "hashtextextended('peildatum.middelen', 0)";
/** Longer than any decision takes. */
const WAIT_MS = 15_000;
const LOCK_NOT_AVAILABLE = '55P03';

export interface LockedMeansOptions {
  readonly pool: Pool;
  readonly readModels: ReadModels;
  /** Brings the read models to the head, where nobody else follows the log. */
  readonly catchUp?: () => Promise<unknown>;
  /** How long one waits for who is at work in another process, in milliseconds; then it is told so. Default 15,000. */
  readonly waitMs?: number;
}

/**
 * Over all processes one at a time, by a lock of a session of the read models' database: whatever kills a process, or breaks its
 * connection, gives it back. Within the process they queue before they ask for a connection, so that those who wait never
 * hold the connections that the one at work needs.
 */
export class LockedMeans extends MeansWatch {
  private readonly queue = new OneAtATime();

  constructor(private readonly options: LockedMeansOptions) {
    super();
  }

  protected exclusively<T>(work: (look: Look) => Promise<T>): Promise<T> {
    return this.queue.run(async () => {
      const client = await this.connection();
      try {
        await takeLock(client, this.options.waitMs ?? WAIT_MS);
        return await work(async (known) => {
          const means = known ?? (await this.read());
          await assertHeld(client);
          return means;
        });
      } finally {
        await giveBack(client);
      }
    });
  }

  private async connection(): Promise<PoolClient> {
    try {
      return await this.options.pool.connect();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private async read(): Promise<Means> {
    const { readModels, catchUp } = this.options;
    await catchUp?.();
    return await readModels.at({ uses: [budget.projection, ...TAKINGS_USES] }, async (snapshot) => {
      const facts = await toldAt<BudgetEvent>(snapshot, budget.projection, [TRANSFORMATION_MEANS]);
      const told = (facts.get(TRANSFORMATION_MEANS) ?? []).map(({ fact }) => fact);
      return { budget: told, plans: await takingsOverTime(snapshot) };
    });
  }
}

async function takeLock(client: PoolClient, waitMs: number): Promise<void> {
  try {
    await client.query(`SET lock_timeout = ${waitMs}`);
    await client.query(`SELECT pg_advisory_lock(${LOCK})`);
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw asUnavailable(error);
    throw new PeildatumError(
      {
        code: 'BUDGET.BUSY',
        kind: 'unavailable',
        message: 'Er wordt al een tijd over de middelen besloten; probeer het over een minuut opnieuw.',
      },
      { cause: error },
    );
  }
}

/** As long as the connection lives. @throws PeildatumError `BUDGET.LOCK_LOST`. */
async function assertHeld(client: PoolClient): Promise<void> {
  try {
    await client.query('SELECT 1');
  } catch (cause) {
    throw new PeildatumError(
      {
        code: 'BUDGET.LOCK_LOST',
        kind: 'unavailable',
        message:
          'De verbinding met de database viel weg terwijl over de middelen werd besloten; er is niets vastgelegd. Probeer het opnieuw.',
      },
      { cause },
    );
  }
}

/** A connection on which that fails never goes back into the pool: with it the lock is gone. */
async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query(`SELECT pg_advisory_unlock(${LOCK})`);
    await client.query('RESET lock_timeout');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}
