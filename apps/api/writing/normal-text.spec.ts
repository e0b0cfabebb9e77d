import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dossiers } from '../testing/dossiers.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

const EMOJI = '\u{1F600}';
/** A letter that takes two code units and one code point. */
const ASTRAL = '\u{20BB7}';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const SINCE = { geldigVanaf: '2025-01-01' };
const post = (path: string, body: object) => api.call(path, { as: 'beheerder', body });

interface Action {
  readonly onderdeel: string | null;
  readonly omschrijving: string | null;
  readonly verantwoordelijken: readonly string[] | null;
}

async function registered(fields: object): Promise<Action> {
  const response = await post('/v1/acties', { thematafel: 'D', ...SINCE, ...fields });
  expect([response.status, await response.clone().text()]).toEqual([201, expect.any(String)]);
  const { code } = await bodyOf<{ code: string }>(response);
  return (await bodyOf<{ actie: Action }>(await api.call(`/v1/acties/${code}`))).actie;
}

const faultsOf = async (fields: object) => {
  const response = await post('/v1/acties', { thematafel: 'D', ...SINCE, ...fields });
  const { fouten = [] } = await problemFrom(response);
  return [response.status, fouten.map(({ veld, code }) => [veld, code])];
};

describe('a text of a body', () => {
  it.each([
    ['Coo\u0308rdinatie met cafe\u0301', 'Coördinatie met café'],
    ['\u00a0 Normen\u202fen\ttarieven \u200b', 'Normen en tarieven'],
    ['soft\u00adhyphen, \u202eomgekeerd\u202c', 'softhyphen, omgekeerd'],
    ['regel 1\r\n\tregel 2\rregel 3', 'regel 1\n regel 2\nregel 3'],
  ])('is recorded in its normal form: %j', async (omschrijving, normal) => {
    expect((await registered({ omschrijving })).omschrijving).toBe(normal);
  });

  it('names each party once, however it is spelled', async () => {
    const verantwoordelijken = ['Zorgcoo\u0308peratie', 'VWS', ' Zorgcoöperatie', 'VWS\u00a0', 'V\u200bWS'];
    expect((await registered({ verantwoordelijken })).verantwoordelijken).toEqual(['Zorgcoöperatie', 'VWS']);
  });

  it.each(['\u0000', '\u0007', '\u001b[2J', '\u007f', '\u0085', '\u009b31m', '\ud800'])(
    'is refused with the character %j',
    async (part) => {
      expect(await faultsOf({ omschrijving: `a${part}b` })).toEqual([400, [['omschrijving', 'INPUT.NOT_TEXT']]]);
      expect(await faultsOf({ verantwoordelijken: ['VWS', `a${part}b`] })).toEqual([400, [['verantwoordelijken', 'INPUT.NOT_TEXT']]]);
    },
  );

  it('has no lines where it is a name', async () => {
    expect(await faultsOf({ onderdeel: 'een\ntwee' })).toEqual([400, [['onderdeel', 'INPUT.NOT_TEXT']]]);
    expect(await faultsOf({ verantwoordelijken: ['een\ntwee'] })).toEqual([400, [['verantwoordelijken', 'INPUT.NOT_TEXT']]]);
    expect((await registered({ onderdeel: '\nA.1\r\n' })).onderdeel).toBe('A.1');
  });

  it.each([' \u00a0', '\u200b', '\ufeff\n'])('is empty when nothing of it is left: %j', async (omschrijving) => {
    expect(await faultsOf({ omschrijving })).toEqual([400, [['omschrijving', 'INPUT.FIELD']]]);
  });
});

it('two spellings of an insurer are not two insurers', async () => {
  const dossiers = new Dossiers(async (path, body) => bodyOf(await post(path, body)));
  const toets = await dossiers.approvedToets();
  const body = { sectoren: ['MSZ'], bedrag: '100.00', verzekeraars: ['VGZ', 'VGZ\u00a0'], ...SINCE };
  const response = await post(`/v1/snelle-toetsen/${toets}/transformatieplannen`, body);
  expect([response.status, (await problemFrom(response)).code]).toEqual([409, 'PLAN.TWO_INSURERS']);
});

describe('the length of a text', () => {
  it.each([
    ['letters and an emoji', `${'x'.repeat(499)}${EMOJI}`],
    ['emoji', EMOJI.repeat(500)],
    ['astral letters', ASTRAL.repeat(500)],
    ['combining sequences that compose', 'e\u0301'.repeat(500)],
    ['sequences that do not', 'x\u0301'.repeat(250)],
    ['emoji of two, in one presentation', `${EMOJI}\ufe0f`.repeat(500)],
  ])('is 500 code points of %s', async (_, text) => {
    const { onderdeel } = await registered({ onderdeel: text });
    expect([...(onderdeel ?? '')]).toHaveLength(500);
    expect(await faultsOf({ onderdeel: `${text}x` })).toEqual([400, [['onderdeel', 'INPUT.FIELD']]]);
  });
});

describe('a text of a query', () => {
  const zoek = (text: string) => api.call(`/v1/acties?zoek=${encodeURIComponent(text)}`);

  it.each(['coo\u0308rdinatie', ' \u200bx\u00a0', EMOJI.repeat(200)])('is taken: %j', async (text) => {
    expect((await zoek(text)).status).toBe(200);
  });

  it.each(['', '\u00a0\u200b', 'a\u001b', 'a\u009b', 'a\nb', `${EMOJI.repeat(200)}x`])('is refused: %j', async (text) => {
    const response = await zoek(text);
    expect([response.status, (await problemFrom(response)).fouten]).toMatchObject([400, [{ veld: 'zoek', code: 'QUERY.INVALID' }]]);
  });
});
