import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { record } from '../../../../api/testing/record.js';
import { startTestApi, type TestApi } from '../../../../api/testing/test-api.js';
import { formFields } from '../../../testing/form-fields.js';
import { signedIn, Visitor } from '../../../testing/visitor.js';
import { forPeople } from '../../../view/for-people.js';

const CODE = '2025-05-20';
const ON = { 'geldigVanaf-dag': '1', 'geldigVanaf-maand': '6', 'geldigVanaf-jaar': '2026' };
/** An estimate whose label names a month that is not of its quarter: a check that does not agree. */
const WRONG = [
  'soort;sector;jaar;geldigVanaf;prijspeil;akkoord;bedrag;cijferjaar;cijferkwartaal;regel;status',
  'kader;msz;2024;2022-09-16;rapportage;IZA;27.210 mln;;;;',
  'uitgavenraming;msz;2024;;;;27.020 mln;2024;3;Uitgaven stand ultimo januari 2024;voorlopig',
].join('\n');

let api: TestApi;
let maker: Visitor;
beforeAll(async () => {
  api = await startTestApi();
  await record(api, '/v1/rapportage/gegevens', { soort: 'editie', peildatum: CODE, naam: 'Q2 2025' });
  const file = { type: 'text/csv', bytes: WRONG };
  expect((await api.call('/v1/importen', { as: 'beheerder', file })).status).toBe(201);
  maker = await signedIn(api, { rol: 'vws' });
});
afterAll(() => api.close());

/** What a person reads of the page. */
const textOf = ({ page }: Visitor) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const told = async () => (await api.log.readStream(`editie-${CODE}`)).map(({ type }) => type);

/** Follows a link of the page, fills in its form, looks, and records. */
async function tells(visitor: Visitor, link: RegExp, fields: Readonly<Record<string, string>>): Promise<string> {
  const [, address = ''] = link.exec(visitor.page) ?? [];
  expect([link.source, address]).toEqual([link.source, expect.stringMatching(/^\/vastleggen\//)]);
  expect((await visitor.get(address.replaceAll('&amp;', '&'))).status).toBe(200);
  const path = address.split('?')[0] ?? '';
  await visitor.post(path, { ...formFields(visitor.page), ...fields, doe: 'bekijk' });
  expect(textOf(visitor)).toContain('Dit wordt vastgelegd');
  const shown = visitor.page;
  const done = await visitor.post(path, { ...formFields(visitor.page), doe: 'leg-vast' });
  expect(done.headers.get('location')).toContain('gedaan=1');
  return shown;
}

describe('an edition on pages', () => {
  it('is opened by who makes it, from the list', async () => {
    await maker.get('/edities');
    await tells(maker, /href="(\/vastleggen\/editie-opening[^"]*)"/, { editie: CODE, ...ON });
    await maker.get(`/edities/${CODE}`);
    expect(textOf(maker)).toMatch(/Geopend op 1 juni 2026 Afgestemd en geleverd .* Getoetst .* nog niet Bevroren nog niet/);
    const reader = new Visitor(api);
    await reader.get(`/edities/${CODE}`);
    expect(textOf(reader)).toContain('Bevroren nog niet');
    expect(reader.page).not.toMatch(/href="\/vastleggen|bevriezing"/);
  });

  it('is the one for which a tafel is led to its text and to agreeing its figures', async () => {
    await record(api, '/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
    const coordinator = await signedIn(api, { rol: 'coordinator', thematafel: 'D' });
    await coordinator.get('/thematafels/D');
    expect(coordinator.page).toContain(`/vastleggen/redactietekst?redactie=${CODE}&amp;sectie=thematafel-D`);
    expect(coordinator.page).toContain(`/vastleggen/afstemming?thematafel=D&amp;peildatum=${CODE}`);
  });

  it('has texts that are shown as they will be read, and are reviewed by another than who wrote them', async () => {
    await maker.get(`/edities/${CODE}/teksten`);
    const text = { sectie: 'regioplannen', onderdeel: 'tekst', tekst: 'Alle regio’s hebben *een* plan.\n\nDat is **genoeg**.' };
    const shown = await tells(maker, /href="(\/vastleggen\/redactietekst[^"]*)"/, text);
    expect(shown).toContain('<em>een</em> plan.');
    await maker.get(`/edities/${CODE}/teksten`);
    expect(textOf(maker)).toContain('Nog niet beoordeeld');
    await maker.post('/vastleggen/redactietekst', { ...formFields(maker.page), doe: 'verder' });
    expect(formFields(maker.page)).toMatchObject({ ...text, redactie: CODE });
    await maker.get(`/edities/${CODE}/teksten`);
    const [, address = ''] = /href="(\/vastleggen\/tekstbeoordeling[^"]*)"/.exec(maker.page) ?? [];
    await maker.get(address.replaceAll('&amp;', '&'));
    await maker.post('/vastleggen/tekstbeoordeling', { ...formFields(maker.page), oordeel: 'goedgekeurd', doe: 'bekijk' });
    expect(textOf(maker)).toContain('beoordeelt het niet zelf');
    const other = await signedIn(api, { rol: 'beheerder' });
    await other.get(`/edities/${CODE}/teksten`);
    await tells(other, /href="(\/vastleggen\/tekstbeoordeling[^"]*)"/, { oordeel: 'goedgekeurd' });
    await other.get(`/edities/${CODE}/teksten`);
    expect(textOf(other)).toContain('Regioplannen: Tekst Goedgekeurd');
  });

  it('is not frozen while an error is not acknowledged: the page says it as the API does, without what is for programs', async () => {
    await maker.get(`/edities/${CODE}/bevriezing`);
    expect(textOf(maker)).toContain('Fouten die niet zijn erkend Zij houden bevriezen tegen. 1');
    expect((await maker.post(`/edities/${CODE}/bevriezing`, { ...formFields(maker.page), doelgroep: 'openbaar' })).status).toBe(409);
    const refused = await api.call(`/v1/edities/${CODE}/bevriezing`, { as: 'vws', body: { doelgroep: 'openbaar' } });
    const { detail } = (await refused.json()) as { readonly detail: string };
    expect(detail).toContain('kaders.label');
    expect(textOf(maker)).toContain(forPeople(detail));
    expect(textOf(maker)).toContain('een controle met ernst fout klopt niet en is niet erkend. Verbeter wat er niet klopt');
  });

  it('is checked, what does not agree is acknowledged with a reason, and it is frozen once', async () => {
    await maker.get(`/edities/${CODE}/controles`);
    const fields = formFields(maker.page);
    expect(textOf(maker)).toContain('waarvan 1 niet erkend');
    const checked = await maker.post(`/edities/${CODE}/toetsing`, { _kenmerk: fields._kenmerk ?? '', doelgroep: 'openbaar' });
    expect(checked.headers.get('location')).toBe(`/edities/${CODE}/controles?gedaan=getoetst`);
    await maker.get(`/edities/${CODE}/controles?gedaan=getoetst`);
    await tells(maker, /href="(\/vastleggen\/editie-erkenning[^"]*kaders\.label[^"]*)"/, { reden: 'Zo aangeleverd.', ...ON });
    await maker.get(`/edities/${CODE}/controles`);
    expect(textOf(maker)).toContain('fout op 1 juni 2026');
    await maker.get(`/edities/${CODE}/controles?doelgroep=bo`);
    expect(textOf(maker)).toContain('op 1 juni 2026: Zo aangeleverd.');
    expect((await maker.get(`/edities/${CODE}/controles?uitkomst=nergens`)).status).toBe(400);
    await maker.get(`/edities/${CODE}/bevriezing`);
    const form = { ...formFields(maker.page), doelgroep: 'openbaar' };
    for (const _ of ['once', 'and again'])
      expect((await maker.post(`/edities/${CODE}/bevriezing`, form)).headers.get('location')).toBe(`/edities/${CODE}`);
    expect((await told()).filter((type) => type === 'ReportFrozen')).toHaveLength(1);
  });

  it('is published, and revised by one that names it', async () => {
    await maker.get(`/edities/${CODE}`);
    await tells(maker, /href="(\/vastleggen\/editie-publicatie[^"]*)"/, {
      ...ON,
      'geldigVanaf-jaar': '2026',
      'geldigVanaf-maand': '11',
      'geldigVanaf-dag': '20',
    });
    await maker.get(`/edities/${CODE}`);
    const reason = { reden: 'Een tabel was fout.', 'geldigVanaf-jaar': '2026', 'geldigVanaf-maand': '11', 'geldigVanaf-dag': '20' };
    await tells(maker, /href="(\/vastleggen\/editie-opening[^"]*)"/, reason);
    expect((await maker.get(`/edities/${CODE}-h1`)).status).toBe(200);
    expect(textOf(maker)).toContain(`Herziening van ${CODE}`);
  });
});
