import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { recordedIn } from '../../../api/testing/uploads.js';
import { formFields } from '../../testing/form-fields.js';
import { signedIn, type Visitor } from '../../testing/visitor.js';

const TAFEL = '/mijn-werk/thematafel';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const told = async (path: string, body: object) =>
  expect([path, (await api.call(path, { as: 'beheerder', body })).status]).toEqual([path, 201]);

/** A thematafel with an action of each of these statuses since 1 May 2026. */
async function tafel(letter: string, statuses: Readonly<Record<string, string>>): Promise<Visitor> {
  await told(`/v1/thematafels/${letter}`, { naam: `Tafel ${letter}`, geldigVanaf: '2024-01-01' });
  for (const [code, status] of Object.entries(statuses)) {
    await told('/v1/acties', { code, thematafel: letter, omschrijving: `Actie ${code}`, geldigVanaf: '2025-01-01' });
    const bewijs = status === 'afgerond' ? { bewijs: 'Verslag.' } : {};
    if (status !== 'onbekend') await told(`/v1/acties/${code}/statusmeldingen`, { status, geldigVanaf: '2026-05-01', ...bewijs });
  }
  const visitor = await signedIn(api, { rol: 'coordinator', thematafel: letter });
  await opened(visitor, letter);
  return visitor;
}

const opened = async (visitor: Visitor, letter: string) => expect((await visitor.get(`${TAFEL}/${letter}`)).status).toBe(200);

/** Sends the form as it stands, with what is typed by code and column, and the boxes that are ticked by code. */
async function sent(
  visitor: Visitor,
  letter: string,
  ticks: readonly string[],
  more: Readonly<Record<string, string>> = {},
  doe = 'bevestig',
) {
  const fields = formFields(visitor.page);
  const numbers = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (/^rij-\d+$/.test(name) ? [[JSON.parse(value).id as string, name.slice(4)]] : [])),
  );
  const boxes = ticks.map((code) => [code === 'alle' ? 'bevestig-alle' : `bevestig-${numbers[code]}`, 'ja']);
  const typed = Object.entries(more).map(([name, text]) => {
    const [code = '', column] = name.split(' ');
    return [column === undefined ? name : `rij-${numbers[code]}-${column}`, text];
  });
  return visitor.post(`${TAFEL}/${letter}`, { ...fields, ...Object.fromEntries([...boxes, ...typed]), doe });
}
const said = (response: Response) => Object.fromEntries(new URL(response.headers.get('location') ?? '', api.base).searchParams);

interface Actie {
  readonly bevestigdOp: string | null;
  readonly statusVanaf: string;
  readonly statusToelichting: string | null;
}
const standing = async (code: string) => (await bodyOf<{ actie: Actie }>(await api.call(`/v1/acties/${code}`))).actie;
const confirmedOn = async (...codes: readonly string[]) => Promise.all(codes.map(async (code) => (await standing(code)).bevestigdOp));

describe('confirming many actions at once', () => {
  it('records those that were ticked, of today, and says so at each', async () => {
    const visitor = await tafel('A', { 'A-1': 'loopt-op-schema', 'A-2': 'loopt-voor', 'A-3': 'in-gang' });
    const before = (await recordedIn(api)).length;
    const response = await sent(visitor, 'A', ['A-1', 'A-3']);
    expect([response.status, said(response)]).toMatchObject([303, { vastgelegd: '2' }]);
    expect(await confirmedOn('A-1', 'A-2', 'A-3')).toEqual(['2026-11-20', null, '2026-11-20']);
    expect((await standing('A-1')).statusVanaf).toBe('2026-05-01');
    const events = (await recordedIn(api)).slice(before);
    expect(events.map(({ type, actor: { thematafel } }) => [type, thematafel])).toEqual([
      ['ActionStatusConfirmed', 'A'],
      ['ActionStatusConfirmed', 'A'],
    ]);
    await opened(visitor, 'A');
    expect(visitor.page).toContain('Bevestigd: 20-11-2026');
    expect(said(await sent(visitor, 'A', ['A-1', 'A-3']))).toMatchObject({ vastgelegd: '0' });
    await visitor.get('/acties/A-1');
    expect(visitor.page).toContain('1 mei 2026 (vastgelegd), bevestigd op 20 november 2026');
    await visitor.get('/acties?thematafel=A');
    expect(visitor.page.match(/bevestigd op 20 november 2026/g)).toHaveLength(2);
  });

  it('takes all that are open and have a status; the others have no box', async () => {
    const visitor = await tafel('B', { 'B-1': 'loopt-voor', 'B-2': 'afgerond', 'B-3': 'onbekend', 'B-4': 'nog-niet-gestart' });
    expect(visitor.page.match(/name="bevestig-\d+"/g)).toHaveLength(2);
    const date = { 'bevestigd-op-dag': '1', 'bevestigd-op-maand': '9', 'bevestigd-op-jaar': '2026' };
    expect(said(await sent(visitor, 'B', ['alle'], date))).toMatchObject({ vastgelegd: '2' });
    expect(await confirmedOn('B-1', 'B-2', 'B-3', 'B-4')).toEqual(['2026-09-01', null, null, '2026-09-01']);
  });

  it('leaves what was typed elsewhere as a concept', async () => {
    const visitor = await tafel('C', { 'C-1': 'loopt-voor', 'C-2': 'loopt-voor' });
    expect(said(await sent(visitor, 'C', ['alle'], { 'C-2 toelichting': 'Nog bezig.' }))).toMatchObject({ vastgelegd: '1' });
    expect(await confirmedOn('C-1', 'C-2')).toEqual(['2026-11-20', null]);
    await opened(visitor, 'C');
    expect(Object.values(formFields(visitor.page))).toContain('Nog bezig.');
    expect((await standing('C-2')).statusToelichting).toBeNull();
  });

  it.each([
    ['31', '2', '2026', 'bestaande datum'],
    ['21', '11', '2026', 'vandaag of een eerdere'],
    ['', '', '', 'bestaande datum'],
  ])('is refused of %s-%s-%s at the date, with all boxes as they were', async (dag, maand, jaar, word) => {
    const letter = { '31': 'D', '21': 'E', '': 'F' }[dag] as string;
    const visitor = await tafel(letter, { [`${letter}-1`]: 'loopt-voor' });
    const date = { 'bevestigd-op-dag': dag, 'bevestigd-op-maand': maand, 'bevestigd-op-jaar': jaar };
    expect((await sent(visitor, letter, [`${letter}-1`], date)).status).toBe(400);
    expect(visitor.page).toContain('href="#bevestigd-op-dag"');
    expect(visitor.page).toContain(word);
    expect(formFields(visitor.page)).toMatchObject({ 'bevestig-1': 'ja', 'bevestigd-op-dag': dag });
    expect(await confirmedOn(`${letter}-1`)).toEqual([null]);
  });

  it('records nothing where one of them cannot be, says why at its row, and records the others when asked', async () => {
    const visitor = await tafel('G', { 'G-1': 'loopt-voor', 'G-2': 'loopt-voor', 'G-3': 'loopt-voor' });
    // Somebody else was first: what would be confirmed is not what was seen.
    await told('/v1/acties/G-2/statusmeldingen', { status: 'loopt-op-schema', geldigVanaf: '2026-11-01' });
    const refused = await sent(visitor, 'G', ['alle']);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(visitor.page).toMatch(/G-2: [^<]*Loopt op schema/);
    expect(await confirmedOn('G-1', 'G-2', 'G-3')).toEqual([null, null, null]);
    expect(visitor.page).toContain('Bewaar wat goed is (2)');
    expect(said(await sent(visitor, 'G', [], { rest: /name="rest" value="([^"]+)"/.exec(visitor.page)?.[1] ?? '' }))).toMatchObject({
      vastgelegd: '2',
      over: '1',
    });
    expect(await confirmedOn('G-1', 'G-2', 'G-3')).toEqual(['2026-11-20', null, '2026-11-20']);
    await opened(visitor, 'G');
    expect(visitor.page).toContain('Nog niet vastgelegd');
  });

  it('asks of a row whose status was changed as well which of the two it is', async () => {
    const visitor = await tafel('H', { 'H-1': 'loopt-voor' });
    const refused = await sent(visitor, 'H', ['H-1'], { 'H-1 status': 'loopt-op-schema' });
    expect([refused.status, visitor.page.includes('href="#rij-1-bevestigd"')]).toEqual([400, true]);
    expect(visitor.page).toContain('niets te bevestigen');
  });

  it('is a right of the thematafel’s own coordinator', async () => {
    await tafel('I', { 'I-1': 'loopt-voor' });
    const other = await signedIn(api, { rol: 'coordinator', thematafel: 'A' });
    await opened(other, 'A');
    expect((await sent(other, 'I', ['alle'])).status).toBe(403);
    expect(await confirmedOn('I-1')).toEqual([null]);
  });
});

describe('a confirmation that was wrong', () => {
  /** The way that the page of the action offers; null: none. */
  const way = async (visitor: Visitor, code: string): Promise<string | null> => {
    await visitor.get(`/acties/${code}`);
    return /href="(\/acties\/[^"]*\/bevestigingen\/[^"]*)"/.exec(visitor.page)?.[1] ?? null;
  };

  it('is corrected or withdrawn from the page of its action, after what it restates was shown, by who may', async () => {
    const visitor = await signedIn(api, { rol: 'coordinator', thematafel: 'A' });
    const address = (await way(visitor, 'A-3')) ?? '';
    const other = await signedIn(api, { rol: 'coordinator', thematafel: 'B' });
    expect([await way(other, 'A-3'), (await other.get(address)).status]).toEqual([null, 403]);
    await visitor.get(address);
    expect(visitor.page).toContain('in gang (onverdeeld), ongewijzigd bevestigd op 20 november 2026');
    const date = { 'datum-dag': '1', 'datum-maand': '10', 'datum-jaar': '2026' };
    expect((await visitor.post(address, { ...date, reden: '' })).status).toBe(400);
    expect(visitor.page).toMatch(/href="#wat-intrekken"[\s\S]*href="#reden"/);
    const said = { wat: 'datum', ...date, reden: 'Het overleg was eerder.' };
    expect((await visitor.post(address, said)).status).toBe(200);
    expect([visitor.page.includes('Dit herziet geen bevroren editie.'), await confirmedOn('A-3')]).toEqual([true, ['2026-11-20']]);
    expect((await visitor.post(address, { ...formFields(visitor.page) })).headers.get('location')).toBe('/acties/A-3');
    expect(await confirmedOn('A-3')).toEqual(['2026-10-01']);
    expect((await visitor.get(address)).status).toBe(404);
    const next = (await way(visitor, 'A-3')) ?? '';
    await visitor.get(next);
    await visitor.post(next, { wat: 'intrekken', reden: 'Er was niets bevestigd.' });
    await visitor.post(next, { ...formFields(visitor.page) });
    expect([await confirmedOn('A-3'), await way(visitor, 'A-3')]).toEqual([[null], null]);
  });

  it('says why it cannot be, with what was typed', async () => {
    const visitor = await signedIn(api, { rol: 'coordinator', thematafel: 'A' });
    const address = (await way(visitor, 'A-1')) ?? '';
    await visitor.get(address);
    // The status did not stand yet on that day.
    const said = { wat: 'datum', 'datum-dag': '1', 'datum-maand': '1', 'datum-jaar': '2026', reden: 'Eerder.' };
    expect((await visitor.post(address, said)).status).toBeGreaterThanOrEqual(400);
    expect(formFields(visitor.page)).toMatchObject({ reden: 'Eerder.', 'datum-maand': '1' });
    expect(await confirmedOn('A-1')).toEqual(['2026-11-20']);
  });
});

describe('the confidence in an action, and what is done about a delay', () => {
  it('are filled in at the row', async () => {
    const visitor = await tafel('J', { 'J-1': 'loopt-voor' });
    const refused = await sent(visitor, 'J', [], { 'J-1 status': 'loopt-achter', 'J-1 vertrouwen': 'laag' }, 'bewaar');
    expect(refused.status).toBe(400);
    for (const column of ['maatregel', 'onderbouwing']) expect(visitor.page).toContain(`href="#rij-1-${column}"`);
    const mended = { 'J-1 maatregel': 'Twee partijen schrijven mee.', 'J-1 onderbouwing': 'Te weinig mensen.' };
    expect(said(await sent(visitor, 'J', [], mended, 'bewaar'))).toMatchObject({ vastgelegd: '2' });
    expect(await standing('J-1')).toMatchObject({
      status: 'loopt-achter',
      statusMaatregel: 'Twee partijen schrijven mee.',
      vertrouwen: 'laag',
      vertrouwenOnderbouwing: 'Te weinig mensen.',
    });
    await opened(visitor, 'J');
    expect(visitor.page).toContain('Vertrouwen: Laag');
    await visitor.get('/acties/J-1');
    for (const text of ['Twee partijen schrijven mee.', 'laag, sinds 20 november 2026', 'Te weinig mensen.'])
      expect(visitor.page).toContain(text);
    await opened(visitor, 'J');
    // A measure is of the delay that it is about.
    expect(said(await sent(visitor, 'J', [], { 'J-1 status': 'loopt-voor' }, 'bewaar'))).toMatchObject({ vastgelegd: '1' });
    expect(await standing('J-1')).toMatchObject({ status: 'loopt-voor', statusMaatregel: null });
  });
});
