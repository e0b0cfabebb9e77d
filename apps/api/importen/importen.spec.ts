import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { ACTORS } from '../testing/actors.js';
import { problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { csvOf, recordedIn, TYPES, uploading } from '../testing/uploads.js';

let api: TestApi;
let upload: ReturnType<typeof uploading>;
beforeAll(async () => {
  api = await startTestApi();
  upload = uploading(api);
  await api.call('/v1/thematafels/D', { as: 'beheerder', body: { naam: 'Passende zorg', geldigVanaf: '2024-01-01' } });
  for (const code of ['X-1', 'X-2', 'X-3', 'X-4', 'X-5'])
    await api.call('/v1/acties', { as: 'beheerder', body: { code, thematafel: 'D', geldigVanaf: '2025-01-01' } });
});
afterAll(() => api.close());

const HEAD = ['soort', 'actie', 'geldigVanaf', 'status', 'toelichting'];
const report = (actie: string, geldigVanaf: string, toelichting = 'Vlot.') => [
  'statusmelding',
  actie,
  geldigVanaf,
  'loopt-voor',
  toelichting,
];
const csv = (...rows: readonly (readonly string[])[]) => csvOf(...[HEAD, ...rows].map((cells) => cells.join(';')));
const ndjson = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => JSON.stringify(Object.fromEntries(HEAD.map((name, at) => [name, cells[at]])))).join('\n');

describe('a file that is sent', () => {
  it.each([
    ['csv', (rows: string[][]) => csv(...rows)],
    ['ndjson', ndjson],
    ['xlsx', (rows: string[][]) => writeXlsx({ sheets: [{ name: 'rijen', rows: [HEAD, ...rows] }] })],
    ['ods', (rows: string[][]) => writeOds({ sheets: [{ name: 'rijen', rows: [HEAD, ...rows] }] })],
  ] as const)('is taken in as %s by who sends it, and adds nothing when it comes again', async (format, write) => {
    const before = (await recordedIn(api)).length;
    const date = { csv: '2025-02-01', ndjson: '2025-02-02', xlsx: '2025-02-03', ods: '2025-02-04' }[format];
    const file = await write([report('X-1', date), report('X-2', date)]);
    const first = await upload(file, { as: 'coordinator-d', type: TYPES[format], headers: { 'X-Correlatie-Id': CORRELATION } });
    expect([first.status, first.body]).toEqual([201, { regels: 2, vastgelegd: 2, stondenErAl: 0, opmerkingen: [] }]);
    const events = (await recordedIn(api)).slice(before);
    expect(events.map(({ stream, actor, correlationId }) => [stream, actor, correlationId]).sort()).toEqual(
      ['actie-X-1', 'actie-X-2'].map((stream) => [stream, ACTORS['coordinator-d'], CORRELATION]),
    );
    const again = await upload(file, { as: 'coordinator-d', type: TYPES[format] });
    expect([again.status, again.body]).toEqual([200, { regels: 2, vastgelegd: 0, stondenErAl: 2, opmerkingen: [] }]);
    expect(await recordedIn(api)).toHaveLength(before + 2);
  });

  it('says of a row that was withdrawn since that it stands no more, and does not tell it again', async () => {
    const file = csv(report('X-5', '2025-03-01', 'Van een andere actie.'));
    expect((await upload(file)).body).toMatchObject({ vastgelegd: 1 });
    const withdrawing = csvOf(
      [...HEAD, 'correctie', 'intrekken'].join(';'),
      [...report('X-5', '2025-03-01', 'Van een andere actie.'), 'Ging over een andere actie.', 'ja'].join(';'),
    );
    expect((await upload(withdrawing)).body).toMatchObject({ vastgelegd: 1 });
    const told = (await recordedIn(api)).length;
    const { status, body } = await upload(file);
    expect([status, body]).toEqual([
      200,
      {
        regels: 1,
        vastgelegd: 0,
        stondenErAl: 1,
        opmerkingen: [
          expect.stringMatching(
            /^regel 2: dit is op \d{4}-\d\d-\d\d ingetrokken \("Ging over een andere actie\."\) en wordt niet opnieuw vastgelegd; laat de regel weg\. /,
          ),
        ],
      },
    ]);
    expect(await recordedIn(api)).toHaveLength(told);
  });

  it('brings nothing back that was told otherwise since, whoever sends it', async () => {
    const file = csv(report('X-3', '2025-03-01', 'Van twee mensen.'));
    expect((await upload(file, { as: 'coordinator-d' })).body).toMatchObject({ vastgelegd: 1 });
    const otherwise = { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2025-03-01', toelichting: 'Intussen.' };
    await api.call('/v1/acties/X-3/statusmeldingen', { as: 'beheerder', body: otherwise });
    expect((await upload(file, { as: 'coordinator-d' })).body).toMatchObject({ vastgelegd: 0, stondenErAl: 1 });
    expect((await upload(file, { as: 'coordinator-e' })).status).toBe(403);
    expect((await upload(file)).body).toMatchObject({ vastgelegd: 0, stondenErAl: 1 });
    const told = (await recordedIn(api)).filter(({ stream }) => stream === 'actie-X-3').slice(-2);
    expect(told.map(({ actor: { role } }) => role)).toEqual(['coordinator', 'beheerder']);
  });

  it('says with codering how its text is written, and what to do when it does not', async () => {
    const bytes = Buffer.from(csv(report('X-2', '2025-04-01', 'Coördinatie')), 'latin1');
    const refused = await upload(bytes);
    expect([refused.status, refused.body.code]).toEqual([400, 'IMPORT.UNREADABLE']);
    expect(refused.body.detail).toContain('?codering=windows-1252');
    expect((await upload(bytes, { query: '?codering=windows-1252' })).status).toBe(201);
    const [last] = (await recordedIn(api)).slice(-1);
    expect(last?.data).toMatchObject({ explanation: 'Coördinatie' });
  });

  it('is all or nothing, and hears every fault by its place, with the code of the rule that refuses it', async () => {
    const before = (await recordedIn(api)).length;
    const { status, body } = await upload(csv(report('X-1', '2025-05-01'), report('X-1', '2099-01-01'), report('X-99', '2025-05-01')));
    expect([status, body.code, body.detail]).toEqual([400, 'INPUT.INVALID', expect.stringContaining('er is niets vastgelegd')]);
    expect(body.fouten).toEqual([
      { veld: 'regel 3: geldigVanaf', melding: expect.stringContaining('ligt na vandaag'), code: 'FACT.IN_FUTURE' },
      { veld: 'regel 4: actie', melding: expect.stringContaining('X-99'), code: 'ACTION.NOT_FOUND' },
    ]);
    const many = await upload(csv(...Array.from({ length: 150 }, () => report('X-99', '2025-05-01'))));
    expect(many.body.fouten).toHaveLength(100);
    expect(many.body.detail).toContain('Dit zijn de eerste 100 van 150 fouten.');
    expect(await recordedIn(api)).toHaveLength(before);
  });

  it.each([
    ['an empty file', '', {}, 400, 'INPUT.INVALID', 'is leeg'],
    ['only a head', csv(), {}, 400, 'INPUT.INVALID', 'geen regels met gegevens'],
    [
      'a zip that is broken',
      'PK\u0003\u0004 en niets meer',
      { type: TYPES.xlsx },
      400,
      'IMPORT.UNREADABLE',
      'Het bestand is niet te lezen',
    ],
    ['a coding of what is no CSV', '{}', { type: TYPES.ndjson, query: '?codering=utf-8' }, 400, 'INPUT.INVALID', 'alleen voor een CSV'],
    ['an unknown parameter', csv(report('X-1', '2025-05-01')), { query: '?test=1' }, 400, 'INPUT.INVALID', 'proef, codering'],
    ['a key', csv(report('X-1', '2025-05-01')), { headers: { 'Idempotency-Key': 'k' } }, 400, 'INPUT.INVALID', 'laat deze kopregel weg'],
    ['a revision', csv(report('X-1', '2025-05-01')), { headers: { 'If-Match': '"1"' } }, 400, 'INPUT.INVALID', 'laat deze kopregel weg'],
    ['JSON', '{}', { type: 'application/json' }, 415, 'HTTP.MEDIA_TYPE', 'text/csv'],
    ['another type', 'x', { type: 'multipart/form-data; boundary=x' }, 415, 'HTTP.MEDIA_TYPE', 'Stuur het bestand zelf'],
    ['another charset', csv(), { type: 'text/csv; charset=windows-1252' }, 415, 'HTTP.CHARSET', 'UTF-8'],
  ])('is refused in words, and recorded nowhere: %s', async (_what, bytes, how, status, code, says) => {
    const before = (await recordedIn(api)).length;
    const refused = await upload(bytes, how);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(JSON.stringify(refused.body)).toContain(says);
    expect(await recordedIn(api)).toHaveLength(before);
  });

  it('is read where it is asked for, and nowhere else', async () => {
    const response = await api.call('/v1/acties', { as: 'beheerder', file: { type: TYPES.csv, bytes: csv() } });
    expect([response.status, (await problemFrom(response)).detail]).toEqual([415, expect.stringContaining('als JSON')]);
  });
});

describe('a file on trial', () => {
  it('counts first, then says it row by row, with every fault, and records nothing', async () => {
    await upload(csv(report('X-4', '2025-02-01')));
    const before = (await recordedIn(api)).length;
    const file = csv(
      report('X-4', '2025-02-01'),
      report('X-4', '2025-06-01', 'Nieuws.'),
      report('X-5', '2025-06-01'),
      report('X-99', '2025-06-01'),
      ['onbekend'],
    );
    const { status, body } = await upload(file, { query: '?proef=true' });
    expect(status).toBe(200);
    expect(body).toEqual({
      regels: 5,
      aantallen: { nieuw: 0, gewijzigd: 2, gecorrigeerd: 0, stondErAl: 1, geweigerd: 2 },
      uitkomsten: [
        { plaats: 'regel 2', uitkomst: 'stond er al', onderwerp: 'actie-X-4', sinds: null, totNuToe: null, wijzigingen: [] },
        {
          plaats: 'regel 3',
          uitkomst: 'gewijzigd',
          onderwerp: 'actie-X-4',
          sinds: '2025-02-01',
          totNuToe: null,
          wijzigingen: [{ kolom: 'toelichting', oud: 'Vlot.', nieuw: 'Nieuws.' }],
        },
        {
          plaats: 'regel 4',
          uitkomst: 'gewijzigd',
          onderwerp: 'actie-X-5',
          sinds: '2025-01-01',
          totNuToe: 'registratie van een actie',
          wijzigingen: [],
        },
        { plaats: 'regel 5', uitkomst: 'geweigerd', onderwerp: 'actie-X-99', sinds: null, totNuToe: null, wijzigingen: [] },
      ],
      uitkomstenWeggelaten: 0,
      fouten: [
        { veld: 'regel 5: actie', melding: expect.stringContaining('X-99'), code: 'ACTION.NOT_FOUND' },
        { veld: 'regel 6: soort', melding: expect.stringContaining("'onbekend' bestaat niet"), code: 'IMPORT.LINE' },
      ],
      foutenWeggelaten: 0,
      herziening: null,
      opmerkingen: [],
    });
    expect(await recordedIn(api)).toHaveLength(before);
  });

  it('says of a large file the first thousand, and how many it leaves out', async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => report(n % 2 === 0 ? 'X-5' : 'X-99', '2025-07-01', `Melding ${n}`));
    const { body } = await upload(csv(...rows), { query: '?proef=true' });
    expect([
      (body.uitkomsten as unknown[]).length,
      body.uitkomstenWeggelaten,
      (body.fouten as unknown[]).length,
      body.foutenWeggelaten,
    ]).toEqual([1_000, 200, 600, 0]);
    expect(body.aantallen).toMatchObject({ geweigerd: 600 });
  });
});

const CORRELATION = '11111111-2222-4333-8444-555555555555';
