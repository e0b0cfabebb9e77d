import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { logboek, type Projection } from '../logboek/logboek.projection.js';
import { readShape, type TableShape } from '../rows/table-shape.js';
import { counters, labels } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture } from '../testing/engine.fixture.js';
import { asDeclared } from './as-declared.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(async () => {
  await engine.reset();
  await engine.projector((await new CounterLog().open()).log).catchUp();
});
afterAll(() => engine.close());

async function standing(changed: Partial<Projection> = {}): Promise<readonly string[]> {
  const { pool } = engine.database;
  const declared: (readonly [Projection, TableShape])[] = [];
  for (const projection of [logboek, counters, { ...labels, ...changed }]) declared.push([projection, await readShape(pool, projection)]);
  return [...(await asDeclared(pool, declared))].sort();
}

const ALL = [counters.name, labels.name, logboek.name].sort();
const WITHOUT_LABELS = ALL.filter((name) => name !== labels.name);

describe('as it is declared stands', () => {
  it('each projection that was prepared and has its table', async () => {
    expect(await standing()).toEqual(ALL);
  });

  it('none of another version, nor one that was never registered', async () => {
    expect(await standing({ version: labels.version + 1 })).toEqual(WITHOUT_LABELS);
    await engine.query('DELETE FROM projection WHERE name = $1', [labels.name]);
    expect(await standing()).toEqual(WITHOUT_LABELS);
  });

  it.each([
    ['with another column', (table: string) => `ALTER TABLE "${table}" ADD COLUMN anders int`],
    ['with a column of another type', (table: string) => `ALTER TABLE "${table}" ALTER COLUMN volgnummer TYPE numeric`],
    ['with another index', (table: string) => `CREATE INDEX ON "${table}" (volgnummer DESC)`],
    ['that is gone', (table: string) => `DROP TABLE "${table}"`],
    ['beside which another generation was left', (table: string) => `CREATE TABLE "${table.replace(/\d+$/, '77')}" (n int)`],
  ])('none with a table %s', async (_what, change) => {
    await engine.query(change(await engine.table(labels.name)));
    expect(await standing()).toEqual(WITHOUT_LABELS);
  });
});
