import { startTestApi, type TestApi } from './test-api.js';

/** The test API with the action X-1, of which the bad requests speak. */
export async function startWithKnownAction(): Promise<TestApi> {
  const api = await startTestApi();
  await api.call('/v1/thematafels/D', { as: 'beheerder', body: { naam: 'Passende zorg', geldigVanaf: '2024-01-01' } });
  await api.call('/v1/acties', { as: 'beheerder', body: { code: 'X-1', thematafel: 'D', geldigVanaf: '2025-01-01' } });
  return api;
}
