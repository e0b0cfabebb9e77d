import { setTimeout as sleep } from 'node:timers/promises';
import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { pause } from '../../support/server-process.js';
import { ask } from './answers.js';
import type { ServiceProcess } from './service-process.js';

/** What a person needs between two reports; it leaves the machine time for the processes that must come back, and the log short enough to be replayed. */
const PACE_MS = 50;
/** Who was told "later", or was cut off, tries again after this long: at once would be most of what a machine does that has an outage. */
const AGAIN_MS = 250;
/** Well before any clock of a test. */
const SINCE = '2025-06-01';

/** How the codes of the actions of every load under a fault begin. */
export const LOADS = 'F-';

export interface Acknowledgement {
  readonly writer: number;
  readonly id: string;
}

export interface LoadOptions {
  readonly services: readonly ServiceProcess[];
  readonly token: string;
  /** Letters, digits and dashes; of this load alone in this log: the codes of its actions begin with it. */
  readonly name: string;
  readonly writers?: number;
  /** Readers beside them: each reads an action and must see what was acknowledged before it asked. */
  readonly readers?: number;
}

/**
 * People at work: writers that report on an action each, one report after another, and readers. What was not answered is sent again
 * with its own key, to the next process, until it is.
 */
export class Load {
  readonly acknowledged: Acknowledgement[] = [];
  /** What was answered otherwise than promised. */
  readonly problems: string[] = [];
  /** How many answers said "later" (503), and how many requests were cut. */
  readonly count = { later: 0, lost: 0, read: 0 };
  private stopping = false;
  private abandoned = false;
  private running: Promise<unknown> = Promise.resolve();
  private readonly last: (string | undefined)[] = [];

  constructor(private readonly options: LoadOptions) {}

  start(): void {
    const { writers = 6, readers = 2 } = this.options;
    this.running = Promise.all([
      ...Array.from({ length: writers }, (_, i) => this.write(i)),
      ...Array.from({ length: readers }, (_, i) => this.read(i, writers)),
    ]);
    // Whoever stops the load hears of it.
    this.running.catch(() => undefined);
  }

  /** Until so many more events were acknowledged. @throws when that hangs. */
  async progress(events: number): Promise<void> {
    const goal = this.acknowledged.length + events;
    const begin = performance.now();
    while (this.acknowledged.length < goal) {
      if (performance.now() - begin > HANGS_AFTER_MS)
        throw new Error(`no ${events} writes before it counts as hanging: ${this.problems.slice(0, 3).join('; ')}`);
      await pause(5);
    }
  }

  /** Takes no new work; resolves when everything that was sent is answered. @throws when that hangs. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.race([this.running, sleep(HANGS_AFTER_MS, undefined, { ref: false })]);
    this.abandoned = true;
    await this.running;
  }

  private code(writer: number): string {
    return `${this.options.name}-${writer}`;
  }

  private async write(writer: number): Promise<void> {
    for (let number = 0; !this.stopping; number += 1) {
      const { path, body } = this.task(writer, number);
      const ids = await this.untilAcknowledged(writer, path, `${this.code(writer)}-${number}`, body);
      if (ids.length === 0) this.problems.push(`${path} was acknowledged, and nothing recorded`);
      for (const id of ids) this.acknowledged.push({ writer, id });
      this.last[writer] = ids.at(-1);
      await pause(PACE_MS);
    }
  }

  /** An action of its own first, and then reports on it. */
  private task(writer: number, number: number): { path: string; body: Readonly<Record<string, string>> } {
    const code = this.code(writer);
    if (number === 0) return { path: '/v1/acties', body: { code, thematafel: 'D', omschrijving: 'storing', geldigVanaf: SINCE } };
    const toelichting = `schrijver ${writer}, melding ${number}`;
    return { path: `/v1/acties/${code}/statusmeldingen`, body: { status: 'loopt-op-schema', geldigVanaf: SINCE, toelichting } };
  }

  private async untilAcknowledged(writer: number, path: string, key: string, body: unknown): Promise<string[]> {
    const { services, token } = this.options;
    for (let attempt = writer; ; attempt += 1) {
      const service = services[attempt % services.length] as ServiceProcess;
      const reply = await ask(service, { method: 'POST', path, token, key, body }, (what) => this.problems.push(what));
      if (reply.kind === 'answered') return (reply.body as { gebeurtenissen: { id: string }[] }).gebeurtenissen.map(({ id }) => id);
      this.count[reply.kind] += 1;
      // No refusal is waited out for ever: it was told as a problem, and would come again.
      if (this.problems.length > MOST_PROBLEMS) throw new Error('too much was answered wrongly');
      if (this.abandoned) throw new Error(`${path} was never acknowledged`);
      await pause(AGAIN_MS);
    }
  }

  private async read(reader: number, writers: number): Promise<void> {
    const { services } = this.options;
    for (let turn = reader; !this.stopping; turn += 1) {
      await pause(PACE_MS);
      const writer = turn % writers;
      const known = this.last[writer];
      if (known === undefined) continue;
      const service = services[turn % services.length] as ServiceProcess;
      const reply = await ask(service, { path: `/v1/acties/${this.code(writer)}` }, (what) => this.problems.push(what));
      if (reply.kind !== 'answered') {
        this.count[reply.kind] += 1;
        await pause(AGAIN_MS);
      } else {
        this.count.read += 1;
        if (!shows(reply.body, known))
          this.problems.push(`${service.name} answered a read without ${known}, which was acknowledged before`);
      }
    }
  }
}

const MOST_PROBLEMS = 50;

/** Whether an action's history has the event. */
export const shows = (body: unknown, id: string): boolean =>
  (body as { geschiedenis?: { id: string }[] }).geschiedenis?.some((event) => event.id === id) === true;
