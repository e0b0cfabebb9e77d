import type { Clock, Instant, Page } from '@peildatum/kernel';
import type pg from 'pg';
import type { CountedDenial, Denial } from './denial.js';
import { addDenials, type DenialFilter, keyOf, listDenials, type NewDenial, type TrailTable } from './denial-table.js';

export interface DenialTrailOptions {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** Told, in Dutch, what could not be kept. */
  readonly onTrouble: (text: string) => void;
  /** Where it is kept. Default: with the refused requests. */
  readonly table?: TrailTable;
  /** Kinds of refusal (with their minute) that wait in memory at most. Default 1,000. */
  readonly capacity?: number;
  /** How often the table is written, in milliseconds. Default 5,000. */
  readonly everyMs?: number;
}

const KEPT: Readonly<Record<TrailTable, string>> = { geweigerd_verzoek: 'geweigerde verzoeken', inzage: 'inzagen' };

/**
 * The trail of requests that were refused, or by which somebody read who did what: counted in memory per minute and kind, and written to the table off the path of the request.
 * While the database is away it waits, within bounds; what does not fit is counted and told. A count may come in twice when
 * the database took it and its answer was lost.
 */
export class DenialTrail {
  private waiting = new Map<string, NewDenial>();
  private lost = 0;
  private troubled = false;
  private writing: Promise<void> | undefined;
  private readonly timer: NodeJS.Timeout;
  private readonly capacity: number;
  private readonly table: TrailTable;

  constructor(private readonly options: DenialTrailOptions) {
    this.capacity = options.capacity ?? 1_000;
    this.table = options.table ?? 'geweigerd_verzoek';
    this.timer = setInterval(() => void this.flush(), options.everyMs ?? 5_000).unref();
  }

  /** Never waits and never fails. */
  record({ correlationId, ...kind }: Denial): void {
    const minute = `${this.options.clock.now().slice(0, 16)}:00.000Z` as Instant;
    this.add({ ...kind, minute, count: 1, firstCorrelationId: correlationId });
  }

  /** What is stored, with what this process still had in memory. @throws PeildatumError `DATABASE.UNREACHABLE`. */
  async list(filter: DenialFilter, page: { readonly after?: number; readonly limit: number }): Promise<Page<CountedDenial>> {
    await this.flush();
    return await listDenials(this.options.pool, filter, page, this.table);
  }

  /** Writes what waits. Never fails: what cannot be written goes on waiting. */
  async flush(): Promise<void> {
    while (this.writing) await this.writing;
    if (this.waiting.size === 0 && this.lost === 0) return;
    this.writing = this.write().finally(() => {
      this.writing = undefined;
    });
    await this.writing;
  }

  /** Writes once more, and tells what is left behind. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
    for (const { count } of this.waiting.values()) this.lost += count;
    this.waiting.clear();
    this.tellLost();
  }

  private async write(): Promise<void> {
    const batch = this.waiting;
    this.waiting = new Map();
    this.tellLost();
    if (batch.size === 0) return;
    try {
      await addDenials(this.options.pool, [...batch.values()], this.table);
      this.troubled = false;
    } catch (error) {
      const later = this.waiting;
      this.waiting = batch;
      for (const denial of later.values()) this.add(denial);
      if (!this.troubled) {
        const why = error instanceof Error ? error.message : String(error);
        this.options.onTrouble(`Het spoor van ${KEPT[this.table]} kan niet worden geschreven; het wacht in het geheugen. ${why}`);
      }
      this.troubled = true;
    }
  }

  private add(denial: NewDenial): void {
    const key = keyOf(denial);
    const known = this.waiting.get(key);
    if (known) this.waiting.set(key, { ...known, count: known.count + denial.count });
    else if (this.waiting.size < this.capacity) this.waiting.set(key, denial);
    else this.lost += denial.count;
  }

  private tellLost(): void {
    if (this.lost === 0) return;
    this.options.onTrouble(`Van ${this.lost} ${KEPT[this.table]} is geen spoor bewaard; er was geen plaats meer voor.`);
    this.lost = 0;
  }
}
