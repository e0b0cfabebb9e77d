import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bodyOf, startTestApi, type TestApi } from '../testing/test-api.js';
import { TYPES } from '../testing/uploads.js';
import { fill, werkbladenOf } from '../testing/werkbladen.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('takes the rows of a werkblad that can be recorded, and says of the others why not', async () => {
  const tell = (path: string, body: object) => api.call(path, { as: 'beheerder', body });
  await tell('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  for (const code of ['V-1', 'V-2', 'V-3']) await tell('/v1/acties', { code, thematafel: 'D', geldigVanaf: '2025-01-01' });
  const werkbladen = werkbladenOf(api);
  const bytes = await werkbladen.filledIn(await werkbladen.fetched('thematafels/D', 'coordinator-d'), (sheets) => {
    fill('acties', { actie: 'V-1' }, { status: 'loopt-voor' })(sheets);
    return fill('acties', { actie: 'V-2' }, { status: 'afgerond' })(sheets);
  });
  const sent = async (query: string) => {
    const response = await api.call(`/v1/werkbladen${query}`, { as: 'coordinator-d', file: { type: TYPES.xlsx, bytes } });
    return { status: response.status, body: await bodyOf<object>(response) };
  };
  expect((await sent('')).status).toBe(400);
  expect(await sent('?alleenGeldige=true')).toEqual({
    status: 201,
    body: {
      werkblad: 'thematafel D',
      rijen: 3,
      gewijzigd: 1,
      ongewijzigd: 1,
      vastgelegd: 1,
      voorstel: null,
      opmerkingen: [],
      geweigerd: 1,
      fouten: [expect.objectContaining({ melding: expect.stringContaining('bewijs is verplicht bij Afgerond') })],
    },
  });
  expect(await sent('?alleenGeldige=true')).toMatchObject({ status: 200, body: { vastgelegd: 0, geweigerd: 1 } });
  expect(await sent('?alleenGeldige=true&proef=true')).toMatchObject({ status: 400, body: { fouten: [{ code: 'QUERY.EXCLUDES' }] } });
});
