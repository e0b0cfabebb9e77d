import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

let stand: ApiStand;
beforeAll(async () => {
  stand = await openApiStand();
});
afterAll(() => stand.close());

const textOf = (query: unknown): string => (typeof query === 'string' ? query : ((query as { text?: string } | null)?.text ?? ''));

/** How often a page begins a snapshot, and looks where all read models stand; the projector, which asks as well, does neither. */
async function tripsOf(path: string): Promise<{ snapshots: number; looks: number }> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  try {
    const response = await fetch(`${stand.base}${path}`, { headers: { Accept: 'text/html' } });
    expect([path, response.status, (await response.text()).length > 0]).toEqual([path, 200, true]);
    const asked = query.mock.calls.map(([first]) => textOf(first));
    const count = (part: string) => asked.filter((text) => text.includes(part)).length;
    return { snapshots: count('BEGIN ISOLATION LEVEL REPEATABLE READ'), looks: count('AS standing') };
  } finally {
    query.mockRestore();
  }
}

describe('a page that is asked for while nothing is recorded', () => {
  it.each([
    ['/akkoorden', 1],
    ['/moties', 1],
    ['/besluiten', 1],
    ['/akkoorden?geldigOp=2025-05-20', 1],
    // The action, its history, and what was found about it.
    ['/acties/IZA-L-053', 3],
  ])('looks once where all stands, and asks its own questions alone: %s', async (path, snapshots) => {
    await tripsOf(path);
    expect(await tripsOf(path)).toEqual({ snapshots, looks: 1 });
  });
});
