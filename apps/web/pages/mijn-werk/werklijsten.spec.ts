import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { formFields } from '../../testing/form-fields.js';
import { signedIn, Visitor } from '../../testing/visitor.js';

const D = { rol: 'coordinator', thematafel: 'D' };
const LIST = '/werklijsten/thematafel?van=D';

let api: TestApi;
const told = async (path: string, body: object) => {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status]).toEqual([path, 201]);
};
beforeAll(async () => {
  api = await startTestApi();
  await told('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  for (const [code, gereed] of [
    ['W-1', 'Q3 2027'],
    ['W-2', 'Q3 2026'],
  ])
    await told('/v1/acties', {
      code,
      thematafel: 'D',
      omschrijving: `Werk ${code} uit.`,
      gereed,
      verantwoordelijken: [],
      geldigVanaf: '2025-01-01',
    });
  await told('/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2026-11-15', naam: 'Q4', sinds: 'Q3', sindsDatum: '2026-10-01' });
  await told('/v1/rapportage/gegevens', { soort: 'bo-datum', peildatum: '2026-11-15', datum: '2026-11-30' });
  await told('/v1/edities/2026-11-15/besluiten', { soort: 'editie-opening', geldigVanaf: '2026-11-16' });
});
afterAll(() => api.close());

/** What a person reads of the page. */
const textOf = ({ page }: Visitor) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of a worklist', () => {
  it('can be read by all, and leads to the werkblad at the row', async () => {
    const visitor = new Visitor(api);
    await visitor.get(LIST);
    expect(textOf(visitor)).toContain('op 30 november 2026: nog 10 dagen. Wat sinds 1 oktober 2026 is gemeld, telt als vastgesteld.');
    expect(visitor.page.indexOf('W-2')).toBeLessThan(visitor.page.indexOf('W-1'));
    expect(visitor.page).toContain('href="/mijn-werk/thematafel/D?blad=acties&amp;zoek=W-2"');
    expect(visitor.page).toContain(
      'href="/vastleggen/afstemming?thematafel=D&amp;peildatum=2026-11-15&amp;terug=%2Fwerklijsten%2Fthematafel%3Fvan%3DD"',
    );
    expect((await visitor.get(LIST, { Accept: 'application/json' })).headers.get('location')).toBe(`/v1${LIST}`);
  });

  it('is filtered by its address, and offers what can be', async () => {
    const visitor = new Visitor(api);
    await visitor.get(`${LIST}&teLaat=true`);
    expect(visitor.page).toContain('1 regel<');
    expect(visitor.page).not.toContain('value="ter-goedkeuring"');
    expect((await visitor.get(`${LIST}&stand=nergens`)).status).toBe(400);
    expect((await visitor.get('/werklijsten/thematafel?van=Q')).status).toBe(404);
  });

  it('says of who typed something that it is a concept, and to nobody else', async () => {
    const visitor = await signedIn(api, D);
    await visitor.get('/mijn-werk/thematafel/D');
    const fields = formFields(visitor.page);
    const [row] = Object.entries(fields).find(([name, value]) => /^rij-\d+$/.test(name) && JSON.parse(value).id === 'W-1') ?? [];
    await visitor.post('/mijn-werk/thematafel/D', { ...fields, [`${row}-toelichting`]: 'Nog niet zeker.', doe: 'concept' });
    await visitor.get(`${LIST}&stand=concept`);
    expect(visitor.page).toContain('1 regel<');
    await visitor.get('/mijn-werk');
    expect(textOf(visitor)).toMatch(/1 te laat .* 1 concept .*Naar de werklijst/);
    const other = await signedIn(api, { rol: 'auditor' });
    await other.get(`${LIST}&stand=concept`);
    expect(textOf(other)).toContain('Er is niets dat hieraan voldoet.');
  });

  it('leads to a form only who may fill it in', async () => {
    const EDITION = '/werklijsten/editie?van=2026-11-15';
    const forms = ['/vastleggen/afstemming?thematafel=D', '/edities/2026-11-15/bevriezing'];
    for (const [rol, thematafel, led] of [
      ['coordinator', 'D', [true, false]],
      ['coordinator', 'E', [false, false]],
      ['nza', '', [false, false]],
      ['beheerder', '', [true, true]],
    ] as const) {
      const visitor = await signedIn(api, { rol, thematafel });
      await visitor.get(EDITION);
      expect([rol, thematafel, forms.map((form) => visitor.page.includes(`href="${form}`))]).toEqual([rol, thematafel, led]);
    }
  });

  it('is the edition’s for who makes it, and the organisation’s for the NZa', async () => {
    for (const [rol, found] of [
      ['vws', 'href="/werklijsten/editie?van=2026-11-15"'],
      ['nza', 'href="/werklijsten/nza"'],
    ]) {
      const visitor = await signedIn(api, { rol: rol ?? '' });
      await visitor.get('/mijn-werk');
      expect(visitor.page).toContain(found);
    }
  });
});
