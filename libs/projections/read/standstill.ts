import type { EventLog } from '@peildatum/event-store';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';

/** Of answers that are remembered: each a few hundred bytes. */
const ANSWERS = 4_000;

/** Any event taken in, rebuild, halt and skip is another row here. */
const STANDING = `
  SELECT md5(concat((SELECT string_agg(p::text, ',' ORDER BY name) FROM projection p),
                    (SELECT string_agg(s::text, ',' ORDER BY projection, event_id) FROM projection_skip s))) AS standing`;

/**
 * Where all read models stand, and the log, where that counts. The log is asked first: what it holds then is in the answer, or the read
 * models move on.
 */
export async function standingOf(pool: Pool, log?: Pick<EventLog, 'head'>): Promise<string> {
  const head = log && (await log.head());
  const { rows } = await pool.query<{ standing: string }>({ name: 'read.standing', text: STANDING });
  return `${head ?? ''} ${rows[0]?.standing}`;
}

/** Answers that hold as long as the log and all read models stand still. What comes later is asked anew, and so is a fault. */
export class Standstill {
  private readonly answers = new LRUCache<string, { readonly answer: unknown }>({ max: ANSWERS });
  private readonly readings = new WeakMap<object, { readonly atHead: boolean; readonly standing: Promise<string> }>();

  /**
   * @param standing from before `ask` began: an answer may be newer than it, and never older
   * @throws what `ask` throws
   */
  async of<T>(standing: string, question: string, ask: () => Promise<T>): Promise<T> {
    const key = `${standing} ${question}`;
    const kept = this.answers.get(key);
    if (kept) return kept.answer as T;
    const answer = await ask();
    this.answers.set(key, { answer });
    return answer;
  }

  /**
   * Where all stands, looked at once for all that one reading asks.
   * @param atHead whether the head of the log counts
   */
  during(reading: object, atHead: boolean, look: () => Promise<string>): Promise<string> {
    const seen = this.readings.get(reading);
    if (seen && (seen.atHead || !atHead)) return seen.standing;
    const standing = look();
    this.readings.set(reading, { atHead, standing });
    return standing;
  }
}
