import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filledInBytes, openTafel, switchApproval, told } from '../../../../test/proposals/proposals.fixture.js';
import { OPENING_OF_EDITION } from '../../../api/testing/edition-examples.js';
import { bodyOf, startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { formFields } from '../../testing/form-fields.js';
import { signedIn, type Visitor } from '../../testing/visitor.js';

const CODES = Array.from({ length: 30 }, (_, n) => `G-${String(n + 1).padStart(2, '0')}`);
const TAFEL = '/mijn-werk/thematafel/D';
let next = 0;
const code = (): string => CODES[next++] ?? '';

let api: TestApi;
let ann: Visitor;
let boss: Visitor;
beforeAll(async () => {
  api = await startTestApi();
  await openTafel(api, CODES);
  await switchApproval(api, 'aan');
  ann = await signedIn(api, { rol: 'coordinator', thematafel: 'D' });
  boss = await signedIn(api, { rol: 'beheerder', organisatie: 'VWS' });
});
afterAll(() => api.close());

const statusOf = async (action: string) =>
  (await bodyOf<{ actie: { status: string } }>(await api.call(`/v1/acties/${action}`))).actie.status;

/** Types in the rows of actions on the page that was answered last. */
function typedIn({ page }: Visitor, edits: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  const fields = formFields(page);
  for (const [name, value] of Object.entries(fields)) {
    if (!/^rij-\d+$/.test(name)) continue;
    for (const [column, text] of Object.entries(edits[JSON.parse(value).id as string] ?? {})) fields[`${name}-${column}`] = text;
  }
  return fields;
}

/** Saves changes in the werkblad of the tafel. @returns the address of the proposal */
async function submitted(...actions: string[]): Promise<string> {
  await ann.get(TAFEL);
  const edits = Object.fromEntries(actions.map((action) => [action, { status: 'loopt-voor', vanaf: '1-5-2025' }]));
  const saved = await ann.post(TAFEL, { ...typedIn(ann, edits), doe: 'bewaar' });
  const to = saved.headers.get('location') ?? '';
  expect([saved.status, to]).toEqual([303, expect.stringMatching(/^\/voorstellen\/[0-9a-f-]{36}\?gedaan=voorgelegd$/)]);
  await ann.get(to);
  expect(ann.page).toContain('Uw wijzigingen zijn voorgelegd.');
  return to.split('?')[0] ?? '';
}

/** Decides on a proposal that was opened. */
async function decided(address: string, doe: string, typed: Record<string, string> = {}) {
  expect((await boss.get(address)).status).toBe(200);
  const { indiening = '' } = formFields(boss.page);
  return boss.post(`${address}/besluit`, { indiening, doe, ...typed });
}

describe('what is saved where a thematafel asks for approval', () => {
  it('is submitted, shown old and new, and approved by another', async () => {
    const action = code();
    const address = await submitted(action);
    expect(ann.page).not.toContain('Keur goed');
    expect(await statusOf(action)).toBe('loopt-achter');
    await boss.get('/voorstellen');
    expect(boss.page).toContain(`href="${address}"`);
    const approved = await decided(address, 'goedkeuren');
    expect(approved.status).toBe(303);
    await boss.get(approved.headers.get('location') ?? '');
    expect(boss.page).toMatch(/Goedgekeurd door beheerder, VWS: 1 rij/);
    expect(await statusOf(action)).toBe('loopt-voor');
  });

  it('is approved by the second coordinator of that thematafel, which the demonstration offers', async () => {
    const action = code();
    const address = await submitted(action);
    const second = await signedIn(api, { rol: 'tweede-coordinator', thematafel: 'D' });
    await second.get(address);
    expect(second.page).toMatch(/pd-visitor__name[^>]*>tweede coördinator van thematafel D</);
    await ann.get(address);
    expect(ann.page).toMatch(/pd-visitor__name[^>]*>coördinator van thematafel D</);
    const { indiening = '' } = formFields(second.page);
    expect((await second.post(`${address}/besluit`, { indiening, doe: 'goedkeuren' })).status).toBe(303);
    expect(await statusOf(action)).toBe('loopt-voor');
  });

  it('goes back with a comment at its row, is mended in the werkblad and approved', async () => {
    const [good, bad] = [code(), code()];
    const address = await submitted(good, bad);
    expect((await decided(address, 'goedkeuren', { 'opmerking-1': 'Sinds wanneer?' })).status).toBe(303);
    expect([await statusOf(good), await statusOf(bad)]).toEqual(['loopt-voor', 'loopt-achter']);
    await ann.get(address);
    expect(ann.page).toContain('Wat er anders moet: Sinds wanneer?');
    const { indiening = '' } = formFields(ann.page);
    const mend = await ann.post(`${address}/vervolg`, { indiening, doe: 'verbeteren' });
    const to = mend.headers.get('location') ?? '';
    expect([mend.status, to.startsWith(TAFEL)]).toEqual([303, true]);
    await ann.get(to);
    expect(ann.page).toContain('Teruggestuurd: Sinds wanneer?');
    const again = await ann.post(to, {
      ...typedIn(ann, { [bad]: { vanaf: '2-5-2025', toelichting: 'Sinds het overleg.' } }),
      doe: 'bewaar',
    });
    expect(again.headers.get('location')).toBe(`${address}?gedaan=voorgelegd`);
    await decided(address, 'goedkeuren');
    expect(await statusOf(bad)).toBe('loopt-voor');
  });

  it('is approved one row at a time, sent back without the rest, and withdrawn', async () => {
    const [one, two, three] = [code(), code(), code()];
    const address = await submitted(one, two, three);
    expect((await decided(address, 'rij-0')).status).toBe(303);
    expect((await decided(address, 'terugsturen')).status).toBe(400);
    expect(boss.page).toContain('Schrijf bij elke rij die teruggaat wat er anders moet.');
    expect((await decided(address, 'terugsturen', { 'opmerking-1': 'Nee.' })).status).toBe(303);
    await ann.get(address);
    expect(ann.page).toContain('Wacht op goedkeuring');
    const { indiening = '' } = formFields(ann.page);
    expect((await ann.post(`${address}/vervolg`, { indiening, doe: 'intrekken' })).status).toBe(303);
    expect([await statusOf(one), await statusOf(two), await statusOf(three)]).toEqual(['loopt-voor', 'loopt-achter', 'loopt-achter']);
  });

  it('is approved together with others; what is no longer possible goes back', async () => {
    const [possible, clash] = [code(), code()];
    const addresses = [await submitted(possible), await submitted(clash)];
    await told(api, `/v1/acties/${clash}/statusmeldingen`, { status: 'loopt-op-schema', geldigVanaf: '2025-03-01' });
    await boss.get('/voorstellen');
    const values = [...boss.page.matchAll(/name="voorstel" value="([^"]*)"/g)].map(([, value = '']) => value);
    expect(values.length).toBeGreaterThanOrEqual(2);
    expect(boss.page).toContain(`Thematafel D: ${possible} (Actie ${possible})`);
    const [other, own] = addresses.map((address) => values.find((one) => address.endsWith(one.split('.')[0] ?? '?')) ?? '').toReversed();
    await boss.post('/voorstellen', { voorstel: own ?? '' });
    expect(boss.page).toContain(`Goedgekeurd: ${possible} (Actie ${possible}).`);
    expect(boss.page).toMatch(new RegExp(`Niet aangevinkt, en wacht nog: [^<]*${clash} \\(Actie ${clash}\\)`));
    await boss.post('/voorstellen', { voorstel: other ?? '' });
    expect(boss.page).toContain(`Teruggestuurd: ${clash} (Actie ${clash}). Kan niet meer:`);
    expect([await statusOf(possible), await statusOf(clash)]).toEqual(['loopt-voor', 'loopt-op-schema']);
    await ann.get(addresses[1] ?? '');
    expect(ann.page).toContain('Kan niet meer: status: dit is intussen gewijzigd');
  });

  it('says of a correction from when it counts, and counts from then when it is approved', async () => {
    const action = code();
    await ann.get(TAFEL);
    const wrong = { status: 'loopt-op-schema', stondFout: 'ja', reden: 'Over een andere actie.' };
    await ann.post(TAFEL, { ...typedIn(ann, { [action]: wrong }), doe: 'bekijk' });
    const saved = await ann.post(TAFEL, { ...formFields(ann.page), doe: 'bewaar' });
    const address = (saved.headers.get('location') ?? '').split('?')[0] ?? '';
    expect(address).toMatch(/^\/voorstellen\//);
    await boss.get(address);
    expect(boss.page).toContain('Goedgekeurd geldt het vanaf 1 februari 2025');
    expect(boss.page).not.toMatch(/<th[^>]*>Vanaf</);
    await decided(address, 'goedkeuren');
    const { actie } = await bodyOf<{ actie: { status: string } }>(await api.call(`/v1/acties/${action}?geldigOp=2025-02-01`));
    expect(actie.status).toBe('loopt-op-schema');
  });

  it('is counted at the edition that it waits for, to who may know of it', async () => {
    await submitted(code());
    await told(api, '/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-05-20', naam: 'Mei' });
    await told(api, '/v1/edities/2025-05-20/besluiten', OPENING_OF_EDITION);
    await boss.get('/edities/2025-05-20');
    expect(boss.page).toMatch(
      /(1 wijziging wacht op goedkeuring en telt|\d wijzigingen wachten op goedkeuring en tellen) nog niet mee \(thematafel D: \d\)/,
    );
    const anybody = await api.call('/edities/2025-05-20', { headers: { Accept: 'text/html' } });
    expect([anybody.status, (await anybody.text()).includes('goedkeuring')]).toEqual([200, false]);
  });

  it('shows who approves which figures of frozen editions it restates', async () => {
    const action = code();
    await told(api, '/v1/edities/2025-05-20/bevriezing', { doelgroep: 'openbaar' });
    await ann.get(TAFEL);
    const wrong = { status: 'loopt-op-schema', stondFout: 'ja', reden: 'Over een andere actie.' };
    await ann.post(TAFEL, { ...typedIn(ann, { [action]: wrong }), doe: 'bekijk' });
    const saved = await ann.post(TAFEL, { ...formFields(ann.page), doe: 'bewaar' });
    const address = (saved.headers.get('location') ?? '').split('?')[0] ?? '';
    await boss.get(address);
    expect(boss.page).toContain('Dit herziet bevroren edities');
    await ann.get(address);
    expect(ann.page).not.toContain('Dit herziet bevroren edities');
    const restated = await bodyOf<{ edities: number; cijfers: number }>(await api.call(`/v1${address}/herziening`, { as: 'beheerder' }));
    expect(restated).toMatchObject({ edities: 1, cijfers: expect.any(Number) });
    await decided(address, 'goedkeuren');
    await boss.get(address);
    expect(boss.page).not.toContain('Dit herziet bevroren edities');
  });

  it('is none of the werkblad of an edition: what a coordinator writes there, is recorded', async () => {
    const place = '/mijn-werk/editie/2025-05-20?blad=teksten&zoek=thematafel-D';
    await ann.get(place);
    expect(ann.page).toContain('Alles bewaren');
    const fields = formFields(ann.page);
    const row = Object.keys(fields).find((name) => /^rij-\d+$/.test(name)) ?? '';
    const saved = await ann.post(place, { ...fields, [`${row}-tekst`]: 'Wij gaan door.', doe: 'bewaar' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, expect.stringContaining('vastgelegd=1')]);
  });

  it('is nobody’s of another thematafel, and is not decided on by who submitted it', async () => {
    const address = await submitted(code());
    const other = await signedIn(api, { rol: 'coordinator', thematafel: 'E' });
    expect((await other.get(address)).status).toBe(403);
    const { indiening = '' } = formFields(ann.page);
    expect((await ann.post(`${address}/besluit`, { indiening, doe: 'goedkeuren' })).status).toBe(403);
    expect((await ann.get('/voorstellen?lijst=van-mij')).status).toBe(200);
    expect(ann.page).toContain(address);
  });

  it('says in the grid that what is saved is submitted, marks what waits, and does not take it twice', async () => {
    const [one, two] = [code(), code()];
    await ann.get(TAFEL);
    expect(ann.page).toContain('Leg alles voor (ter goedkeuring)');
    expect(ann.page).toContain(`Leg ${one} voor (ter goedkeuring)`);
    expect(ann.page).not.toContain('Alles bewaren');
    const address = await submitted(one, two);
    await ann.get(`${TAFEL}?zoek=${one}`);
    expect(ann.page).toContain('Wacht op goedkeuring');
    expect(ann.page).toContain(`value="voorstel ${address.slice('/voorstellen/'.length)}"`);
    const edits = { [one]: { toelichting: 'Nog iets.' } };
    const again = await ann.post(TAFEL, { ...typedIn(ann, edits), doe: 'bewaar' });
    expect([again.status, ann.page.includes('Hiervan wacht al een wijziging op goedkeuring, in uw voorstel')]).toEqual([409, true]);
    expect(ann.page).toContain('Verbeter dat voorstel hiermee');
    // What replaces it says what it said of the other row too.
    const replaced = await ann.post(TAFEL, { ...typedIn(ann, {}), vervang: address.slice('/voorstellen/'.length) });
    await ann.get(replaced.headers.get('location') ?? '');
    expect(ann.page).toContain('U verbetert een voorstel');
    expect(ann.page).toContain(`Bij ${one} had u zelf al iets getypt`);
    const sent = await ann.post(replaced.headers.get('location') ?? '', { ...typedIn(ann, {}), doe: 'bewaar' });
    expect(sent.headers.get('location')).toBe(`${address}?gedaan=voorgelegd`);
    await boss.get(address);
    expect(boss.page).toMatch(new RegExp(`${one}[\\s\\S]*Nog iets\\.[\\s\\S]*${two}`));
    expect(boss.page).toMatch(/Thematafel D: 2 rijen/);
    // Or it is withdrawn there.
    await ann.get(`${TAFEL}?zoek=${one}`);
    const withdraw = /name="trek-in" value="([^"]*)"/;
    await ann.post(TAFEL, { ...typedIn(ann, { [one]: { toelichting: 'Toch niet.' } }), doe: 'bewaar' });
    const gone = await ann.post(TAFEL, { ...typedIn(ann, {}), 'trek-in': withdraw.exec(ann.page)?.[1] ?? '' });
    await ann.get(gone.headers.get('location') ?? '');
    expect(ann.page).toContain('Het voorstel is ingetrokken. Wat u typte, staat als concept in de velden.');
    await ann.post(TAFEL, { ...typedIn(ann, {}), doe: 'weg' });
  });

  it('is not submitted once more by a werkblad that comes back, which says why', async () => {
    const action = code();
    const address = await submitted(action);
    await ann.get('/mijn-werk/terugsturen');
    const bytes = await filledInBytes(api, { [action]: { toelichting: 'Uit een bestand.' } });
    const sent = await ann.send('/mijn-werk/terugsturen', 'bestand', new File([bytes as BlobPart], 'werkblad.xlsx'));
    const looked = sent.headers.get('location') ?? '';
    await ann.get(looked);
    expect(ann.page).toContain('Leg voor (ter goedkeuring)');
    expect((await ann.post(looked, { doe: 'alles' })).status).toBe(409);
    expect(ann.page).toContain('hiervan wacht al een wijziging op goedkeuring');
    await ann.get(address);
    await ann.post(`${address}/vervolg`, { ...formFields(ann.page), doe: 'intrekken' });
  });

  it('comes back with everything that was typed beside other rows, whatever was decided of one', async () => {
    const [one, two] = [code(), code()];
    const address = await submitted(one, two);
    const approved = await decided(address, 'rij-0', { 'opmerking-1': 'Nog niet af.' });
    expect(approved.status).toBe(200);
    expect(boss.page).toContain(`${one} is goedgekeurd. Wat u bij andere rijen typte, staat er nog`);
    expect(formFields(boss.page)['opmerking-1']).toBe('Nog niet af.');
    expect([await statusOf(one), await statusOf(two)]).toEqual(['loopt-voor', 'loopt-achter']);
    // It is submitted anew meanwhile: the comment stays with its row.
    const typed = { ...formFields(boss.page), doe: 'terugsturen' };
    await ann.get(address);
    const mend = await ann.post(`${address}/vervolg`, { ...formFields(ann.page), doe: 'verbeteren' });
    await ann.get(mend.headers.get('location') ?? '');
    await ann.post(mend.headers.get('location') ?? '', { ...typedIn(ann, { [two]: { toelichting: 'Beter.' } }), doe: 'bewaar' });
    expect((await boss.post(`${address}/besluit`, typed)).status).toBe(409);
    expect(boss.page).toContain('intussen verbeterd en opnieuw voorgelegd');
    expect(formFields(boss.page)['opmerking-0']).toBe('Nog niet af.');
    await ann.get(address);
    await ann.post(`${address}/vervolg`, { ...formFields(ann.page), doe: 'intrekken' });
  });

  it('asks which of the two it is where a row is approved that something must change in', async () => {
    const address = await submitted(code());
    expect((await decided(address, 'rij-0', { 'opmerking-0': 'Hoezo?' })).status).toBe(400);
    expect(formFields(boss.page)['opmerking-0']).toBe('Hoezo?');
    await decided(address, 'terugsturen', { 'opmerking-0': 'Hoezo?' });
  });

  it('does not write over a concept of the same person when it is mended: what was typed stays, field by field', async () => {
    const action = code();
    const address = await submitted(action);
    await decided(address, 'terugsturen', { 'opmerking-0': 'Waarom?' });
    await ann.get(TAFEL);
    await ann.post(TAFEL, { ...typedIn(ann, { [action]: { toelichting: 'Mijn concept.' } }), doe: 'concept' });
    await ann.get(address);
    const mend = await ann.post(`${address}/vervolg`, { ...formFields(ann.page), doe: 'verbeteren' });
    await ann.get(mend.headers.get('location') ?? '');
    expect(ann.page).toContain(`Bij ${action} had u zelf al iets getypt`);
    const fields = formFields(ann.page);
    const row = Object.keys(fields).find((name) => /^rij-\d+$/.test(name) && JSON.parse(fields[name] ?? '').id === action) ?? '';
    expect([fields[`${row}-status`], fields[`${row}-toelichting`]]).toEqual(['loopt-voor', 'Mijn concept.']);
    await ann.post(TAFEL, { ...typedIn(ann, {}), doe: 'weg' });
  });

  it('says that something was done of what was done alone', async () => {
    const address = await submitted(code());
    await boss.get(`${address}?gedaan=goedgekeurd`);
    expect(boss.page).not.toContain('Uw besluit is vastgelegd.');
  });
});
