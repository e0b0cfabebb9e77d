import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { People } from '@peildatum/reminders';
import { startTestApi, type TestApi } from '../../../api/testing/test-api.js';
import { signedIn, Visitor } from '../../testing/visitor.js';

let api: TestApi;
let people: People;
beforeAll(async () => {
  api = await startTestApi();
  people = new People(api.pool as never, api.clock);
});
afterAll(() => api.close());
beforeEach(async () => void (await api.pool.query('TRUNCATE personen CASCADE')));

const addVisitor = async () => {
  const { rows } = await api.pool.query('SELECT persoon FROM web_sessie ORDER BY begonnen_op DESC, kenmerk LIMIT 1');
  const { persoon: person } = rows[0];
  await people.add({
    person,
    name: 'A. de Vries',
    address: 'a.devries@zorg.example',
    role: { role: 'coordinator', thematafel: 'D', organisation: 'VWS' },
  });
  return person;
};
const hasStopped = async () => (await people.all())[0]?.hasStopped;

it('the link of a mail opens a page that changes nothing, and its button stops the mail', async () => {
  await signedIn(api, { rol: 'coordinator' });
  const token = await people.token(await addVisitor(), 'stop');
  const visitor = new Visitor(api);
  expect((await visitor.get(`/herinneringen/stop?link=${token}`)).status).toBe(200);
  expect(await hasStopped()).toBe(false);
  expect(visitor.page).toContain('Stop de herinneringen');
  const stopped = await visitor.post('/herinneringen/stop', { link: token ?? '', mail: 'uit' });
  expect([stopped.status, await hasStopped()]).toEqual([303, true]);
  await visitor.get(stopped.headers.get('location') ?? '');
  expect(visitor.page).toContain('U krijgt geen herinneringen meer');
  await visitor.post('/herinneringen/stop', { link: token ?? '', mail: 'aan' });
  expect(await hasStopped()).toBe(false);
});

it('another link opens nothing', async () => {
  await signedIn(api, { rol: 'coordinator' });
  const person = await addVisitor();
  const visitor = new Visitor(api);
  for (const link of ['', 'onzin', `${person}.onzin`, await people.token(person, 'agenda')]) {
    expect((await visitor.get(`/herinneringen/stop?link=${link}`)).status).toBe(404);
    expect(visitor.page).toContain('Deze link geldt niet');
  }
});

it('Mijn werk says whether one is mailed, stops it, and leads to the calendars', async () => {
  const visitor = await signedIn(api, { rol: 'coordinator' });
  await visitor.get('/mijn-werk');
  expect(visitor.page).toContain('Er is geen mailadres van u bekend');
  expect(visitor.page).toContain('href="/v1/agenda/agenda.ics"');
  await addVisitor();
  await visitor.get('/mijn-werk');
  expect(visitor.page).toContain('/v1/agenda/agenda.ics?van=');
  expect((await visitor.post('/mijn-werk/herinneringen', { mail: 'uit' })).status).toBe(303);
  expect(await hasStopped()).toBe(true);
  await visitor.get('/mijn-werk');
  expect(visitor.page).toContain('U krijgt geen herinneringen per mail');
});

it('Mijn werk of who has no worklists says nothing of it', async () => {
  const visitor = await signedIn(api, { rol: 'auditor' });
  await visitor.get('/mijn-werk');
  expect(visitor.page).not.toContain('Herinneringen en agenda');
});
