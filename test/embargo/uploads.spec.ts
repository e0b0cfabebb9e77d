import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, startTestApi, type TestApi } from '../../apps/api/testing/test-api.js';
import { recordedIn, TYPES, uploading } from '../../apps/api/testing/uploads.js';

const PUBLICATION = 'geheim-2026q1';
const MONITOR = '/v1/monitors/uitkomsten/inrichting';
const HELD = { soort: 'meetronde-gehouden', deelmonitor: 'd1', ronde: 0, gehouden: 'Geheime meting', geldigVanaf: '2025-07-01' };
const SECRETS = [PUBLICATION, 'Geheime meting', '2025-07-01'];

/** Two registers to which the same was told, but that the first holds something under embargo besides. */
let hiding: TestApi;
let plain: TestApi;
let secret: string;

const write = async (api: TestApi, path: string, body: object): Promise<string> => {
  const response = await api.call(path, { as: 'beheerder', body });
  if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await bodyOf<{ gebeurtenissen: { id: string }[] }>(response)).gebeurtenissen[0]?.id as string;
};

beforeAll(async () => {
  [hiding, plain] = await Promise.all([startTestApi(), startTestApi()]);
  for (const api of [hiding, plain]) {
    const deelmonitors = [{ deelmonitor: 'd1', titel: 'Deel', eigenaar: 'RIVM' }];
    await write(api, MONITOR, {
      soort: 'monitor',
      titel: 'U',
      laag: 'uitkomst',
      eigenaar: 'RIVM',
      deelmonitors,
      geldigVanaf: '2024-01-01',
    });
    await write(api, MONITOR, { soort: 'meetronde', deelmonitor: 'd1', ronde: 0, verwacht: 'medio 2025', geldigVanaf: '2024-02-01' });
  }
  const embargo = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Nog niet.', geldigVanaf: '2025-01-01' };
  await write(hiding, `/v1/publicaties/${PUBLICATION}/embargobesluiten`, embargo);
  secret = await write(hiding, MONITOR, { ...HELD, publicatie: PUBLICATION });
});
afterAll(() => Promise.all([hiding.close(), plain.close()]));

const send = async (api: TestApi, rows: readonly object[], query = '', as = 'rivm') => {
  const file = rows.map((row) => JSON.stringify({ monitor: 'uitkomsten', ...row })).join('\n');
  const { status, body } = await uploading(api)(file, { as, type: TYPES.ndjson, query });
  // Events of two registers have ids of their own; that of the secret is one that is looked for.
  const text = JSON.stringify(body).replace(ID, (id) => (id === secret ? id : '(id)'));
  return { status, body: JSON.parse(text) as Record<string, unknown> };
};

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const NEXT = { soort: 'meetronde', deelmonitor: 'd1', ronde: 1, verwacht: 'medio 2026', geldigVanaf: '2024-03-01' };
const WRONG = { ...NEXT, ronde: 7 };

/** What somebody outside could ask who guesses: the fact itself, near it, and corrections of it. */
const GUESSES = (): Readonly<Record<string, readonly object[]>> => ({
  'the fact itself': [{ ...HELD, publicatie: PUBLICATION }],
  'its value': [HELD],
  'another value': [{ ...HELD, gehouden: 'anders' }],
  'another date': [{ ...HELD, geldigVanaf: '2025-06-01' }],
  'several guesses': [HELD, { ...HELD, gehouden: 'anders' }],
  'a guess beside what is refused': [HELD, WRONG],
  'another guess beside what is refused': [{ ...HELD, gehouden: 'anders' }, WRONG],
  'a correction by date': [{ ...HELD, gehouden: 'anders', correctie: 'Ik raad.' }],
  'a correction by its event': [{ ...HELD, gehouden: 'anders', correctie: 'Ik raad.', corrigeert: secret }],
  'a withdrawal': [{ ...HELD, publicatie: PUBLICATION, correctie: 'Ik raad.', intrekken: true }],
  'something beside it': [NEXT],
});

describe('who sends a file from outside an embargo', () => {
  it('has a trial as if what is under it had never been recorded', async () => {
    for (const [what, rows] of Object.entries(GUESSES())) {
      const [here, there] = [await send(hiding, rows, '?proef=true'), await send(plain, rows, '?proef=true')];
      expect([what, here]).toEqual([what, there]);
      expect(here.status).toBe(200);
    }
    const [right, wrong] = [await send(hiding, [HELD], '?proef=true'), await send(hiding, [{ ...HELD, gehouden: 'x' }], '?proef=true')];
    expect(right).toEqual(wrong);
    expect(right.body.aantallen).toMatchObject({ stondErAl: 0, geweigerd: 0 });
  });

  it('is told the same of a publication that is hidden and of one that is not there', async () => {
    const named = (publicatie: string) => send(hiding, [{ ...HELD, publicatie }], '?proef=true');
    const [hidden, nowhere] = [await named(PUBLICATION), await named('nergens')];
    expect(JSON.stringify(hidden.body).replaceAll(PUBLICATION, 'nergens')).toBe(JSON.stringify(nowhere.body));
    expect(hidden.body.opmerkingen).toEqual([expect.stringContaining('is voor u niet te zien')]);
  });

  it('is told of no row that only what is hidden is in the way, and nothing is recorded', async () => {
    const before = (await recordedIn(hiding)).length;
    const held = ['the fact itself', 'its value', 'another value', 'another date'];
    for (const what of held) {
      const rows = [...(GUESSES()[what] ?? []), NEXT];
      const { status, body } = await send(hiding, rows);
      expect([what, status, body.code, body.fouten]).toEqual([what, 409, 'WRITE.NOT_POSSIBLE', undefined]);
      for (const text of [...SECRETS, secret]) expect(JSON.stringify(body)).not.toContain(text);
    }
    expect(await recordedIn(hiding)).toHaveLength(before);
  });

  it('hears of what it may know as where nothing is hidden, whatever it guesses beside it', async () => {
    for (const what of ['a guess beside what is refused', 'another guess beside what is refused', 'a correction by its event']) {
      const rows = GUESSES()[what] ?? [];
      const [here, there] = [await send(hiding, rows), await send(plain, rows)];
      expect([what, here]).toEqual([what, there]);
      expect(here.status).toBe(400);
    }
  });

  it('takes in what nothing is in the way of', async () => {
    expect(await send(hiding, [NEXT])).toMatchObject({ status: 201, body: { vastgelegd: 1 } });
  });
});

it('who is inside is told what stands, on trial and of the row', async () => {
  const trial = await send(hiding, [{ ...HELD, publicatie: PUBLICATION }], '?proef=true', 'beheerder');
  expect(trial.body.aantallen).toMatchObject({ stondErAl: 1 });
  const refused = await send(hiding, [{ ...HELD, gehouden: 'anders' }], '', 'beheerder');
  expect([refused.status, JSON.stringify(refused.body.fouten)]).toEqual([400, expect.stringContaining('Geheime meting')]);
});
