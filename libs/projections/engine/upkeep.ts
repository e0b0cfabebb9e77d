import { isFault, type PeildatumError, type Uuid } from '@peildatum/kernel';
import { nap, type Patience, throughWeather } from '../database/weather.js';
import type { Projection } from '../logboek/logboek.projection.js';
import { type RebuildOptions, type RebuildResult, rebuild } from '../rebuild/rebuild.js';
import type { RebuildProgress } from '../rebuild/rebuild-progress.js';
import { rebuildRefused } from '../registry/halt.js';
import { halt, loadRegistered } from '../registry/registry.js';
import { readShape, type TableShape } from '../rows/table-shape.js';
import { asDeclared } from './as-declared.js';
import { isOutdated, prepare } from './prepare.js';
import type { ProjectorOptions } from './projector-options.js';

/** Keeps the tables fit for the projections as this program declares them. */
export class Upkeep {
  private readonly shapes = new Map<string, TableShape>();

  constructor(
    private readonly options: ProjectorOptions,
    private readonly projections: readonly Projection[],
  ) {}

  async shapeOf(projection: Projection): Promise<TableShape> {
    const known = this.shapes.get(projection.name);
    if (known) return known;
    const shape = await readShape(this.options.pool, projection);
    this.shapes.set(projection.name, shape);
    return shape;
  }

  /** Every projection has a table, and none is of another version, unless its rebuild fails: that one stands still. */
  async prepareAll(patience: Patience): Promise<void> {
    const others = await throughWeather(() => this.notAsDeclared(), patience);
    for (const projection of others) {
      await throughWeather(async () => prepare(this.options, projection, await this.shapeOf(projection)), patience);
    }
    for (const projection of others) {
      await throughWeather(() => this.bringUpToDate(projection, patience.signal), patience);
    }
  }

  async rebuild(projection: Projection, options: RebuildOptions): Promise<RebuildResult> {
    const shape = await this.shapeOf(projection);
    await prepare(this.options, projection, shape);
    const onProgress = (progress: RebuildProgress) => {
      options.onProgress?.(progress);
      this.options.onNotice?.({ kind: 'rebuilding', projection: projection.name, progress });
    };
    const result = await rebuild(this.options, projection, shape, { ...options, onProgress });
    this.options.onNotice?.({ kind: 'rebuilt', projection: projection.name, result });
    return result;
  }

  private async notAsDeclared(): Promise<readonly Projection[]> {
    const declared: (readonly [Projection, TableShape])[] = [];
    for (const projection of this.projections) declared.push([projection, await this.shapeOf(projection)]);
    const fit = await asDeclared(this.options.pool, declared);
    return this.projections.filter(({ name }) => !fit.has(name));
  }

  private async bringUpToDate(projection: Projection, signal: AbortSignal | undefined): Promise<void> {
    const { name } = projection;
    while (!signal?.aborted && (await this.isOutdated(projection))) {
      try {
        await this.rebuild(projection, { signal });
      } catch (error) {
        if (isFault(error, 'PROJECTION.REBUILD_FAILED')) return this.standStill(name, error);
        if (!isFault(error, 'PROJECTION.REBUILD_RUNNING')) throw error;
        // Another process is at it: look again when it may be done.
        await nap(500, signal);
      }
    }
  }

  private async isOutdated(projection: Projection): Promise<boolean> {
    const live = await loadRegistered(this.options.pool, projection.name);
    return live !== undefined && (await isOutdated(this.options.pool, projection, await this.shapeOf(projection), live));
  }

  /** The table of the other version must not be read as if it were of this one; an operator sees why, and can skip the event. */
  private async standStill(name: string, failure: PeildatumError): Promise<void> {
    this.options.onNotice?.({ kind: 'rebuild-failed', projection: name, error: failure });
    const { eventId, volgnummer } = failure.details as { eventId: Uuid | null; volgnummer: number | null };
    for (;;) {
      const live = await loadRegistered(this.options.pool, name);
      if (live === undefined || live.halted) return;
      if (await halt(this.options.pool, this.options.clock, live, rebuildRefused(failure.message, eventId, volgnummer))) return;
    }
  }
}
