import type { Uuid } from '@peildatum/kernel';
import type { ClientBase } from 'pg';
import { isWeather } from '../database/weather.js';
import type { Projection } from '../logboek/logboek.projection.js';
import { checkpointAt, type LogEntry } from '../logboek/numbering.js';
import type { Progress } from '../registry/checkpoint.js';
import { type Halt, rowRefused } from '../registry/halt.js';
import { type EventRows, rowsOf } from '../rows/event-rows.js';
import { skippedRows } from '../rows/skipped-rows.js';
import { loadOf } from '../rows/table-load.js';
import type { TableShape } from '../rows/table-shape.js';
import { copyRows, supersede } from '../rows/write-load.js';
import { rebuildFailed } from './faults.js';

const SUPERSEDED_AT_ONCE = 10_000;

/** Fills a new table that nobody reads yet. */
export class GenerationLoad {
  rows = 0;
  progress: Progress = null;
  /** The skipped events that could not be applied this time either. */
  readonly skipped: Uuid[] = [];
  private readonly supersedes = new Map<Uuid, number>();

  constructor(
    private readonly client: ClientBase,
    private readonly projection: Projection,
    private readonly shape: TableShape,
    private readonly table: string,
    /** What an operator chose to leave out; it is tried again first. */
    private readonly skips: ReadonlySet<string>,
  ) {}

  get state(): { readonly progress: Progress; readonly skipped: readonly Uuid[] } {
    return { progress: this.progress, skipped: this.skipped };
  }

  /**
   * Makes the rows of a batch, also while the batch before it is being written, and gives back what writes them. That throws PeildatumError
   * `PROJECTION.REBUILD_FAILED` that names the event, or weather: what is wrong with a batch is told after what was wrong before it.
   */
  prepare(entries: readonly LogEntry[]): () => Promise<void> {
    const made = this.attempt(entries);
    return async () => {
      if (made instanceof Error) throw made;
      await this.copy(made);
      const last = entries[entries.length - 1];
      if (last) this.progress = checkpointAt(last);
    };
  }

  /** Marks what the corrections so far have superseded. */
  async settleCorrections(): Promise<void> {
    const corrections = [...this.supersedes];
    this.supersedes.clear();
    for (let i = 0; i < corrections.length; i += SUPERSEDED_AT_ONCE) {
      await supersede(this.client, this.table, new Map(corrections.slice(i, i + SUPERSEDED_AT_ONCE)));
    }
  }

  private attempt(entries: readonly LogEntry[]): readonly EventRows[] | Error {
    try {
      return entries.map((entry) => {
        const told = rowsOf(this.projection, this.shape, entry);
        return 'code' in told ? this.skippedOrThrow(entry, told) : told;
      });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async copy(run: readonly EventRows[]): Promise<void> {
    const load = loadOf(this.shape, run);
    try {
      if (load.rows.length > 0) await copyRows(this.client, this.shape, this.table, load.rows);
    } catch (error) {
      const [only] = run;
      if (isWeather(error) || only === undefined) throw error;
      if (run.length === 1) return this.copy([this.skippedOrThrow(only.entry, rowRefused(placeOf(only.entry), error))]);
      await this.copy(run.slice(0, run.length >> 1));
      return this.copy(run.slice(run.length >> 1));
    }
    this.rows += load.rows.length;
    for (const [corrected, by] of load.supersedes) if (!this.supersedes.has(corrected)) this.supersedes.set(corrected, by);
  }

  private skippedOrThrow(entry: LogEntry, why: Halt): EventRows {
    const { id } = entry.stored;
    if (!this.skips.has(id) || this.skipped.includes(id)) {
      throw rebuildFailed(this.projection.name, why.text, { eventId: why.eventId, volgnummer: why.volgnummer, reason: why.code });
    }
    this.skipped.push(id);
    return { entry, rows: skippedRows(this.projection, this.shape, entry), corrects: null };
  }
}

const placeOf = ({ stored, volgnummer }: LogEntry) => ({ id: stored.id, type: stored.type, volgnummer });
