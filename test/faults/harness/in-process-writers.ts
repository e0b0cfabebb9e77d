import { randomUUID } from 'node:crypto';
import type { Register } from '@peildatum/event-store';
import { type Actor, amsterdamDate, type CalendarDate, type Clock, type Uuid } from '@peildatum/kernel';
import { changeAction, registerAction } from '@peildatum/thematafels';
import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { pause } from '../../support/server-process.js';
import type { Acknowledgement } from './load.js';

const WRITERS = 4;
/** Before any clock of a test. */
const SINCE = '2000-01-01' as CalendarDate;

/** People at work in this process, for faults of what only this process has: its clock. */
export class InProcessWriters {
  readonly acknowledged: Acknowledgement[] = [];
  readonly problems: string[] = [];
  private readonly actor: Actor = { person: randomUUID() as Uuid, role: 'beheerder', organisation: 'Storingen' };
  private readonly told = Array.from({ length: WRITERS }, () => 0);
  private stopping = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly register: Register,
    private readonly clock: Clock,
    private readonly name: number,
  ) {}

  start(): void {
    this.stopping = false;
    this.running = Promise.all(this.told.map((_, writer) => this.write(writer)));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  async progress(events: number): Promise<void> {
    const goal = this.acknowledged.length + events;
    for (const begin = performance.now(); this.acknowledged.length < goal; await pause(2)) {
      if (performance.now() - begin > HANGS_AFTER_MS || this.problems.length > 0) return;
    }
  }

  /** One report by the first writer that holds from this date; null when it was taken, else what it was refused with. */
  tell(validFrom: CalendarDate): Promise<unknown> {
    return this.next(0, validFrom).catch((error: unknown) => error);
  }

  private async write(writer: number): Promise<void> {
    while (!this.stopping) {
      const refused = await this.next(writer, SINCE).catch((error: unknown) => error);
      if (refused !== null) {
        this.problems.push(`writer ${writer} was refused at ${amsterdamDate(this.clock.now())}: ${refused}`);
        return;
      }
    }
  }

  private async next(writer: number, validFrom: CalendarDate): Promise<null> {
    const code = `K-${this.name.toString(36).toUpperCase()}-${writer}`;
    const number = this.told[writer] ?? 0;
    this.told[writer] = number + 1;
    const decide =
      number === 0
        ? registerAction({
            type: 'ActionRegistered',
            validFrom,
            data: { code, thematafel: 'D', section: null, description: 'klok', due: null, responsible: null },
          })
        : changeAction(code, {
            type: 'ActionProgressReported',
            validFrom,
            data: { progress: 'on-schedule', explanation: `melding ${number}` },
          });
    const commandId = randomUUID() as Uuid;
    const { events } = await this.register.write(`actie-${code}`, decide, { actor: this.actor, commandId, correlationId: commandId });
    for (const { id } of events) this.acknowledged.push({ writer, id });
    return null;
  }
}
