import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roleMayTell } from '@peildatum/importing';
import { startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { formFields } from '../../testing/form-fields.js';
import { signedIn, type Visitor } from '../../testing/visitor.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const letter of ['D', 'E'])
    await api.call(`/v1/thematafels/${letter}`, { as: 'beheerder', body: { naam: `Tafel ${letter}`, geldigVanaf: '2024-01-01' } });
});
afterAll(() => api.close());

/** What a person reads of the page. */
const textOf = ({ page }: Visitor) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const coordinator = () => signedIn(api, { rol: 'coordinator', thematafel: 'D' });
const POINT = {
  thematafel: 'D',
  tekst: 'Er zijn te weinig mensen.',
  'geldigVanaf-dag': '1',
  'geldigVanaf-maand': '5',
  'geldigVanaf-jaar': '2025',
};
const told = async (stream: string) => (await api.log.readStream(stream)).map(({ type }) => type);

describe('a fact that somebody tells on a page', () => {
  it('is looked at first, and then recorded once, however often it is sent', async () => {
    const visitor = await coordinator();
    await visitor.get('/vastleggen/aandachtspunt?thematafel=D&terug=/thematafels/D');
    expect(formFields(visitor.page).thematafel).toBe('D');
    const filled = { ...formFields(visitor.page), ...POINT };
    const before = await told('thematafel-D');
    expect((await visitor.post('/vastleggen/aandachtspunt', { ...filled, doe: 'bekijk' })).status).toBe(200);
    expect(textOf(visitor)).toContain('Dit is nieuw.');
    expect(textOf(visitor)).toContain('Geldig vanaf 1 mei 2025');
    expect(await told('thematafel-D')).toEqual(before);
    const looked = formFields(visitor.page);
    const recorded = await visitor.post('/vastleggen/aandachtspunt', { ...looked, doe: 'leg-vast' });
    expect(recorded.headers.get('location')).toBe('/vastleggen/aandachtspunt?gedaan=1&terug=%2Fthematafels%2FD');
    expect(await told('thematafel-D')).toEqual([...before, 'AttentionPointNoted']);
    const again = await visitor.post('/vastleggen/aandachtspunt', { ...looked, doe: 'leg-vast' });
    expect(again.headers.get('location')).toContain('gedaan=0');
    expect(await told('thematafel-D')).toHaveLength(before.length + 1);
    await visitor.get('/vastleggen/aandachtspunt?gedaan=1&terug=%2Fthematafels%2FD');
    expect(textOf(visitor)).toContain('Het is vastgelegd. Terug naar waar u was');
    await visitor.get('/thematafels/D');
    expect(visitor.page).toContain('href="/vastleggen/afstemming?thematafel=D&amp;terug=%2Fthematafels%2FD"');
    const [, close = ''] = /href="([^"]*afsluiting[^"]*)"/.exec(visitor.page) ?? [];
    expect((await visitor.get(close.replaceAll('&amp;', '&'))).status).toBe(200);
    await visitor.get('/thematafels/E');
    expect(visitor.page).not.toContain('href="/vastleggen');
  });

  it('has every fault at its field, and keeps what was typed', async () => {
    const visitor = await coordinator();
    await visitor.get('/vastleggen/afstemming');
    const typed = {
      ...formFields(visitor.page),
      thematafel: 'D',
      'geldigVanaf-dag': '31',
      'geldigVanaf-maand': 'feb',
      'geldigVanaf-jaar': '2025',
    };
    expect((await visitor.post('/vastleggen/afstemming', { ...typed, doe: 'bekijk' })).status).toBe(400);
    expect(visitor.page).toContain('href="#geldigVanaf-dag"');
    expect(visitor.page).toContain('href="#peildatum-dag"');
    expect(textOf(visitor)).toContain('Geldig vanaf: deze datum bestaat niet; vul dag, maand en jaar in als getallen');
    expect(formFields(visitor.page)['geldigVanaf-maand']).toBe('feb');
    expect(textOf(visitor)).toContain('Peildatum: vul dit in');
    const back = await visitor.post('/vastleggen/afstemming', { ...typed, doe: 'verder' });
    expect(textOf(visitor)).not.toContain('vul dit in');
    expect([back.status, formFields(visitor.page)['geldigVanaf-maand']]).toEqual([200, 'feb']);
  });

  it('is refused where it is of another, and noted as every refusal is', async () => {
    const visitor = await coordinator();
    await visitor.get('/vastleggen/aandachtspunt');
    const filled = { ...formFields(visitor.page), ...POINT, thematafel: 'E' };
    await visitor.post('/vastleggen/aandachtspunt', { ...filled, doe: 'bekijk' });
    expect(textOf(visitor)).toContain('U legt vast voor thematafel D; dit hoort bij thematafel E.');
    const before = api.denied.length;
    expect((await visitor.post('/vastleggen/aandachtspunt', { ...filled, doe: 'leg-vast' })).status).toBe(403);
    expect(api.denied.length).toBe(before + 1);
    expect(await told('thematafel-E')).toEqual(['ThematafelOpened']);
  });

  it('is led to the werkblad of a thematafel where another approves it first', async () => {
    const switched = { goedkeuring: 'aan', geldigVanaf: '2025-01-01' };
    const { status } = await api.call('/v1/thematafels/E/goedkeuring', { as: 'beheerder', body: switched });
    expect(status).toBe(201);
    const visitor = await signedIn(api, { rol: 'coordinator', thematafel: 'E' });
    await visitor.get('/vastleggen/aandachtspunt?thematafel=E');
    const filled = { ...formFields(visitor.page), ...POINT, thematafel: 'E' };
    for (const doe of ['bekijk', 'leg-vast']) {
      expect((await visitor.post('/vastleggen/aandachtspunt', { ...filled, doe })).status).toBeGreaterThanOrEqual(400);
      expect(textOf(visitor)).toContain('Een ander keurt dit eerst goed');
      expect(visitor.page).toContain('href="/mijn-werk/thematafel/E?blad=aandachtspunten"');
      expect(textOf(visitor)).not.toContain('/v1/');
      expect(formFields(visitor.page).tekst).toBe(POINT.tekst);
    }
  });

  it('goes back to a page of ours and to no other, and is of a kind that there is', async () => {
    const visitor = await coordinator();
    await visitor.get('/vastleggen/aandachtspunt?terug=//elders.example');
    expect(formFields(visitor.page)._terug).toBe('/');
    expect((await visitor.get('/vastleggen/aandachtspunt?onzin=1')).status).toBe(400);
    expect((await visitor.get('/vastleggen/iets-anders')).status).toBe(404);
  });
});

describe('the forms', () => {
  it('are those that a role may tell, and each has a field for every column', async () => {
    const offered: Record<string, string[]> = {};
    for (const rol of ['coordinator', 'nza', 'beheerder']) {
      const visitor = await signedIn(api, { rol, thematafel: 'D' });
      await visitor.get('/vastleggen');
      offered[rol] = [...visitor.page.matchAll(/href="\/vastleggen\/([^"?]+)"/g)].map(([, word = '']) => word);
    }
    expect(offered.nza).toContain('beschikking');
    expect(offered.nza).not.toContain('aandachtspunt');
    expect(offered.coordinator).toContain('afstemming');
    expect(offered.coordinator).not.toContain('beschikking');
    const visitor = await signedIn(api, { rol: 'beheerder' });
    for (const word of offered.beheerder ?? []) {
      await visitor.get(`/vastleggen/${word}`);
      const fields = Object.keys(formFields(visitor.page)).map((name) => name.replace(/-(dag|maand|jaar)$/, ''));
      const columns = (api.core.importKinds[word]?.columns ?? []).map(({ name }) => name).filter((name) => name !== 'soort');
      expect([word, columns.filter((name) => !fields.includes(name))]).toEqual([word, []]);
      const ids = [...visitor.page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect([word, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([word, []]);
    }
    expect(offered.beheerder?.length).toBeGreaterThan(90);
  });

  it('speak of fields and choices as people read them', async () => {
    const visitor = await coordinator();
    await visitor.get('/vastleggen/mijlpaal');
    expect(textOf(visitor)).toContain('de mijlpaal is behaald op ‘Geldig vanaf’.');
    await visitor.get('/vastleggen/statusmelding');
    expect(textOf(visitor)).toContain('Verplicht bij beëindigd, niet nodig gebleken en bij heropening.');
  });

  it('are judged by the worked example of their kind', () => {
    const kind = api.core.importKinds.beschikking;
    const actor = { person: '', role: 'nza', organisation: 'NZa' } as never;
    expect(kind && roleMayTell(kind, actor)).toBe(true);
    expect(kind && roleMayTell(kind, { ...(actor as object), role: 'auditor' } as never)).toBe(false);
  });
});
