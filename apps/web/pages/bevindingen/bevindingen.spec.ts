import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { record } from '../../../api/testing/record.js';
import { startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { formFields } from '../../testing/form-fields.js';
import { signedIn, Visitor } from '../../testing/visitor.js';

let api: TestApi;
let auditor: Visitor;
let ann: Visitor;
beforeAll(async () => {
  api = await startTestApi();
  await record(api, '/v1/thematafels/D', { naam: 'D', geldigVanaf: '2024-01-01' });
  await record(api, '/v1/acties', { code: 'D-1', thematafel: 'D', geldigVanaf: '2025-01-01' });
  auditor = await signedIn(api, { rol: 'auditor', organisatie: 'ADR' });
  ann = await signedIn(api, { rol: 'coordinator', thematafel: 'D' });
});
afterAll(() => api.close());

describe('a finding, without JavaScript', () => {
  it('begins at what it is about, is answered by its owner, and closed', async () => {
    await auditor.get('/acties/D-1');
    expect(auditor.page).toContain('href="/bevindingen/nieuw?onderwerp=actie-D-1"');
    await auditor.get('/bevindingen/nieuw?onderwerp=actie-D-1');
    const fields = { ...formFields(auditor.page), kenmerk: 'adr-1', tekst: 'Het bewijs ontbreekt.' };
    expect(fields).toMatchObject({ onderwerp: 'actie-D-1' });
    const written = await auditor.post('/bevindingen/nieuw', fields);
    expect([written.status, written.headers.get('location')]).toEqual([303, '/bevindingen/adr-1']);

    await ann.get('/bevindingen/adr-1');
    expect(ann.page).toContain('Het bewijs ontbreekt.');
    expect(ann.page).not.toContain('/afsluiting"');
    expect((await ann.post('/bevindingen/adr-1/antwoord', { antwoord: 'Het staat er nu.\r\n\r\nZie de bron.' })).status).toBe(303);

    await auditor.get('/bevindingen/adr-1');
    expect(auditor.page).toMatch(/Het staat er nu\.<\/p><p[^>]*>Zie de bron\.</); // as it was written: in paragraphs
    expect(auditor.page).not.toContain('/antwoord"');
    expect((await auditor.post('/bevindingen/adr-1/afsluiting', { conclusie: 'Opgelost.' })).status).toBe(303);
    await auditor.get('/bevindingen?stand=afgesloten');
    expect(auditor.page).toContain('href="/bevindingen/adr-1"');
  });

  it('stands where what it is about is shown, as it is known now, and only who may write one is led to that', async () => {
    for (const about of [{ onderwerp: 'thematafel-D' }, { sleutel: 'acties.totaal' }])
      await auditor.post('/bevindingen/nieuw', { kenmerk: `adr-op-${Object.keys(about)[0]}`, tekst: 'Klopt niet.', ...about });
    for (const [page, code] of [
      ['/acties/D-1?geldigOp=2025-05-20', 'adr-1'],
      ['/thematafels/D', 'adr-op-onderwerp'],
      ['/verklaren/acties.totaal?geldigOp=2025-05-20', 'adr-op-sleutel'],
    ] as const) {
      const anyone = new Visitor(api);
      await anyone.get(page);
      expect([page, anyone.page.includes(`href="/bevindingen/${code}"`)]).toEqual([page, true]);
      expect(anyone.page).not.toContain('/bevindingen/nieuw?');
      // The fields of the clocks are folded, also where a date was asked.
      expect(anyone.page).not.toMatch(/<details class="pd-clocks" open/);
    }
    await ann.get('/acties/D-1?geldigOp-dag=31&geldigOp-maand=2&geldigOp-jaar=2025');
    expect(ann.page).toMatch(/<details class="pd-clocks" open/);
  });

  it('may come of the whole report, or of a question that is asked with what cannot be', async () => {
    const anyone = new Visitor(api);
    expect((await anyone.get('/rapport/geheel?geldigOp=2025-05-20')).status).toBe(200);
    expect(anyone.page).toMatch(/<link rel="stylesheet" href="\/onderdelen\/rapport\.[0-9a-f]{16}\.css"/);
    expect(anyone.page).toContain('class="inhoudsopgave"');
    expect(anyone.page).toMatch(/href="\/verklaren\/acties\.totaal\?geldigOp=2025-05-20/);
    expect((await auditor.get('/vragen/laat-vastgelegd?dagen=veel')).status).toBe(200);
    expect(auditor.page).toContain('id="dagen-fout"');
    expect(auditor.page).toMatch(/<input[^>]*name="dagen"[^>]*value="veel"/);
  });

  it('that cannot be is shown again, with what was typed and what is wrong', async () => {
    await auditor.get('/bevindingen/nieuw');
    const refused = await auditor.post('/bevindingen/nieuw', { kenmerk: 'adr-2', sleutel: 'acties.D.afgerondd', tekst: 'Iets.' });
    expect(refused.status).toBe(400);
    expect(auditor.page).toContain('href="#sleutel"');
    expect(auditor.page).toContain('bedoelt u acties.D.afgerond');
    expect(formFields(auditor.page)).toMatchObject({ kenmerk: 'adr-2', tekst: 'Iets.' });
    await auditor.get('/bevindingen/nieuw');
    await auditor.post('/bevindingen/nieuw', { kenmerk: 'adr-2', sleutel: 'acties.totaal' });
    expect(auditor.page).toContain('Wat u hebt gevonden: ontbreekt');
    await auditor.get('/bevindingen/nieuw');
    await auditor.post('/bevindingen/nieuw', { kenmerk: 'met spatie', sleutel: 'acties.totaal', tekst: 'Iets.' });
    expect(auditor.page).toContain('href="#kenmerk"');
    await auditor.get('/bevindingen/nieuw');
    await auditor.post('/bevindingen/nieuw', { kenmerk: 'adr-1', sleutel: 'acties.totaal', tekst: 'Iets anders.' });
    expect(auditor.page).toContain('is afgesloten');
  });

  it('is read by all, and offers nothing to who may do nothing', async () => {
    const nobody = new Visitor(api);
    expect((await nobody.get('/bevindingen')).status).toBe(200);
    expect(nobody.page).not.toContain('/bevindingen/nieuw');
    await nobody.get('/bevindingen/adr-1');
    expect(nobody.page).not.toContain('<textarea');
  });
});

describe('a standing question on a page', () => {
  it('has its rows, its numbers, and a file of all of them for who is signed in', async () => {
    await auditor.get('/vragen/laat-vastgelegd?dagen=100');
    expect(auditor.page).toContain('<a class="nl-link" href="/acties/D-1">actie-D-1</a>');
    expect(formFields(auditor.page)).toMatchObject({ dagen: '100' });
    const file = await auditor.get('/vragen/laat-vastgelegd?dagen=100&formaat=csv');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect((await file.text()).split('\r\n')).toHaveLength(4);
  });

  it('leads to its data where a browser may read them, and not where the API asks for a token', async () => {
    await auditor.get('/vragen/stille-tafels');
    expect(auditor.page).toContain('Deze pagina als gegevens');
    for (const path of ['/vragen/laat-vastgelegd', '/logboek']) {
      await auditor.get(path);
      expect([path, auditor.page.includes('Deze pagina als gegevens')]).toEqual([path, false]);
    }
  });

  it('is listed for who may ask it', async () => {
    await ann.get('/vragen');
    expect(ann.page).toContain('/vragen/stille-tafels');
    expect(ann.page).not.toContain('/vragen/laat-vastgelegd');
  });
});
