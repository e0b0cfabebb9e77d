import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock, type Instant, PeildatumError, type Uuid } from '@peildatum/kernel';
import { CHAIR, type Mailer, People, type PersonRole, ReminderRound, smtpMailer } from '@peildatum/reminders';
import { openSmtpSink, type SinkOptions, type SmtpSink } from '../../libs/reminders/testing/smtp-sink.js';
import { startTestApi, type TestApi } from '../api/testing/test-api.js';
import { linksFrom, tick } from './reminders.js';

const ORIGIN = 'https://register.example';
const at = (day: string, time = '10:00') => fixedClock(`${day}T${time}:00.000Z` as Instant);
const id = (number: number) => `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}` as Uuid;

let api: TestApi;
let sink: SmtpSink;
let mailer: Mailer;
let people: People;
const told = async (path: string, body: object) => {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status, response.ok ? '' : await response.text()]).toEqual([path, 201, '']);
};
const opened = async (options: SinkOptions = {}) => {
  mailer?.close();
  await sink?.close();
  sink = await openSmtpSink(options);
  mailer = await smtpMailer({ url: sink.url, from: 'Register <register@register.example>' });
};
const round = (day: string) =>
  new ReminderRound({
    pool: api.pool as never,
    clock: at(day),
    queries: api.core.queries,
    people,
    withheldFor: async (audience) => await api.core.embargoes.withheldFrom(audience, {}),
    links: linksFrom(ORIGIN),
  });
const sent = async (day: string) => await round(day).send({ mailer });
const add = (number: number, role: PersonRole, name = `Persoon ${number}`) =>
  people.add({ person: id(number), name, address: `p${number}@zorg.example`, role });
const coordinator = (thematafel: string): PersonRole => ({ role: 'coordinator', thematafel, organisation: 'VWS' });
const subjects = () => sink.letters.map(({ to, raw }) => `${to}: ${decoded(/^Subject: (.*(?:\r\n .*)*)/m.exec(raw)?.[1] ?? '')}`);
const decoded = (header: string) => header.replaceAll(/\r\n /g, ' ');
const bodyOf = (raw: string) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');

/** The board meets on 24 December 2026, so everything must be there on the 17th. */
beforeAll(async () => {
  api = await startTestApi();
  for (const letter of ['D', 'E']) await told(`/v1/thematafels/${letter}`, { naam: `Tafel ${letter}`, geldigVanaf: '2024-01-01' });
  for (const [code, thematafel] of [
    ['W-1', 'D'],
    ['W-2', 'D'],
    ['W-3', 'E'],
  ])
    await told('/v1/acties', { code, thematafel, omschrijving: `Werk ${code} uit.`, gereed: 'Q3 2027', geldigVanaf: '2025-01-01' });
  const editions = [
    { soort: 'editie', peildatum: '2026-11-15', naam: 'Q4 2026' },
    { soort: 'bo-datum', peildatum: '2026-11-15', datum: '2026-12-24' },
  ];
  for (const body of editions) await told('/v1/rapportage/gegevens', body);
  await told('/v1/edities/2026-11-15/besluiten', { soort: 'editie-opening', geldigVanaf: '2026-11-16' });
});
afterAll(() => api.close());
beforeEach(async () => {
  people = new People(api.pool as never, at('2026-12-03'));
  await opened();
});
afterEach(async () => {
  mailer.close();
  await sink.close();
  await api.pool.query('TRUNCATE personen CASCADE');
});

describe('reminders', () => {
  it('are one digest a person over all roles, once for each step', async () => {
    await add(1, coordinator('D'));
    await add(1, coordinator('E'));
    expect(await sent('2026-11-25')).toMatchObject({ verzonden: 0 });
    expect(await sent('2026-11-26')).toMatchObject({ verzonden: 1 });
    expect(await sent('2026-11-26')).toMatchObject({ verzonden: 0 });
    expect(await sent('2026-12-02')).toMatchObject({ verzonden: 0 });
    for (const day of ['2026-12-03', '2026-12-10', '2026-12-15']) expect(await sent(day)).toMatchObject({ verzonden: 1 });
    expect(subjects()).toEqual(
      Array.from(
        { length: 4 },
        () => 'p1@zorg.example: Herinnering: uiterlijk 17 december 2026 aanleveren voor de editie van 15 november 2026',
      ),
    );
    const body = bodyOf(sink.letters[0]?.raw ?? '');
    expect(body).toContain('Voor thematafel D: ');
    expect(body).toContain('Voor thematafel E: ');
    expect(body).toContain(`${ORIGIN}/mijn-werk/thematafel/D?blad=acties&zoek=W-1`);
    expect(new Set(sink.letters.map((letter) => letter.id)).size).toBe(4);
    expect(sink.letters[0]?.id).toMatch(/^[0-9a-f-]{36}@register\.example$/);
  });

  it('are caught up by the step that is reached now, when nothing ran', async () => {
    await add(1, coordinator('D'));
    expect(await sent('2026-12-12')).toMatchObject({ verzonden: 1 });
    const { rows } = await api.pool.query("SELECT stap FROM herinnering WHERE termijn = 'delivery'");
    expect(rows).toEqual([{ stap: '7' }]);
  });

  it('are of the makers of the edition for its freeze as well', async () => {
    await add(2, { role: 'vws', organisation: 'VWS' });
    await sent('2026-12-03');
    const body = bodyOf(sink.letters[0]?.raw ?? '');
    expect(body).toContain('aanleveren kan tot en met 17 december 2026');
    expect(body).toContain('bevriezen kan tot en met 24 december 2026');
    expect(body).toContain(`${ORIGIN}/edities/2026-11-15/bevriezing`);
  });

  it('say nothing to who has nothing to do, and do not say it later of that step', async () => {
    await add(3, { role: 'verzekeraar', organisation: 'Nergens' });
    await add(4, coordinator('J'));
    expect(await sent('2026-12-03')).toEqual({ verzonden: 0, geweigerd: 0, vervallen: 0, waits: 0 });
    const { rows } = await api.pool.query("SELECT persoon, bericht FROM herinnering WHERE termijn = 'delivery'");
    expect(rows).toEqual([{ persoon: id(4), bericht: null }]);
  });

  it('tell the chair that a tafel is too late; where nobody is, who chairs those without', async () => {
    await add(1, coordinator('D'));
    await add(5, { role: CHAIR, thematafel: 'D', organisation: 'VWS' });
    await add(6, { role: CHAIR, organisation: 'VWS' });
    expect(await sent('2026-12-17')).toMatchObject({ verzonden: 1 });
    expect(await sent('2026-12-18')).toMatchObject({ verzonden: 3 });
    expect(await sent('2026-12-19')).toMatchObject({ verzonden: 0 });
    const of = (to: string) => bodyOf(sink.letters.findLast((letter) => letter.to === to)?.raw ?? '');
    expect(of('p5@zorg.example')).toContain('Te laat bij thematafel D');
    expect(of('p6@zorg.example')).toContain('Te laat bij thematafel E');
    expect(of('p6@zorg.example')).not.toContain('thematafel D');
    expect(of('p1@zorg.example')).toContain('aanleveren had gekund tot en met 17 december 2026');
  });

  it('are not sent to who stopped them, not even what waited', async () => {
    await add(1, coordinator('D'));
    await opened({ rcpt: () => '450 nu even niet' });
    expect(await sent('2026-11-26')).toMatchObject({ waits: 1 });
    await people.setStopped(id(1), true);
    await opened();
    expect(await sent('2026-11-26')).toMatchObject({ vervallen: 1, waits: 0 });
    expect(await sent('2026-12-03')).toMatchObject({ verzonden: 0 });
    await people.setStopped(id(1), false);
    expect(await sent('2026-12-03')).toMatchObject({ verzonden: 1 });
    expect(sink.letters).toHaveLength(1);
  });

  it('are sent again, to the byte the same, when nobody said that they were taken', async () => {
    await add(1, coordinator('D'));
    const seen: string[] = [];
    await opened({
      onLetter: ({ raw }) => {
        seen.push(raw);
        if (seen.length === 1) throw new Error('the answer is lost');
      },
    });
    expect(await sent('2026-11-26')).toMatchObject({ waits: 1 });
    expect(await sent('2026-11-27')).toMatchObject({ verzonden: 1 });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBe(seen[0]);
  });

  it('of an address that does not exist are given up, and of others not', async () => {
    await add(1, coordinator('D'));
    await add(2, coordinator('E'));
    await opened({ rcpt: (address) => (address.startsWith('p1') ? '550 onbekend' : '250 goed') });
    expect(await sent('2026-11-26')).toMatchObject({ geweigerd: 1, verzonden: 1 });
    expect(await sent('2026-11-26')).toMatchObject({ geweigerd: 0, verzonden: 0 });
  });

  it('wait where nobody answers, and what is told of it names nobody', async () => {
    await add(1, coordinator('D'));
    await add(2, coordinator('E'));
    await sink.close();
    const troubles: string[] = [];
    const result = await round('2026-11-26').send({ mailer, onTrouble: ({ message }) => troubles.push(message) });
    expect(result).toMatchObject({ waits: 2 });
    expect(troubles).toEqual([expect.stringContaining('De mailserver nam een bericht nu niet aan')]);
    expect(troubles.join()).not.toContain('@');
  });

  it('leave no address in what waits, in the log of events or in a span of it', async () => {
    await add(1, coordinator('D'), 'A. de Vries');
    await opened({ rcpt: () => '450 nu niet' });
    await sent('2026-11-26');
    const { rows } = await api.pool.query('SELECT to_json(b)::text AS text FROM herinnering_bericht AS b');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('zorg.example');
    const events: unknown[] = [];
    for await (const event of api.log.replay()) events.push(event);
    expect(events.length).toBeGreaterThan(5);
    expect(JSON.stringify(events)).not.toMatch(/zorg\.example|de Vries/);
  });

  it('name what is under embargo to who may see it, and to nobody else', async () => {
    await add(7, { role: 'nza', organisation: 'NZa' });
    await add(8, { role: 'vws', organisation: 'VWS' });
    const openOf = async (number: number) => {
      const digest = (await round('2026-12-03').look('2026-12-03' as never)).find(({ person }) => person.person === id(number));
      return Number(/: (\d+) punt/.exec(digest?.letter?.text ?? '')?.[1] ?? 0);
    };
    const [nza, vws] = [await openOf(7), await openOf(8)];
    expect([nza, vws > 1]).toEqual([1, true]);
    await told('/v1/publicaties/duiding-1/embargobesluiten', {
      soort: 'embargo',
      besluitDoor: 'VWS',
      reden: 'Nog niet openbaar.',
      geldigVanaf: '2026-01-02',
    });
    await told('/v1/redactie/2026-11-15/secties', {
      soort: 'redactietekst',
      sectie: 'nza',
      onderdeel: 'duiding',
      tekst: 'Een duiding.',
      publicatie: 'duiding-1',
    });
    expect([await openOf(7), await openOf(8)]).toEqual([nza, vws + 1]);
  });

  it('are made by one process at a time', async () => {
    await add(1, coordinator('D'));
    const all = await Promise.all(Array.from({ length: 4 }, () => sent('2026-11-26')));
    expect(all.filter((one) => one !== null).length).toBeGreaterThan(0);
    expect(sink.letters).toHaveLength(1);
  });

  it('are looked at without sending or keeping anything', async () => {
    await add(1, coordinator('D'));
    const [digest, ...others] = await round('2026-11-01').look('2026-12-15' as never);
    expect([digest?.person.name, digest?.letter?.subject, others]).toEqual([
      'Persoon 1',
      'Herinnering: uiterlijk 17 december 2026 aanleveren voor de editie van 15 november 2026',
      [],
    ]);
    expect([sink.letters.length, (await api.pool.query('SELECT 1 FROM herinnering')).rowCount]).toEqual([0, 0]);
  });
});

describe('the turns of a server', () => {
  const turns = async (time: string, send: () => Promise<null>) => {
    const stop = new AbortController();
    const troubles: unknown[] = [];
    const sending = { send: () => send().finally(() => stop.abort()) } as Pick<ReminderRound, 'send'>;
    setImmediate(() => time < '06' && stop.abort());
    await tick(sending, {
      clock: at('2026-11-20', time),
      mailer,
      signal: stop.signal,
      onSent: () => undefined,
      onTrouble: (trouble) => troubles.push(trouble),
      everyMs: 1,
    });
    return troubles;
  };

  it('are taken by day, tell of what went wrong, and end when they are told to', async () => {
    const away = new PeildatumError({ code: 'X.AWAY', kind: 'unavailable', message: 'Weg.' });
    expect(await turns('10:00', async () => Promise.reject(away))).toEqual([away]);
    let asked = 0;
    await turns('03:00', async () => {
      asked += 1;
      return null;
    });
    expect(asked).toBe(0);
  });
});
