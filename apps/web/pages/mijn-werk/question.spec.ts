import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { recordedIn } from '../../../api/testing/uploads.js';
import { formFields } from '../../testing/form-fields.js';
import { signedIn, type Visitor } from '../../testing/visitor.js';

const TAFEL = '/mijn-werk/thematafel/D';

let api: TestApi;
let visitor: Visitor;
let n = 0;
const told = async (path: string, body: object) => {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status]).toEqual([path, 201]);
};
beforeAll(async () => {
  api = await startTestApi();
  await told('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  await told('/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-05-20', naam: 'Q2 2025' });
  await told('/v1/edities/2025-05-20/besluiten', { soort: 'editie-opening', geldigVanaf: '2025-05-21' });
  visitor = await signedIn(api, { rol: 'coordinator', thematafel: 'D' });
});
afterAll(() => api.close());

const last = async () => (await recordedIn(api)).at(-1);
const count = async () => (await recordedIn(api)).length;

/** An action that runs behind since 1 February 2025, and its row on the page. */
async function action() {
  n += 1;
  const code = `Q-${n}`;
  await told('/v1/acties', {
    code,
    thematafel: 'D',
    omschrijving: 'Werk.',
    gereed: 'Q3 2027',
    verantwoordelijken: [],
    geldigVanaf: '2024-06-01',
  });
  await told(`/v1/acties/${code}/statusmeldingen`, {
    status: 'loopt-achter',
    geldigVanaf: '2025-02-01',
    toelichting: 'Later klaar.',
    maatregel: 'Er komen mensen bij.',
  });
  await visitor.get(TAFEL);
  const fields = formFields(visitor.page);
  const [row = ''] = Object.entries(fields).find(([name, value]) => /^rij-\d+$/.test(name) && JSON.parse(value).id === code) ?? [];
  const send = (cells: Readonly<Record<string, string>>, button: object = { doe: 'bewaar' }) =>
    visitor.post(TAFEL, {
      ...formFields(visitor.page),
      ...Object.fromEntries(Object.entries(cells).map(([column, text]) => [`${row}-${column}`, text])),
      ...button,
    });
  return { code, row, send };
}

describe('who edits the past', () => {
  it('is not asked anything of what holds from now on', async () => {
    const { send } = await action();
    expect((await send({ status: 'loopt-voor' })).status).toBe(303);
    expect(await last()).toMatchObject({ type: 'ActionProgressReported', validFrom: '2026-11-20' });
  });

  it('is asked whether something changed, sees what it restates first, and then it is recorded', async () => {
    const { row, send } = await action();
    const before = await count();
    const asked = await send({ status: 'loopt-voor', vanaf: '1-1-2025' });
    expect([asked.status, visitor.page.includes(`href="#${row}-stondFout"`)]).toEqual([400, true]);
    expect(visitor.page).toContain('die niet na 1 februari 2025 ligt');
    const looked = await send({ stondFout: 'nee' });
    expect([looked.status, await count()]).toEqual([200, before]);
    expect(visitor.page).toContain('Dit herziet geen bevroren editie.');
    const recorded = await visitor.post(TAFEL, { ...formFields(visitor.page), doe: 'bewaar' });
    expect(recorded.status).toBe(303);
    expect(await last()).toMatchObject({ type: 'ActionProgressReported', validFrom: '2025-01-01' });
  });

  it('says that what stood was wrong, with why, and cannot but see which frozen editions that restates', async () => {
    const { code, row, send } = await action();
    await api.call('/v1/edities/2025-05-20/bevriezing', { as: 'beheerder', body: { doelgroep: 'openbaar' } });
    const before = await count();
    await send({ status: 'loopt-op-schema', stondFout: 'ja' });
    expect(visitor.page).toContain(`href="#${row}-reden"`);
    expect(visitor.page).toContain('Zeg waarom wat er staat nooit zo was');
    await send({ reden: 'Over een andere actie.' }, { rij: row.slice(4) });
    expect(visitor.page).toContain('Dit herziet bevroren edities');
    // What was looked at is no other than what is recorded.
    const other = { ...formFields(visitor.page), [`${row}-status`]: 'loopt-voor', doe: 'bewaar' };
    await visitor.post(TAFEL, other);
    expect([visitor.page.includes('Dit herziet bevroren edities'), await count()]).toEqual([true, before]);
    await visitor.post(TAFEL, { ...formFields(visitor.page), doe: 'bewaar' });
    expect(await last()).toMatchObject({
      type: 'ActionFactCorrected',
      data: { reason: 'Over een andere actie.', replacement: { type: 'ActionProgressReported', validFrom: '2025-02-01' } },
    });
    const { actie } = (await (await api.call(`/v1/acties/${code}?geldigOp=2025-03-01`)).json()) as { actie: { status: string } };
    expect(actie.status).toBe('loopt-voor');
  });

  it('is told that what was wrong is mended on its own day, where another day is filled in', async () => {
    const { row, send } = await action();
    const before = await count();
    const wrong = { status: 'loopt-op-schema', stondFout: 'ja', reden: 'Over een andere actie.' };
    expect((await send({ ...wrong, vanaf: '10-1-2025' })).status).toBe(400);
    expect(visitor.page).toContain(`href="#${row}-vanaf"`);
    expect(visitor.page).toContain('Laat vanaf dan leeg');
    expect((await send({ vanaf: '1-2-2025' })).status).toBe(200);
    expect([visitor.page.includes('Laat vanaf dan leeg'), await count()]).toEqual([false, before]);
  });

  it('corrects that something was completed, without reopening it', async () => {
    const { code, send } = await action();
    await told(`/v1/acties/${code}/statusmeldingen`, { status: 'afgerond', bewijs: 'verslag', geldigVanaf: '2025-03-01' });
    await visitor.get(TAFEL);
    await send({
      status: 'loopt-achter',
      maatregel: 'Er komen mensen bij.',
      toelichting: 'Nog bezig.',
      stondFout: 'ja',
      reden: 'Was een ander verslag.',
    });
    await visitor.post(TAFEL, { ...formFields(visitor.page), doe: 'bewaar' });
    expect(await last()).toMatchObject({ type: 'ActionFactCorrected', data: { replacement: { type: 'ActionProgressReported' } } });
  });

  it('is told where it cannot be said', async () => {
    const { send } = await action();
    await send({ gereed: 'Q4 2027', reden: 'Tikfout.', stondFout: 'ja' });
    expect(visitor.page).toContain('corrigeer het over de API');
  });
});
