import type { ProjectorNotice } from '@peildatum/projections';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { EngineGauges, type EngineSource } from './engine-gauges.js';
import { createInstruments, type Instruments } from './instruments.js';

/** Prometheus gives up after 10 s by default. */
const PATIENCE_MS = 3_000;

/** The measurements of one process, and how they are read. */
export class Metrics {
  readonly registry = new Registry();
  readonly instruments: Instruments = createInstruments(this.registry);
  private engine: EngineGauges | null = null;
  private refreshing: Promise<void> | null = null;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** From now on a scrape also says how this engine stands. */
  watch(source: EngineSource, patienceMs = PATIENCE_MS): void {
    this.engine = new EngineGauges(this.instruments, source, patienceMs);
  }

  notice(notice: ProjectorNotice): void {
    this.engine?.notice(notice);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text of a scrape; scrapes at the same moment ask the engine once. */
  async scrape(): Promise<string> {
    this.refreshing ??= (this.engine?.refresh() ?? Promise.resolve()).finally(() => {
      this.refreshing = null;
    });
    await this.refreshing;
    return this.registry.metrics();
  }

  close(): void {
    this.registry.clear();
  }
}
