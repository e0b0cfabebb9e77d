import { describe, expect, it } from '@jest/globals';
import type { EventLog } from '@peildatum/event-store';
import type { EngineStatus, Projector } from '@peildatum/projections';
import { healthOf } from './health.js';

/** A network that holds answers up, until it is told to let them through. */
class Held {
  asked = 0;
  private letGo: () => void = () => undefined;

  readonly answer = async <T>(value: T): Promise<T> => {
    this.asked += 1;
    await new Promise<void>((resolve) => {
      this.letGo = resolve;
    });
    return value;
  };

  letThrough(): void {
    this.letGo();
  }
}

const log = (read: () => Promise<unknown>) => ({ readStream: read }) as unknown as EventLog;
const nothing: EngineStatus = { storeReachable: true, head: 0, projections: [] };
const projector = (status: () => Promise<EngineStatus>) => ({ names: [], status }) as unknown as Projector;
const opened = [{ data: {} }];

describe('the health of a process', () => {
  it('is told in time, by a part that says nothing too', async () => {
    const health = healthOf({ log: log(() => new Promise(() => undefined)), projector: projector(async () => nothing) }, 20);
    expect(await health.parts()).toMatchObject([{ name: 'event store', ready: false, reason: expect.stringContaining('geen antwoord') }]);
  });

  it('does not ask again what has not answered yet, and does once it has', async () => {
    const held = new Held();
    const health = healthOf({ log: log(() => held.answer(opened)), projector: projector(async () => nothing) }, 20);
    for (let i = 0; i < 5; i += 1) expect((await health.parts()).map(({ ready }) => ready)).toEqual([false]);
    expect(held.asked).toBe(1);
    held.letThrough();
    await new Promise((resolve) => setImmediate(resolve));
    const asking = health.parts();
    expect(held.asked).toBe(2);
    held.letThrough();
    expect(await asking).toEqual([{ name: 'event store', ready: true }]);
  });
});
