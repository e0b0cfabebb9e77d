import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OF_BOARD, tellDecisions } from '../../../api/testing/decisions.js';
import { startTestApi, type TestApi } from '../../../api/testing/test-api.js';

let api: TestApi;
const told = async (path: string, body: object) => {
  const { status } = await api.call(path, { as: 'beheerder', body });
  expect([path, status]).toEqual([path, 201]);
};
const words = async (path: string) => {
  const page = await (await api.call(path)).text();
  return page.replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
};

beforeAll(async () => {
  api = await startTestApi();
  await tellDecisions(told);
  await told('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  for (const code of ['P-1', 'P-2']) {
    await told('/v1/acties', { code, thematafel: 'D', omschrijving: `Werk ${code} uit.`, geldigVanaf: '2025-01-01' });
    await told(`/v1/acties/${code}/statusmeldingen`, { status: 'afgerond', bewijs: 'Verslag.', geldigVanaf: '2025-05-01' });
  }
  await told('/v1/acties/P-1/afvoeringen', { besluit: OF_BOARD, toelichting: 'Was al gemeld.', geldigVanaf: '2025-10-01' });
});
afterAll(() => api.close());

it('says on its own page since when it is out of the report, by which decision and why, and not of a day before', async () => {
  const page = await words('/acties/P-1');
  expect(page).toMatch(/uit de rapportage sinds 1 oktober 2025/);
  expect(page).toMatch(new RegExp(`Bij besluit ${OF_BOARD} .*Toelichting op de afvoering Was al gemeld\\.`));
  expect(await (await api.call('/acties/P-1')).text()).toContain(`href="/besluiten/${OF_BOARD}"`);
  expect(await words('/acties/P-1?geldigOp=2025-09-30')).not.toContain('uit de rapportage sinds');
});

it('says so in the list, which one can choose', async () => {
  expect(await words('/acties')).toMatch(/P-1 .*uit de rapportage sinds 1 oktober 2025.* P-2 /);
  const [out, within] = [await words('/acties?inRapportage=false'), await words('/acties?inRapportage=true')];
  expect([out.includes('Werk P-1 uit.'), out.includes('Werk P-2 uit.')]).toEqual([true, false]);
  expect([within.includes('Werk P-1 uit.'), within.includes('Werk P-2 uit.')]).toEqual([false, true]);
});

it('is not counted on the page of its thematafel, which says how many left', async () => {
  const tafel = await words('/thematafels/D');
  expect(tafel).toMatch(/ 1 acties?: /);
  expect(tafel).toMatch(/Eén actie is uit de rapportage afgevoerd en telt hier niet mee\./);
  expect(tafel).not.toContain('Werk P-1 uit.');
  const before = await words('/thematafels/D?geldigOp=2025-09-30');
  expect([before.includes('2 acties: '), before.includes('uit de rapportage afgevoerd')]).toEqual([true, false]);
});
