import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '@peildatum/reporting';
import { signedIn } from '../../apps/web/testing/visitor.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

let api: ApiStand;
beforeAll(async () => {
  api = await openApiStand();
  // One that is late and of which was told since the last edition: nothing has to be told of it yet, and it is late all the same.
  const told = await fetch(`${api.base}/v1/acties/IZA-L-020/statusmeldingen`, {
    method: 'POST',
    headers: { authorization: 'Bearer beheerder', 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'loopt-achter', maatregel: 'Er komen mensen bij.', geldigVanaf: '2025-06-15' }),
  });
  expect(told.status).toBe(201);
  await api.stand.projector.catchUp();
});
afterAll(() => api.close());

const read = async <T>(path: string): Promise<T> => {
  const answer = await fetch(`${api.base}/v1/${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
};

describe('what is too late, on the demonstration', () => {
  it.each(['2025-05-20', '2025-12-31'])('on %s is one count, in the report, the list of actions and the worklist', async (day) => {
    const { onderdelen } = await read<Report>(`peildatum-rapporten?formaat=json&geldigOp=${day}`);
    const reported = Object.fromEntries(onderdelen.map(({ letter, teLaat }) => [letter, teLaat.aantal]));
    expect(Object.values(reported).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
    for (const [letter, count] of Object.entries(reported)) {
      const actions = await read<{ totaal: number }>(`acties?thematafel=${letter}&teLaat=true&geldigOp=${day}&limiet=1`);
      const work = await read<{ totaal: number }>(`werklijsten/thematafel?van=${letter}&soort=actie&teLaat=true&geldigOp=${day}&limiet=1`);
      expect([letter, actions.totaal, work.totaal]).toEqual([letter, count, count]);
    }
  });

  it('is what a coordinator finds in the grid', async () => {
    const { onderdelen } = await read<Report>('peildatum-rapporten?formaat=json');
    const visitor = await signedIn(api, { rol: 'coordinator', thematafel: 'D' });
    await visitor.get('/mijn-werk/thematafel/D');
    expect(visitor.page).toContain(`${onderdelen.find(({ letter }) => letter === 'D')?.teLaat.aantal} acties zijn te laat`);
  });
});
