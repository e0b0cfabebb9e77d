import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { pause } from '../../support/server-process.js';
import type { ServiceProcess } from './service-process.js';

const EVERY_MS = 200;

interface Look {
  readonly service: ServiceProcess;
  readonly from: number;
  readonly to: number;
  /** Null: no answer. */
  readonly status: number | null;
}

/** Asks every service all the time whether it is ready, as a load balancer does, and remembers the answers. */
export class HealthWatch {
  readonly problems: string[] = [];
  private readonly looks: Look[] = [];
  private stopping = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly services: readonly ServiceProcess[]) {}

  start(): void {
    this.running = Promise.all(this.services.map((service) => this.watch(service)));
    this.running.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /**
   * Nobody may have called itself ready in this time (of `performance.now()`): a question asked and answered within it. Also says so
   * when nobody was asked.
   */
  expectUnready(from: number, to: number, services: readonly ServiceProcess[] = this.services): void {
    for (const service of services) {
      const within = this.looks.filter((look) => look.service === service && look.from >= from && look.to <= to);
      const lies = within.filter(({ status }) => status === 200);
      if (lies.length > 0)
        this.problems.push(`${service.name} called itself ready ${lies.length} of ${within.length} times while it could not serve`);
    }
  }

  /** Resolves when each has called itself ready in answer to a question asked after now. Takes them `withinMs`, or that is a problem. */
  async untilReady(withinMs = HANGS_AFTER_MS): Promise<void> {
    const begin = performance.now();
    const isReady = (service: ServiceProcess) =>
      this.looks.some((look) => look.service === service && look.from >= begin && look.status === 200);
    while (!this.services.every(isReady)) {
      if (performance.now() - begin > withinMs) {
        const late = this.services.filter((service) => !isReady(service)).map(({ name }) => name);
        this.problems.push(`${late.join(', ')} did not become ready again within ${withinMs} ms`);
        return;
      }
      await pause(10);
    }
  }

  private async watch(service: ServiceProcess): Promise<void> {
    while (!this.stopping) {
      this.looks.push(await this.look(service));
      await pause(EVERY_MS);
    }
  }

  private async look(service: ServiceProcess): Promise<Look> {
    const from = performance.now();
    const paused = service.stopped;
    try {
      const answer = await fetch(`${service.address}/gezondheid/gereed`, { signal: AbortSignal.timeout(HANGS_AFTER_MS) });
      const text = await answer.text();
      const { status } = answer;
      if (status !== 200 && status !== 503) this.problems.push(`${service.name} answered ${status} on its health: ${text.slice(0, 300)}`);
      if (status === 503 && !answer.headers.has('retry-after')) this.problems.push(`${service.name} was not ready, without Retry-After`);
      return { service, from, to: performance.now(), status };
    } catch (error) {
      if ((error as Error).name === 'TimeoutError' && !paused && !service.stopped)
        this.problems.push(`${service.name} did not say within ${HANGS_AFTER_MS} ms whether it is ready`);
      return { service, from, to: performance.now(), status: null };
    }
  }
}
