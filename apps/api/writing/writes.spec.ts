import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandIdOf, isUuid, type NumberedEvent } from '@peildatum/kernel';
import { ACTORS } from '../testing/actors.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Written {
  readonly code?: string;
  readonly thematafel?: string;
  readonly id?: string;
  readonly gebeurtenissen: readonly { readonly id: string; readonly soort: string }[];
  readonly revisie: number;
  readonly positie: string;
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await post('/v1/thematafels/D', 'beheerder', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  await post('/v1/acties', 'beheerder', { code: 'X-1', thematafel: 'D', geldigVanaf: '2025-01-01' });
});
afterAll(() => api.close());

const post = (path: string, as: string, body: unknown, headers: Record<string, string> = {}) => api.call(path, { as, body, headers });

const eventsOf = async (stream: string): Promise<NumberedEvent[]> => {
  const events: NumberedEvent[] = [];
  for await (const event of api.log.replay()) if (event.stream === stream) events.push(event);
  return events;
};

describe('a write', () => {
  it('answers what was recorded, where it stands and how to go on', async () => {
    const response = await post('/v1/acties/X-1/statusmeldingen', 'coordinator-d', {
      status: 'loopt-achter',
      maatregel: 'Er wordt meegeschreven.',
      geldigVanaf: '2025-03-01',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('location')).toBe('/v1/acties/X-1');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const written = await bodyOf<Written>(response);
    expect(written).toEqual({
      code: 'X-1',
      gebeurtenissen: [{ id: expect.any(String), soort: 'ActionProgressReported' }],
      revisie: 1,
      positie: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect((await eventsOf('actie-X-1')).at(-1)?.id).toBe(written.gebeurtenissen[0]?.id);
  });

  it('answers 200 when it was said already', async () => {
    const response = await post('/v1/acties/X-1/statusmeldingen', 'beheerder', {
      status: 'loopt-achter',
      maatregel: 'Er wordt meegeschreven.',
      geldigVanaf: '2025-03-01',
    });
    expect(response.status).toBe(200);
    expect(await bodyOf<Written>(response)).toMatchObject({ gebeurtenissen: [], revisie: 1 });
  });

  it('carries actor and correlation id into the log', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const body = { status: 'loopt-voor', geldigVanaf: '2025-04-01', toelichting: 'Sneller.' };
    await post('/v1/acties/X-1/statusmeldingen', 'coordinator-d', body, { 'X-Correlatie-Id': id });
    expect((await eventsOf('actie-X-1')).at(-1)).toMatchObject({ actor: ACTORS['coordinator-d'], correlationId: id, basis: 'recorded' });
  });

  it('has all its faults named at once: body, headers and query', async () => {
    const body = { status: 'bijna', geldigVanaf: '2025-02-30', toelichting: ' ', onzin: 1 };
    const response = await post('/v1/acties/X-1/statusmeldingen?x=1', 'beheerder', body, { 'Idempotency-Key': 'a b', 'If-Match': 'drie' });
    expect(response.status).toBe(400);
    const { fouten = [] } = await problemFrom(response);
    expect(fouten.map(({ veld }) => veld).sort()).toEqual(
      ['Idempotency-Key', 'If-Match', 'geldigVanaf', 'onzin', 'status', 'toelichting', 'x'].sort(),
    );
    for (const { melding, code } of fouten) expect([melding.length > 10, code.includes('.')]).toEqual([true, true]);
  });

  it.each([
    ['/v1/acties', { thematafel: 'D', geldigVanaf: '2025-01-01', gereed: null, code: null, verantwoordelijken: [null] }, 3],
    ['/v1/thematafels/D/mijlpalen', { titel: 'x', geldigVanaf: '2025-01-01', gereed: null, bewijs: 3, mijlpaal: [] }, 3],
    ['/v1/acties/X-1/statusmeldingen', { status: 'afgerond', geldigVanaf: '2025-01-01', bewijs: null, heropening: 'ja' }, 2],
    ['/v1/acties/X-1/statusmeldingen', { status: 'afgerond', geldigVanaf: '2025-01-01' }, 1],
    ['/v1/acties/X-1/statusmeldingen', { status: ['afgerond'], geldigVanaf: { a: 1 } }, 2],
  ])('refuses at %s what is no value: %j', async (path, body, count) => {
    const response = await post(path, 'beheerder', body);
    expect([response.status, (await problemFrom(response)).fouten?.length]).toEqual([400, count]);
  });

  it('refuses what the log would not give back as it came', async () => {
    for (const text of ['a\u0000b', '\ud800']) {
      const body = { omschrijving: text, geldigVanaf: '2025-01-01', reden: 'r' };
      const response = await post('/v1/acties/X-1/omschrijvingen', 'beheerder', body);
      expect([response.status, (await problemFrom(response)).fouten]).toMatchObject([
        400,
        [{ veld: 'omschrijving', code: 'INPUT.NOT_TEXT' }],
      ]);
    }
  });

  it('is refused by the fact in its way, which is named', async () => {
    await post('/v1/acties/X-1/statusmeldingen', 'coordinator-d', { status: 'afgerond', geldigVanaf: '2025-05-01', bewijs: 'Rapport.' });
    const response = await post('/v1/acties/X-1/statusmeldingen', 'coordinator-d', { status: 'loopt-voor', geldigVanaf: '2025-06-01' });
    expect(response.status).toBe(409);
    expect(await problemFrom(response)).toMatchObject({
      code: 'ACTION.COMPLETED',
      inDeWeg: { soort: 'ActionCompleted', geldigVanaf: '2025-05-01', gebeurtenis: expect.any(String) },
    });
  });

  it('takes no fact of the future, and none of another thematafel', async () => {
    const future = await post('/v1/acties/X-1/gereeddatums', 'beheerder', { gereed: '2027', geldigVanaf: '2026-11-21', reden: 'r' });
    expect([future.status, (await problemFrom(future)).fouten]).toMatchObject([400, [{ veld: 'geldigVanaf', code: 'FACT.IN_FUTURE' }]]);
    await post('/v1/acties', 'beheerder', { code: 'E-1', thematafel: 'E', geldigVanaf: '2025-01-01' });
    const other = await post('/v1/acties/E-1/statusmeldingen', 'coordinator-d', { status: 'loopt-voor', geldigVanaf: '2025-03-01' });
    expect([other.status, (await problemFrom(other)).code]).toEqual([403, 'RIGHTS.THEMATAFEL']);
  });

  it.each([
    ['gereeddatums', { gereed: 'Q4 2026' }, 'ActionDueDateRevised'],
    ['verantwoordelijken', { verantwoordelijken: ['ZN'] }, 'ActionResponsibilityChanged'],
    ['omschrijvingen', { omschrijving: 'Iets anders.' }, 'ActionDescriptionAmended'],
    ['verplaatsingen', { thematafel: 'onbekend' }, 'ActionMovedToThematafel'],
  ])('changes an action by %s', async (path, fields, soort) => {
    const response = await post(`/v1/acties/X-1/${path}`, 'beheerder', { ...fields, geldigVanaf: '2025-03-01', reden: 'Zo is het.' });
    expect(response.status).toBe(201);
    expect((await bodyOf<Written>(response)).gebeurtenissen).toMatchObject([{ soort }]);
  });
});

describe('the same write sent again', () => {
  it('is there once and answers the same, an action without a code included', async () => {
    const body = { thematafel: 'D', geldigVanaf: '2025-01-01' };
    const headers = { 'Idempotency-Key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"' };
    const [first, again] = [await post('/v1/acties', 'beheerder', body, headers), await post('/v1/acties', 'beheerder', body, headers)];
    expect([first.status, again.status]).toEqual([201, 201]);
    const written = await bodyOf<Written>(first);
    expect(isUuid(written.code ?? '')).toBe(true);
    expect(await bodyOf<Written>(again)).toEqual(written);
    const events = await eventsOf(`actie-${written.code}`);
    expect(events).toHaveLength(1);
    expect(events[0]?.commandId).toBe(commandIdOf(ACTORS.beheerder.person, '8e03978e-40d5-43dd-bc93-6894a57f9324'));
    expect(events[0]?.id).not.toBe(written.code);
  });

  it('is another write without a key, and of another actor', async () => {
    const body = { thematafel: 'D', geldigVanaf: '2025-01-01' };
    const codes = [await post('/v1/acties', 'beheerder', body), await post('/v1/acties', 'beheerder', body)].map((r) => bodyOf<Written>(r));
    const [one, two] = await Promise.all(codes);
    expect(one?.code).not.toBe(two?.code);
  });

  it('cannot be another write under the same key', async () => {
    const headers = { 'Idempotency-Key': 'een-sleutel' };
    expect((await post('/v1/acties', 'beheerder', { code: 'K-1', thematafel: 'D', geldigVanaf: '2025-01-01' }, headers)).status).toBe(201);
    const other = await post('/v1/acties', 'beheerder', { code: 'K-2', thematafel: 'D', geldigVanaf: '2025-01-01' }, headers);
    expect([other.status, (await problemFrom(other)).code]).toEqual([422, 'IDEMPOTENCY_KEY.REUSED']);
  });
});

describe('If-Match', () => {
  const report = (headers: Record<string, string>, geldigVanaf: string) =>
    post('/v1/acties/M-1/statusmeldingen', 'coordinator-d', { status: 'loopt-voor', geldigVanaf }, headers);

  beforeAll(async () => {
    await post('/v1/acties', 'beheerder', { code: 'M-1', thematafel: 'D', geldigVanaf: '2025-01-01' });
  });

  it('lets a write through that knows the last state, by the tag of a read or of a write, or by *', async () => {
    const plain = { headers: { 'Accept-Encoding': 'identity' } };
    const read = (await api.call('/v1/acties/M-1', plain)).headers.get('etag') ?? '';
    expect(read).toMatch(/^"0-[0-9a-f]{16}"$/);
    const first = await report({ 'If-Match': read }, '2025-02-01');
    expect(first.status).toBe(201);
    const second = await report({ 'If-Match': first.headers.get('etag') ?? '' }, '2025-02-02');
    expect(second.status).toBe(201);
    expect((await report({ 'If-Match': '*' }, '2025-02-03')).status).toBe(201);
  });

  it('lets a write through that knows the last state as one of a list', async () => {
    const read = (await api.call('/v1/acties/M-1')).headers.get('etag') ?? '';
    for (const [list, from] of [
      [`"0", ${read}`, '2025-03-01'],
      ['"iets,anders" ,, W/"9",\t"4"', '2025-03-02'],
      [`"0","5-0123456789abcdef-br"`, '2025-03-03'],
    ] as const)
      expect(`${list} ${(await report({ 'If-Match': list }, from)).status}`).toBe(`${list} 201`);
  });

  it('says of a tag that a proxy made weak why it guards no write', async () => {
    const read = (await api.call('/v1/acties/M-1')).headers.get('etag') ?? '';
    for (const tags of [`W/${read}`, `W/${read}, W/"0"`]) {
      const response = await report({ 'If-Match': tags }, '2025-02-04');
      expect([response.status, await problemFrom(response)]).toMatchObject([
        412,
        { code: 'IF_MATCH.WEAK', detail: expect.stringContaining('proxy') },
      ]);
    }
    expect((await api.call('/v1/acties/M-1', { headers: { 'If-None-Match': `"x,y", W/${read}` } })).status).toBe(304);
  });

  it.each(['"0"', '"99"', '"iets-anders"', '"0", "1"', '"iets", W/"3"'])('stops one that knows an older state: %s', async (tag) => {
    const response = await report({ 'If-Match': tag }, '2025-02-04');
    expect(response.status).toBe(412);
    expect(await problemFrom(response)).toMatchObject({ code: 'WRITE.STALE' });
  });

  it.each(['0', '"0', '"0", 1', '"0" "1"', '"0", *', ',', '"0", "1'])('is refused when it is no tag: %s', async (tag) => {
    const response = await report({ 'If-Match': tag }, '2025-02-05');
    expect([response.status, (await problemFrom(response)).fouten]).toMatchObject([400, [{ veld: 'If-Match' }]]);
  });
});

describe('a correction', () => {
  const wrong = async (code: string): Promise<string> => {
    await post('/v1/acties', 'beheerder', { code, thematafel: 'D', geldigVanaf: '2025-01-01' });
    const response = await post(`/v1/acties/${code}/statusmeldingen`, 'coordinator-d', {
      status: 'loopt-achter',
      maatregel: 'Er wordt meegeschreven.',
      geldigVanaf: '2025-03-01',
    });
    return (await bodyOf<Written>(response)).gebeurtenissen[0]?.id ?? '';
  };
  const statusOf = async (code: string) => (await bodyOf<{ actie: { status: string } }>(await api.call(`/v1/acties/${code}`))).actie.status;

  it('puts a whole fact in the place of the wrong one', async () => {
    const gebeurtenis = await wrong('C-1');
    const vervanging = { soort: 'statusmelding', status: 'loopt-voor', geldigVanaf: '2025-03-02' };
    const response = await post('/v1/acties/C-1/correcties', 'coordinator-d', { gebeurtenis, reden: 'Verkeerd gelezen.', vervanging });
    expect(response.status).toBe(201);
    expect((await eventsOf('actie-C-1')).at(-1)).toMatchObject({
      type: 'ActionFactCorrected',
      corrects: gebeurtenis,
      data: {
        reason: 'Verkeerd gelezen.',
        replacement: { type: 'ActionProgressReported', validFrom: '2025-03-02', data: { progress: 'ahead' } },
      },
    });
    expect(await statusOf('C-1')).toBe('loopt-voor');
    const again = await post('/v1/acties/C-1/correcties', 'coordinator-d', { gebeurtenis, reden: 'Nog eens.', vervanging: null });
    expect([again.status, await problemFrom(again)]).toMatchObject([
      409,
      { code: 'CORRECTION.ALREADY_CORRECTED', gecorrigeerdDoor: (await eventsOf('actie-C-1')).at(-1)?.id },
    ]);
  });

  it('withdraws it with null, and asks for null', async () => {
    const gebeurtenis = await wrong('C-2');
    const missing = await post('/v1/acties/C-2/correcties', 'coordinator-d', { gebeurtenis, reden: 'Hoort elders.' });
    expect([missing.status, (await problemFrom(missing)).fouten]).toMatchObject([400, [{ veld: 'vervanging' }]]);
    const response = await post('/v1/acties/C-2/correcties', 'coordinator-d', { gebeurtenis, reden: 'Hoort elders.', vervanging: null });
    expect(response.status).toBe(201);
    expect(await statusOf('C-2')).toBe('onbekend');
  });

  it('keeps the code of the action', async () => {
    await post('/v1/acties', 'beheerder', { code: 'C-3', thematafel: 'D', geldigVanaf: '2025-01-01' });
    const gebeurtenis = (await eventsOf('actie-C-3'))[0]?.id;
    const vervanging = { soort: 'actie', thematafel: 'E', geldigVanaf: '2025-01-01' };
    const renamed = await post('/v1/acties/C-3/correcties', 'beheerder', {
      gebeurtenis,
      reden: 'r',
      vervanging: { ...vervanging, code: 'C-4' },
    });
    expect([renamed.status, (await problemFrom(renamed)).fouten]).toMatchObject([400, [{ veld: 'vervanging.code' }]]);
    expect((await post('/v1/acties/C-3/correcties', 'beheerder', { gebeurtenis, reden: 'r', vervanging })).status).toBe(201);
    expect((await eventsOf('actie-C-3')).at(-1)).toMatchObject({ data: { replacement: { data: { code: 'C-3', thematafel: 'E' } } } });
  });

  it('has all its faults named at once, with the place inside the replacement', async () => {
    const vervanging = { soort: 'statusmelding', status: 'bijna', geldigVanaf: 'x', extra: 1 };
    const response = await post('/v1/acties/X-1/correcties', 'beheerder', { gebeurtenis: 'x', vervanging });
    const { fouten = [] } = await problemFrom(response);
    expect(fouten.map(({ veld }) => veld).sort()).toEqual(
      ['gebeurtenis', 'reden', 'vervanging.extra', 'vervanging.geldigVanaf', 'vervanging.status'].sort(),
    );
    for (const soort of [undefined, 'constructor', 3]) {
      const unknown = await post('/v1/acties/X-1/correcties', 'beheerder', {
        gebeurtenis: api.core.ids.random(),
        reden: 'r',
        vervanging: { soort },
      });
      expect((await problemFrom(unknown)).fouten).toMatchObject([{ veld: 'vervanging.soort' }]);
    }
  });
});

describe('a thematafel', () => {
  it('plans a milestone, achieves it, and takes attention points', async () => {
    const planned = await bodyOf<Written>(
      await post('/v1/thematafels/D/mijlpalen', 'coordinator-d', { titel: 'Af', gereed: 'Q3 2026', geldigVanaf: '2025-01-01' }),
    );
    expect(planned).toMatchObject({ thematafel: 'D', id: expect.any(String), gebeurtenissen: [{ soort: 'MilestonePlanned' }] });
    const achieved = await post('/v1/thematafels/D/mijlpalen', 'coordinator-d', {
      mijlpaal: planned.id,
      titel: 'Af',
      geldigVanaf: '2025-06-01',
    });
    expect(await bodyOf<Written>(achieved)).toMatchObject({ id: planned.id, gebeurtenissen: [{ soort: 'MilestoneAchieved' }] });
    const point = await bodyOf<Written>(
      await post('/v1/thematafels/D/aandachtspunten', 'coordinator-d', { tekst: 'Let op', geldigVanaf: '2025-01-01' }),
    );
    const closing = { reden: 'Gedaan', geldigVanaf: '2025-07-01' };
    expect((await post(`/v1/thematafels/D/aandachtspunten/${point.id}/afsluiting`, 'coordinator-d', closing)).status).toBe(201);
    expect((await post('/v1/thematafels/D/aandachtspunten/x/afsluiting', 'coordinator-d', closing)).status).toBe(400);
    const confirmed = { peildatum: '2025-05-20', geldigVanaf: '2025-05-20' };
    expect((await post('/v1/thematafels/D/afstemmingen', 'coordinator-d', confirmed)).status).toBe(201);
    const { thematafel } = await bodyOf<{ thematafel: unknown }>(await api.call('/v1/thematafels/D'));
    expect(thematafel).toMatchObject({
      letter: 'D',
      naam: 'Passende zorg',
      mijlpalen: [{ id: planned.id, titel: 'Af', gereed: { tekst: 'Q3 2026', datum: '2026-09-30' }, behaaldOp: '2025-06-01' }],
      aandachtspunten: [],
      afgestemd: ['2025-05-20'],
    });
  });

  it('corrects a milestone only as that milestone', async () => {
    const { id, gebeurtenissen } = await bodyOf<Written>(
      await post('/v1/thematafels/D/mijlpalen', 'coordinator-d', { titel: 'Bijna', gereed: '2026', geldigVanaf: '2025-01-01' }),
    );
    const body = {
      gebeurtenis: gebeurtenissen[0]?.id,
      reden: 'r',
      vervanging: { soort: 'mijlpaal', titel: 'Beter', gereed: '2027', geldigVanaf: '2025-01-01' },
    };
    const nameless = await post('/v1/thematafels/D/correcties', 'coordinator-d', body);
    expect([nameless.status, (await problemFrom(nameless)).fouten]).toMatchObject([400, [{ veld: 'vervanging.mijlpaal' }]]);
    const named = { ...body, vervanging: { ...body.vervanging, mijlpaal: id } };
    expect((await post('/v1/thematafels/D/correcties', 'coordinator-d', named)).status).toBe(201);
  });

  it('keeps the name of a coordinator out of the log, also when the appointment is sent twice or refused', async () => {
    const body = { naam: 'Anna de Vries', organisatie: 'ZN', geldigVanaf: '2025-01-01' };
    const headers = { 'Idempotency-Key': 'benoeming-1' };
    const written = await bodyOf<Written>(await post('/v1/thematafels/D/coordinatoren', 'beheerder', body, headers));
    const again = await bodyOf<Written>(await post('/v1/thematafels/D/coordinatoren', 'beheerder', body, headers));
    expect(again).toEqual(written);
    const other = await post('/v1/thematafels/D/coordinatoren', 'beheerder', { ...body, naam: 'Iemand anders' }, headers);
    expect([other.status, (await problemFrom(other)).code]).toEqual([422, 'IDEMPOTENCY_KEY.REUSED']);
    expect([...api.names]).toEqual([[written.id, 'Anna de Vries']]);
    expect((await post('/v1/thematafels/E/coordinatoren', 'beheerder', body)).status).toBe(404);
    expect((await post('/v1/thematafels/D/coordinatoren', 'beheerder', { ...body, naam: 'a\u0000b' })).status).toBe(400);
    expect(api.names.size).toBe(1);
    const events = await eventsOf('thematafel-D');
    expect(events.at(-1)).toMatchObject({ type: 'CoordinatorAppointed', data: { person: written.id, organisation: 'ZN' } });
    expect(JSON.stringify(events)).not.toMatch(/Anna|Vries/);
    const dismissed = await post(`/v1/thematafels/D/coordinatoren/${written.id}/ontslag`, 'beheerder', {
      reden: 'r',
      geldigVanaf: '2025-02-01',
    });
    expect(await bodyOf<Written>(dismissed)).toMatchObject({ id: written.id, gebeurtenissen: [{ soort: 'CoordinatorDismissed' }] });
  });
});
