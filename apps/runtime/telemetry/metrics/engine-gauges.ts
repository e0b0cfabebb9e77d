import type { EngineStatus, ProjectionStatus, ProjectorNotice, RebuildProgress, StatusOptions } from '@peildatum/projections';
import type { Instruments } from './instruments.js';

const STATES = ['running', 'halted', 'rebuilding', 'outdated'] as const satisfies readonly ProjectionStatus['state'][];

/** The gauges that are asked at a scrape: how the projections and the connections stand. */
export interface EngineSource {
  status(options: StatusOptions): Promise<EngineStatus>;
  readonly pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number };
}

export class EngineGauges {
  private readonly rebuilds = new Map<string, RebuildProgress>();

  constructor(
    private readonly instruments: Instruments,
    private readonly source: EngineSource,
    private readonly patienceMs: number,
  ) {}

  /** Where a rebuild is, is told and not asked. */
  notice(notice: ProjectorNotice): void {
    if (notice.kind === 'rebuilding') this.rebuilds.set(notice.projection, notice.progress);
    else if (notice.kind === 'rebuilt' || notice.kind === 'rebuild-failed') this.rebuilds.delete(notice.projection);
  }

  /** Never throws, and never takes longer than its patience: a scrape without answer says less than one that says so. */
  async refresh(): Promise<void> {
    const { pool } = this.source;
    this.instruments.poolConnections.set(pool.totalCount);
    this.instruments.poolIdle.set(pool.idleCount);
    this.instruments.poolWaiting.set(pool.waitingCount);
    const status = await this.ask();
    this.instruments.databaseReachable.set(status === null ? 0 : 1);
    if (status === null) this.unknown();
    else this.show(status);
  }

  private async ask(): Promise<EngineStatus | null> {
    let patience: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      patience = setTimeout(resolve, this.patienceMs, null);
    });
    // Why it does not answer is told by whoever needs it; here it is enough that it does not. The store has less time than the
    // whole, so that the database is not taken for what is away.
    const asked = this.source.status({ storeWithinMs: (this.patienceMs * 2) / 3 }).catch(() => null);
    return Promise.race([asked, late]).finally(() => clearTimeout(patience));
  }

  private show({ storeReachable, projections }: EngineStatus): void {
    this.instruments.storeReachable.set(storeReachable ? 1 : 0);
    for (const { name: projection, state, volgnummer, lag } of projections) {
      const at = { projection };
      this.instruments.projectionLagSeconds.set(at, lag.seconds ?? Number.NaN);
      this.instruments.projectionLagEvents.set(at, lag.events ?? Number.NaN);
      this.instruments.projectionVolgnummer.set(at, volgnummer);
      for (const one of STATES) this.instruments.projectionState.set({ projection, state: one }, one === state ? 1 : 0);
      if (state !== 'rebuilding') this.rebuilds.delete(projection);
      const rebuild = this.rebuilds.get(projection);
      this.instruments.rebuildProgress.set(at, state === 'rebuilding' ? ratioOf(rebuild) : 1);
      this.instruments.rebuildSpeed.set(at, rebuild?.perSecond ?? 0);
    }
  }

  /** What was true a scrape ago may be so no longer. */
  private unknown(): void {
    const { storeReachable, projectionLagSeconds, projectionLagEvents, projectionState } = this.instruments;
    storeReachable.set(Number.NaN);
    for (const gauge of [projectionLagSeconds, projectionLagEvents, projectionState]) gauge.reset();
  }
}

/** A rebuild that has told nothing yet, or is another process's, is at 0. */
const ratioOf = (progress: RebuildProgress | undefined): number => (progress?.total ? Math.min(1, progress.done / progress.total) : 0);
