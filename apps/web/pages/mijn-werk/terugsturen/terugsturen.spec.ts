import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@peildatum/kernel';
import { NOW } from '../../../../api/testing/now.js';
import { bodyOf, startTestApi, type TestApi } from '../../../../api/testing/test-api.js';
import { recordedIn } from '../../../../api/testing/uploads.js';
import { fill, werkbladenOf } from '../../../../api/testing/werkbladen.js';
import { formFields } from '../../../testing/form-fields.js';
import { signedIn, type Visitor } from '../../../testing/visitor.js';
import { HELD_HOURS } from './held-files.js';

const SEND_BACK = '/mijn-werk/terugsturen';
const D = { rol: 'coordinator', thematafel: 'D' };

let api: TestApi;
let werkbladen: ReturnType<typeof werkbladenOf>;
let n = 0;
beforeAll(async () => {
  api = await startTestApi({ limits: { maxFileSize: 200_000 } });
  werkbladen = werkbladenOf(api);
  await told('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
});
afterAll(() => api.close());
beforeEach(() => api.clock.set(NOW));

async function told(path: string, body: object) {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status]).toEqual([path, 201]);
}

async function action(): Promise<string> {
  n += 1;
  const code = `T-${n}`;
  await told('/v1/acties', {
    code,
    thematafel: 'D',
    omschrijving: `Werk ${n} uit.`,
    gereed: 'Q3 2026',
    verantwoordelijken: [],
    geldigVanaf: '2025-01-01',
  });
  await told(`/v1/acties/${code}/statusmeldingen`, {
    status: 'loopt-achter',
    geldigVanaf: '2025-02-01',
    toelichting: 'Later klaar.',
    maatregel: 'Er komen mensen bij.',
  });
  return code;
}
const noteOf = async (code: string) =>
  (await bodyOf<{ actie: { statusToelichting: string | null } }>(await api.call(`/v1/acties/${code}`))).actie.statusToelichting;
const count = async () => (await recordedIn(api)).length;

const filledIn = async (edits: Readonly<Record<string, Readonly<Record<string, string>>>>, bytes?: Uint8Array) => {
  const fetched = bytes ?? (await werkbladen.fetched('thematafels/D', 'coordinator-d'));
  return await werkbladen.filledIn(fetched, (sheets) => {
    for (const [actie, cells] of Object.entries(edits)) fill('acties', { actie }, cells)(sheets);
    return undefined;
  });
};

/** Sends a file, and follows to where it is looked at. */
async function sent(visitor: Visitor, bytes: Uint8Array, name = 'werkblad-d.xlsx'): Promise<string> {
  await visitor.get(SEND_BACK);
  const response = await visitor.send(SEND_BACK, 'bestand', new File([Buffer.from(bytes)], name));
  const address = response.headers.get('location') ?? '';
  expect([response.status, address]).toEqual([303, expect.stringMatching(/^\/mijn-werk\/terugsturen\/[0-9a-f-]{36}$/)]);
  expect((await visitor.get(address)).status).toBe(200);
  return address;
}
const decide = (visitor: Visitor, address: string, doe: string) => visitor.post(address, { ...formFields(visitor.page), doe });

describe('a werkblad that is sent back on a page', () => {
  it('is looked at cell by cell first, and recorded when told so, once', async () => {
    const code = await action();
    const visitor = await signedIn(api, D);
    const before = await count();
    const address = await sent(visitor, await filledIn({ [code]: { toelichting: 'Nu echt.', status: 'loopt-op-schema' } }));
    expect(visitor.page).toContain('1 rij gewijzigd');
    expect(visitor.page).toMatch(/<del>Later klaar\.<\/del>[\s\S]*<ins>Nu echt\.<\/ins>/);
    expect(await count()).toBe(before);
    const recorded = await decide(visitor, address, 'alles');
    expect([recorded.status, recorded.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/mijn-werk\/thematafel\/D\?vastgelegd=1&zegel=/),
    ]);
    expect(await noteOf(code)).toBe('Nu echt.');
    expect((await visitor.get(address)).status).toBe(404);
    expect(visitor.page).toContain('stuur het opnieuw terug');
  });

  it('shows what clashes and what is wrong by its place; what can be is recorded, and the rest is a correction file', async () => {
    const [right, wrong, clash] = [await action(), await action(), await action()];
    const bytes = await werkbladen.fetched('thematafels/D', 'coordinator-d');
    await told(`/v1/acties/${clash}/statusmeldingen`, {
      status: 'loopt-achter',
      geldigVanaf: '2025-03-01',
      toelichting: 'Van een ander.',
      maatregel: 'Er komen mensen bij.',
    });
    const back = await filledIn(
      { [right]: { toelichting: 'Kan.' }, [wrong]: { status: 'afgerond' }, [clash]: { toelichting: 'Van mij.' } },
      bytes,
    );
    const visitor = await signedIn(api, D);
    const address = await sent(visitor, back);
    expect(visitor.page).toContain('1 botsing met wat een ander intussen wijzigde');
    expect(visitor.page).toMatch(/Van mij\.[\s\S]*Van een ander\.[\s\S]*Later klaar\./);
    expect(visitor.page).toMatch(/blad acties, rij \d+: bewijs: bewijs is verplicht bij Afgerond/);
    expect(visitor.page).not.toContain('value="alles"');
    const refused = await decide(visitor, address, 'alles');
    expect([refused.status, await noteOf(right)]).toEqual([400, 'Later klaar.']);
    const recorded = await decide(visitor, address, 'geldige');
    const to = recorded.headers.get('location') ?? '';
    expect(to.startsWith(`${address}?vastgelegd=1&zegel=`)).toBe(true);
    expect([await noteOf(right), await noteOf(clash)]).toEqual(['Kan.', 'Van een ander.']);
    await visitor.get(to);
    expect(visitor.page).toContain('1 feit is vastgelegd.');
    const file = await visitor.get(`${address}/correctiebestand.xlsx`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="werkblad-d.fouten.xlsx"');
    const mended = await werkbladen.filledIn(
      new Uint8Array(await file.arrayBuffer()),
      fill('acties', { actie: wrong }, { bewijs: 'Rapport 12.' }),
    );
    await decide(visitor, await sent(visitor, mended, 'werkblad-d.fouten.xlsx'), 'alles');
    expect(await noteOf(clash)).toBe('Van mij.');
  });

  it('says which frozen editions a change in the past would restate', async () => {
    const code = await action();
    await told('/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-05-20', naam: 'Q2 2025' });
    await told('/v1/edities/2025-05-20/besluiten', { soort: 'editie-opening', geldigVanaf: '2025-05-21' });
    await api.call('/v1/edities/2025-05-20/bevriezing', { as: 'beheerder', body: { doelgroep: 'openbaar' } });
    const visitor = await signedIn(api, D);
    await sent(visitor, await filledIn({ [code]: { status: 'loopt-voor', vanaf: '2025-03-01' } }));
    expect(visitor.page).toContain('Dit herziet bevroren edities');
  });

  it('is one’s own, thrown away when told so, and gone after some hours', async () => {
    const code = await action();
    const [visitor, other] = [await signedIn(api, D), await signedIn(api, { rol: 'beheerder' })];
    const bytes = await filledIn({ [code]: { toelichting: 'Even kijken.' } });
    const address = await sent(visitor, bytes);
    expect((await other.get(address)).status).toBe(404);
    await decide(visitor, address, 'weg');
    expect((await visitor.get(address)).status).toBe(404);
    const again = await sent(visitor, bytes);
    api.clock.set(new Date(Date.parse(NOW) + HELD_HOURS * 3_600_000).toISOString() as Instant);
    expect((await (await signedIn(api, D)).get(again)).status).toBe(404);
    expect(await noteOf(code)).toBe('Later klaar.');
  });
});

describe('what is no werkblad', () => {
  it.each([
    ['nothing', new File([], ''), 'er is geen bestand meegekomen'],
    ['another kind of file', new File(['a,b'], 'acties.csv'), 'Kies een werkblad als XLSX of ODS'],
    ['what is no spreadsheet', new File(['geen zip'], 'werkblad.xlsx'), ''],
  ])('is refused at its field: %s', async (_what, file, said) => {
    const visitor = await signedIn(api, D);
    await visitor.get(SEND_BACK);
    const response = await visitor.send(SEND_BACK, 'bestand', file);
    expect([response.status, visitor.page.includes('href="#bestand"')]).toEqual([400, true]);
    expect(visitor.page).toContain(said);
  });

  it('is refused where it is too large, of another page, or from elsewhere', async () => {
    const visitor = await signedIn(api, D);
    await visitor.get(SEND_BACK);
    const large = new File([new Uint8Array(300_000)], 'werkblad.xlsx');
    expect((await visitor.send(SEND_BACK, 'bestand', large)).status).toBe(413);
    await visitor.get('/mijn-werk/thematafel/D');
    expect((await visitor.send('/mijn-werk/thematafel/D', 'bestand', new File(['x'], 'w.xlsx'))).status).toBe(415);
    const foreign = await fetch(`${api.base}${SEND_BACK}`, {
      method: 'POST',
      body: new FormData(),
      headers: { Origin: 'http://elders.example', Cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(foreign.status).toBe(403);
  });
});
