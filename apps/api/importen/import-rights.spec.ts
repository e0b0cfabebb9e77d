import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { ACTORS } from '../testing/actors.js';
import { eventOf, record } from '../testing/record.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { recordedIn, TYPES, uploading } from '../testing/uploads.js';

let api: TestApi;
let wrong: string;
beforeAll(async () => {
  api = await startTestApi();
  const write = async (path: string, body: object) => eventOf(await record(api, path, body));
  for (const letter of ['D', 'E']) {
    await write(`/v1/thematafels/${letter}`, { naam: 'Thema', geldigVanaf: '2024-01-01' });
    await write('/v1/acties', { code: `${letter}-1`, thematafel: letter, geldigVanaf: '2025-01-01' });
  }
  wrong = await write('/v1/acties/E-1/statusmeldingen', {
    status: 'loopt-achter',
    maatregel: 'Er wordt meegeschreven.',
    geldigVanaf: '2025-02-01',
  });
  const deelmonitors = [{ deelmonitor: 'd1', titel: 'Deel', eigenaar: 'RIVM' }];
  const monitor = { soort: 'monitor', titel: 'Uitkomsten', laag: 'uitkomst', eigenaar: 'RIVM', deelmonitors, geldigVanaf: '2024-01-01' };
  await write('/v1/monitors/uitkomsten/inrichting', monitor);
});
afterAll(() => api.close());

const REPORT = { soort: 'statusmelding', geldigVanaf: '2025-03-01', status: 'loopt-voor' };
const OWN = { ...REPORT, actie: 'D-1' };
const OTHERS = { ...REPORT, actie: 'E-1' };

const send = (rows: readonly object[], as: string, query = '') =>
  uploading(api)(rows.map((row) => JSON.stringify(row)).join('\n'), { as, type: TYPES.ndjson, query });

/** What a refusal says, behind the row that it is of. */
const inRow = (line: number, says: string) => new RegExp(`^regel ${line}: .*${says.replaceAll('.', '\\.')}`);

const counts = async (work: () => Promise<unknown>) => {
  const before = (await recordedIn(api)).length;
  await work();
  return (await recordedIn(api)).length - before;
};

describe('each row of a file is judged as when it were sent alone', () => {
  it.each([
    ['a coordinator of her thematafel', 'coordinator-d', OWN],
    [
      'an insurer of what it coordinates',
      'verzekeraar-zk',
      { soort: 'snelle-toets', code: 'ST-77', verzekeraar: 'Zilveren Kruis', geldigVanaf: '2025-03-01' },
    ],
    [
      'the owner of a monitor',
      'rivm',
      { soort: 'meetronde', monitor: 'uitkomsten', deelmonitor: 'd1', ronde: 0, verwacht: 'medio 2026', geldigVanaf: '2025-03-01' },
    ],
    ['a coordinator that corrects her own', 'coordinator-d', { ...OWN, status: 'loopt-achter', correctie: 'Verkeerd overgenomen.' }],
  ])('of %s', async (_who, as, row) => {
    const { status, body } = await send([row], as);
    expect([status, body]).toEqual([201, expect.objectContaining({ vastgelegd: 1 })]);
    expect((await recordedIn(api)).at(-1)?.actor).toEqual(ACTORS[as as keyof typeof ACTORS]);
  });

  it.each([
    [
      'a coordinator of another thematafel',
      'coordinator-d',
      OTHERS,
      'RIGHTS.THEMATAFEL',
      'U legt vast voor thematafel D; dit hoort bij thematafel E.',
    ],
    [
      'a correction of another thematafel',
      'coordinator-d',
      { ...OTHERS, correctie: 'Ik weet het beter.' },
      'RIGHTS.THEMATAFEL',
      'dit hoort bij thematafel E',
    ],
    [
      'a correction of an event of another thematafel',
      'coordinator-d',
      { ...OTHERS, correctie: 'x', corrigeert: '?' },
      'RIGHTS.THEMATAFEL',
      'hoort bij thematafel E',
    ],
    [
      'a kind of row that the role never tells',
      'coordinator-d',
      { soort: 'actie', code: 'D-2', thematafel: 'D', geldigVanaf: '2025-01-01' },
      'RIGHTS.ROLE',
      'De rol coordinator mag dit niet',
    ],
    [
      'an insurer of another',
      'verzekeraar-zk',
      { soort: 'snelle-toets', code: 'ST-78', verzekeraar: 'VGZ', geldigVanaf: '2025-03-01' },
      'RIGHTS.ORGANISATION',
      'dit hoort bij VGZ',
    ],
    [
      'who measures for another',
      'cbs',
      { soort: 'meetronde', monitor: 'uitkomsten', deelmonitor: 'd1', ronde: 2, verwacht: 'x', geldigVanaf: '2025-03-01' },
      'RIGHTS.ORGANISATION',
      'dit hoort bij RIVM',
    ],
  ])('and refused: %s', async (_who, as, given, code, says) => {
    const row = 'corrigeert' in given ? { ...given, corrigeert: wrong } : given;
    const told = await counts(async () => {
      // An event is corrected once in a file.
      const rows = 'corrigeert' in row ? [row] : [row, row];
      const { status, headers, body } = await send(rows, as);
      expect([status, body.code, headers.get('www-authenticate')]).toEqual([403, code, expect.stringContaining('insufficient_scope')]);
      expect(body.fouten).toEqual(
        rows.map((_, at) => at + 1).map((line) => ({ veld: `regel ${line}`, melding: expect.stringMatching(inRow(line, says)), code })),
      );
    });
    expect(told).toBe(0);
  });

  it('a file with what is the own and what is not is refused whole, and on trial row by row', async () => {
    const rows = [{ ...OWN, geldigVanaf: '2025-04-01' }, OTHERS, { ...OWN, geldigVanaf: '2099-01-01' }];
    const told = await counts(async () => {
      const { status, body } = await send(rows, 'coordinator-d');
      expect([status, body.code]).toEqual([400, 'INPUT.INVALID']);
      expect((body.fouten as { veld: string; code: string }[]).map(({ veld, code }) => [veld, code])).toEqual([
        ['regel 2', 'RIGHTS.THEMATAFEL'],
        ['regel 3: geldigVanaf', 'FACT.IN_FUTURE'],
      ]);
      const trial = await send(rows, 'coordinator-d', '?proef=true');
      expect([trial.status, trial.body.aantallen]).toEqual([200, { nieuw: 0, gewijzigd: 1, gecorrigeerd: 0, stondErAl: 0, geweigerd: 2 }]);
    });
    expect(told).toBe(0);
  });

  it('a refusal names its row, and in a sheet the sheet and the row', async () => {
    const rows = [{ ...OWN, geldigVanaf: '2025-05-01' }, { ...OWN, geldigVanaf: '2025-05-02' }, OTHERS];
    expect((await send(rows, 'coordinator-d')).body.fouten).toEqual([
      {
        veld: 'regel 3',
        melding:
          'regel 3: U legt vast voor thematafel D; dit hoort bij thematafel E. Vraag het de coördinator van die tafel of een beheerder.',
        code: 'RIGHTS.THEMATAFEL',
      },
    ]);
    const cells = [Object.keys(OTHERS), Object.values(OTHERS)];
    const sheet = await writeXlsx({ sheets: [{ name: 'meldingen', rows: cells }] });
    const { body } = await uploading(api)(sheet, { as: 'coordinator-d', type: TYPES.xlsx });
    expect(body.fouten).toMatchObject([{ veld: 'blad meldingen, rij 2', code: 'RIGHTS.THEMATAFEL' }]);
  });

  it('and nobody who may tell nothing sends one', async () => {
    for (const query of ['', '?proef=true']) {
      const { status, body } = await send([OWN], 'bo', query);
      expect([status, body.code]).toEqual([403, 'RIGHTS.ROLE']);
    }
  });

  it('of an auditor, who tells findings and nothing else', async () => {
    expect(await counts(async () => expect((await send([OWN], 'auditor')).body.code).toBe('RIGHTS.ROLE'))).toBe(0);
    const { status, body } = await send([OWN], 'auditor', '?proef=true');
    expect([status, body.fouten]).toEqual([200, [expect.objectContaining({ code: 'RIGHTS.ROLE' })]]);
  });

  it('and who does not say who it is, is asked', async () => {
    const response = await api.call('/v1/importen', { file: { type: TYPES.ndjson, bytes: JSON.stringify(OWN) } });
    expect(response.status).toBe(401);
  });
});
