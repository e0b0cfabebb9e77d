import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projections } from '../../apps/runtime/composition.js';
import { openStand, type Stand } from '../support/stand.js';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const factModels = projections.filter(({ kind }) => kind === 'facts').map(({ name }) => name);

describe('the facts of a subject and aspect', () => {
  it('are looked at in every read model', () => {
    expect(factModels.length).toBeGreaterThan(10);
  });

  // A place is a date and a revision in one stream: of facts of two streams it would say nothing.
  it.each(factModels)('all stand in one stream: %s', async (name) => {
    const table = await stand.tableOf(name);
    const { rows } = await stand.database.pool.query(
      `SELECT f.subject, f.aspect FROM ${table} f JOIN ${await stand.tableOf('logboek')} l USING (event_id)
        GROUP BY 1, 2 HAVING count(DISTINCT l.stream) > 1`,
    );
    expect(rows).toEqual([]);
    const { rows: told } = await stand.database.pool.query<{ known: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS known`);
    expect([name, told[0]?.known]).toEqual([name, !EMPTY.has(name)]);
  });
});

/** Of which the demonstration tells nothing. */
const EMPTY = new Set([
  'bevindingen',
  'edities',
  'escalaties',
  'instellingen',
  'macrobeheersing',
  'nakomingen',
  'redactie',
  'voorstellen',
  'waardelijsten',
]);
