import { describe, expect, it } from '@jest/globals';
import { type EventLog, unreachable } from '@peildatum/event-store';
import type { EngineStatus, ProjectionStatus, Projector } from '@peildatum/projections';
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
const projector = (status: Projector['status']) => ({ names: [], status }) as unknown as Projector;
const opened = [{ data: {} }];
const UNKNOWN = { events: null, seconds: null };

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

  describe('of which only the event store is down', () => {
    const away = () => Promise.reject(unreachable(new Error('connection refused')));
    const kept = (more: Partial<ProjectionStatus> = {}): EngineStatus => ({
      storeReachable: false,
      head: null,
      projections: [{ name: 'actie', state: 'running', halted: null, lag: UNKNOWN, ...more } as ProjectionStatus],
    });

    it('does not blame the read models: how far they are cannot be told', async () => {
      const health = healthOf({ log: log(away), projector: projector(async () => kept()) });
      expect(await health.parts()).toEqual([
        { name: 'event store', ready: false, reason: expect.stringContaining('niet bereikbaar') },
        { name: 'projectie actie', ready: true, lag: UNKNOWN },
      ]);
    });

    it('asks the read models in less than the time that it has itself, whatever the store does', async () => {
      const asked: unknown[] = [];
      const status: Projector['status'] = async (options) => {
        asked.push(options);
        return kept();
      };
      await healthOf({ log: log(away), projector: projector(status) }, 30).parts();
      expect(asked).toEqual([{ storeWithinMs: 20 }]);
    });

    it('is not ready where the store answered one question and not the other', async () => {
      const health = healthOf({ log: log(async () => opened), projector: projector(async () => kept()) });
      expect((await health.parts())[0]).toMatchObject({ name: 'event store', ready: false });
    });

    it('still says of a read model what is its own: that it stands still', async () => {
      const halted = { state: 'halted', halted: { text: 'gebeurtenis 7 past niet' } } as Partial<ProjectionStatus>;
      const health = healthOf({ log: log(away), projector: projector(async () => kept(halted)) });
      expect((await health.parts())[1]).toMatchObject({ name: 'projectie actie', ready: false, reason: 'gebeurtenis 7 past niet' });
    });

    it('says where to look: the event store and not the database', async () => {
      const health = healthOf({ log: log(() => new Promise(() => undefined)), projector: projector(async () => kept()) }, 20);
      expect((await health.parts())[0]?.reason).toContain('kijk of de event store en het netwerk');
    });
  });
});
