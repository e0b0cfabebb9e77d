import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CHAIR, type NewPerson, People } from '@peildatum/reminders';
import ICAL from 'ical.js';
import { ACTORS } from '../testing/actors.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
const told = async (path: string, body: object) => {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status, response.ok ? '' : await response.clone().text()]).toEqual([path, 201, '']);
  return await bodyOf<{ readonly gebeurtenissen: readonly { readonly id: string }[] }>(response);
};
const board = async (peildatum: string, datum: string) => await told('/v1/rapportage/gegevens', { soort: 'bo-datum', peildatum, datum });
const correct = async ({ gebeurtenissen: [event] }: Awaited<ReturnType<typeof told>>, vervanging: object | null) =>
  await told('/v1/rapportage/correcties', { gebeurtenis: event?.id, reden: 'Het is anders.', vervanging });
const text = async (query = '') => {
  const response = await api.call(`/v1/agenda/agenda.ics${query}`);
  expect([query, response.status, response.headers.get('content-type')]).toEqual([query, 200, 'text/calendar; charset=utf-8']);
  return await response.text();
};
const events = async (query = '') =>
  new ICAL.Component(ICAL.parse(await text(query))).getAllSubcomponents('vevent').map((one) => {
    const of = (name: string) => String(one.getFirstPropertyValue(name));
    return { uid: of('uid'), on: of('dtstart'), sequence: of('sequence'), status: of('status'), title: of('summary'), told: of('dtstamp') };
  });
const short = async (query = '') => (await events(query)).map(({ on, sequence, status }) => `${on} ${sequence} ${status}`);

let first: Awaited<ReturnType<typeof told>>;
beforeAll(async () => {
  api = await startTestApi();
  await told('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  first = await board('2026-11-15', '2026-12-11');
  await board('2027-02-15', '2027-03-10');
});
afterAll(() => api.close());

describe('the calendar', () => {
  it('has when the board meets and until when is delivered, of editions to come too', async () => {
    expect((await events()).map(({ on, title }) => `${on} ${title}`)).toEqual([
      '2026-12-04 Uiterlijk aanleveren voor de editie van 15 november 2026',
      '2026-12-11 Bestuurlijk overleg IZA over de editie van 15 november 2026',
      '2027-03-03 Uiterlijk aanleveren voor de editie van 15 februari 2027',
      '2027-03-10 Bestuurlijk overleg IZA over de editie van 15 februari 2027',
    ]);
    expect(await short('?geldigOp=2026-12-11')).toEqual(['2026-12-11 0 CONFIRMED', '2027-03-03 0 CONFIRMED', '2027-03-10 0 CONFIRMED']);
  });

  it('keeps the UID of a day that moves or is withdrawn, raises its SEQUENCE, and is as it was with what was known then', async () => {
    const before = await events();
    const bytes = await text('?volgnummer=4');
    await correct(first, { soort: 'bo-datum', peildatum: '2026-11-15', datum: '2026-12-18' });
    expect((await short()).slice(0, 2)).toEqual(['2026-12-11 1 CONFIRMED', '2026-12-18 1 CONFIRMED']);
    const later = await board('2027-05-15', '2027-06-10');
    await correct(later, null);
    expect((await short()).slice(4)).toEqual(['2027-06-03 1 CANCELLED', '2027-06-10 1 CANCELLED']);
    const after = await events();
    expect(after.slice(0, 4).map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(await text('?volgnummer=4')).toBe(bytes);
    expect((await short('?volgnummer=4')).slice(0, 2)).toEqual(['2026-12-04 0 CONFIRMED', '2026-12-11 0 CONFIRMED']);
  });
});

describe('meetings of bodies', () => {
  const meetings = async () => (await events()).filter(({ title }) => title === 'Ronde Tafels');
  const tell = (body: object) => told('/v1/vergaderingen/rt-1/feiten', body);

  it('are in it, move and are called off under the same UID', async () => {
    await told('/v1/organen/ronde-tafels/feiten', { soort: 'orgaan', naam: 'Ronde Tafels', geldigVanaf: '2022-01-01' });
    await tell({ soort: 'vergadering', orgaan: 'ronde-tafels', datum: '2026-12-15', geldigVanaf: '2026-11-01' });
    const [planned] = await meetings();
    expect(planned).toMatchObject({ on: '2026-12-15', sequence: '0', status: 'CONFIRMED', title: 'Ronde Tafels' });
    await tell({ soort: 'vergadering', orgaan: 'ronde-tafels', datum: '2026-12-16', geldigVanaf: '2026-11-10' });
    expect(await meetings()).toMatchObject([{ uid: planned?.uid, on: '2026-12-16', sequence: '1', status: 'CONFIRMED' }]);
    await tell({ soort: 'vergadering-afgelast', reden: 'Er is geen zaal.', geldigVanaf: '2026-11-15' });
    expect(await meetings()).toMatchObject([{ uid: planned?.uid, sequence: '2', status: 'CANCELLED' }]);
  });
});

describe('the own reminders', () => {
  const actor = ACTORS['coordinator-d'];
  const person = (more: Partial<NewPerson> = {}): NewPerson => ({
    person: actor?.person as NewPerson['person'],
    name: 'A. de Vries',
    address: 'a.devries@zorg.example',
    role: { role: 'coordinator', thematafel: 'D', organisation: 'VWS' },
    ...more,
  });
  const people = () => new People(api.pool as never, api.clock);
  const own = async (mail?: unknown) =>
    await api.call('/v1/herinneringen', { as: 'coordinator-d', ...(mail === undefined ? {} : { body: { mail } }) });
  beforeEach(async () => void (await api.pool.query('TRUNCATE personen CASCADE')));

  it('are of who has an address, and of nobody else', async () => {
    expect(await bodyOf(await own())).toEqual({ mail: 'geen-adres', agenda: null });
    expect(await bodyOf(await own('uit'))).toMatchObject({ mail: 'geen-adres' });
    const refused = await own('aan');
    expect([refused.status, await problemFrom(refused)]).toEqual([409, expect.objectContaining({ code: 'PERSON.NO_ADDRESS' })]);
  });

  it('are stopped and begun again, and nothing else is taken', async () => {
    await people().add(person());
    expect(await bodyOf(await own())).toMatchObject({ mail: 'aan' });
    expect(await bodyOf(await own('uit'))).toMatchObject({ mail: 'uit' });
    expect(await bodyOf(await own('aan'))).toMatchObject({ mail: 'aan' });
    const wrong = await own('soms');
    expect([wrong.status, await problemFrom(wrong)]).toEqual([400, expect.objectContaining({ fouten: expect.anything() })]);
    expect((await api.call('/v1/herinneringen', { as: 'auditor' })).status).toBe(403);
  });

  it('are not set by what is no object', async () => {
    for (const body of ['a\u0000b', [], 3]) {
      const refused = await api.call('/v1/herinneringen', { as: 'coordinator-d', body });
      const problem = await problemFrom(refused);
      expect([refused.status, problem.fouten]).toEqual([400, [expect.objectContaining({ code: 'INPUT.BODY', veld: '(aanvraag)' })]]);
    }
  });

  it('have a calendar with the own worklists, which says no name and shows for nobody else', async () => {
    await people().add(person());
    await people().add(person({ role: { role: CHAIR, thematafel: 'D', organisation: 'VWS' } }));
    const { agenda } = await bodyOf<{ agenda: string }>(await own());
    const calendar = await (await api.call(agenda)).text();
    expect(calendar.replaceAll('\r\n ', '')).toContain('2026: thematafel D');
    expect(calendar).not.toMatch(/Vries|zorg\.example/);
    const stop = await people().token(actor?.person as NewPerson['person'], 'stop');
    for (const token of ['onzin', `${actor?.person}.onzin`, stop ?? '', `${agenda.split('=')[1]}x`]) {
      const response = await api.call(`/v1/agenda/agenda.ics?van=${token}`);
      expect([token, response.status, await problemFrom(response)]).toEqual([
        token,
        404,
        expect.objectContaining({ code: 'AGENDA.UNKNOWN' }),
      ]);
    }
    await people().remove(actor?.person as NewPerson['person']);
    await people().add(person());
    expect((await api.call(agenda)).status).toBe(404);
  });
});
