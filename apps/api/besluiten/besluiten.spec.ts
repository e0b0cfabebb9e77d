import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OF_BOARD, tellDecisions } from '../testing/decisions.js';
import { record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await tellDecisions((path, body) => record(api, path, body));
});
afterAll(() => api.close());

it('says who decided, what was known on that day, and which facts name the decision', async () => {
  const decision = { soort: 'besluit-genomen', titel: 'Stop', orgaan: 'bo', verandert: ['intake'], geldigVanaf: '2025-06-16' };
  await record(api, '/v1/besluiten/stop/feiten', decision);
  await record(api, '/v1/aanvraagstop', { besluitDoor: 'BO IZA', besluit: 'stop', reden: 'Vol.', geldigVanaf: '2025-07-01' });
  expect(await bodyOf(await api.call('/v1/besluiten/stop/grond'))).toMatchObject({
    grond: {
      besluit: 'stop',
      orgaan: { code: 'bo', naam: 'BO IZA' },
      vergadering: null,
      feiten: [{ onderwerp: 'intake', soort: 'IntakeClosed', geldigVanaf: '2025-07-01' }],
    },
  });
  expect(await bodyOf(await api.call('/v1/aanvraagstop'))).toMatchObject({ aanvraagstop: { besluit: 'stop', zonderBesluit: false } });
});

it('refuses a decision of no body, about nothing that is there, and on an edition that nobody froze', async () => {
  const decision = { soort: 'besluit-genomen', titel: 'Iets', orgaan: 'bo', geldigVanaf: '2025-06-16' };
  const codes = async (more: object) =>
    (await problemFrom(await api.call('/v1/besluiten/iets/feiten', { as: 'vws', body: { ...decision, ...more } }))).fouten?.map(
      ({ code }) => code,
    );
  expect(await codes({ orgaan: 'bestuur' })).toEqual(['BODY.UNKNOWN']);
  expect(await codes({ verandert: ['norm-nergens'] })).toEqual(['DECISION.SUBJECT_UNKNOWN']);
  expect(await codes({ editie: '2025-05-20' })).toEqual(['DECISION.EDITION_NOT_FROZEN']);
  expect((await api.call(`/v1/besluiten/${OF_BOARD}/grond`)).status).toBe(200);
});
