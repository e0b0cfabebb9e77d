import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../database/transaction.js';
import { loadRegistry, type Registered } from '../registry/registry.js';
import { counters } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture } from '../testing/engine.fixture.js';
import { SNAPSHOT } from './connections.js';
import { heldMoment } from './moment.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

async function momentAt(volgnummer: number, change: (one: Registered) => Partial<Registered> = () => ({})) {
  const { log } = await new CounterLog().open();
  await engine.projector(log).catchUp();
  const registered = [...(await loadRegistry(engine.database.pool)).entries()];
  const registry = new Map(registered.map(([name, one]) => [name, { ...one, ...change(one) }]));
  return await inTransaction(engine.database.pool, (client) => heldMoment(client, registry, [counters], volgnummer), SNAPSHOT);
}

describe('what stands beside the answers of a snapshot', () => {
  it('is read of the tables that it holds', async () => {
    expect(await momentAt(1)).toMatchObject({ skips: [], tableIds: [expect.any(String), expect.any(String)] });
  });

  it('is none when a table has gone since: a newer snapshot is needed', async () => {
    const gone = ({ name }: Registered) => (name === counters.name ? { table: 'tellers_g0' } : {});
    expect(await momentAt(1, gone)).toBeNull();
  });

  it('is refused where the logboek misses the volgnummer', async () => {
    await expect(momentAt(9)).rejects.toMatchObject({ code: 'PROJECTION.LOGBOEK_INCOMPLETE' });
  });
});
