import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, amsterdamDate, fixedClock, type Instant, systemClock, type Uuid } from '@peildatum/kernel';
import { People } from '@peildatum/reminders';
import { startReminders } from '../../apps/runtime/reminders.js';
import { openSmtpSink, type SmtpSink } from '../../libs/reminders/testing/smtp-sink.js';
import { CLI } from '../support/server-process.js';
import { type Collector, startCollector } from '../telemetry/collector.js';
import { openWatchedStand, until, type WatchedStand } from '../telemetry/watched-stand.js';

/** Of each of them a mail server answers otherwise, and every answer has the address and the name in it. */
const PEOPLE = ['aangenomen', 'onbekend', 'wacht', 'geweigerd'].map((fate, at) => ({
  fate,
  person: `00000000-0000-4000-8000-00000000000${at}` as Uuid,
  name: `Geheimnaam ${fate}`,
  address: `geheim.${fate}@geheim-adres.example`,
}));
/** The name that a coordinator is appointed by. */
const APPOINTED = 'Geheimnaam Benoemd';

const said = (of: string) => PEOPLE.find(({ address }) => address === of)?.fate;
const wordsOf = (of: string) => `<${of}>: ontvanger ${PEOPLE.find(({ address }) => address === of)?.name}`;

let collector: Collector;
let sink: SmtpSink;
let stand: WatchedStand;
let people: People;
/** Whatever a program said or somebody was answered, by where. */
const heard: Record<string, string> = {};

beforeAll(async () => {
  process.env.OTEL_BSP_SCHEDULE_DELAY = '50';
  collector = await startCollector();
  sink = await openSmtpSink({
    rcpt: (address) =>
      said(address) === 'onbekend'
        ? `550 5.1.1 ${wordsOf(address)} bestaat niet`
        : said(address) === 'wacht'
          ? `450 4.2.0 ${wordsOf(address)} moet even wachten`
          : '250 welkom',
    onLetter: ({ to }) => {
      if (said(to) === 'geweigerd') throw new Error(`554 5.6.0 ${wordsOf(to)} wil dit niet`);
    },
  });
  stand = await openWatchedStand({
    LOG_LEVEL: 'debug',
    OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.endpoint}/`,
    PEILDATUM_SMTP_URL: sink.url,
    PEILDATUM_MAIL_FROM: 'register@register.example',
  });
  await stand.projector.start();
  const today = amsterdamDate(systemClock.now());
  const peildatum = addDays(today, -3);
  await told('/v1/thematafels/D', { naam: 'Tafel D', geldigVanaf: '2024-01-01' });
  await told('/v1/acties', { code: 'W-1', thematafel: 'D', omschrijving: 'Werk uit.', gereed: 'Q4 2029', geldigVanaf: '2025-01-01' });
  await told('/v1/rapportage/gegevens', { soort: 'editie', peildatum, naam: 'Deze' });
  await told('/v1/rapportage/gegevens', { soort: 'bo-datum', peildatum, datum: addDays(today, 21) });
  await told(`/v1/edities/${peildatum}/besluiten`, { soort: 'editie-opening', geldigVanaf: peildatum });
  await told('/v1/thematafels/D/coordinatoren', { naam: APPOINTED, organisatie: 'VWS', geldigVanaf: '2025-01-01' });
  people = new People(stand.peildatum.database.pool, systemClock);
  const role = { role: 'coordinator', thematafel: 'D', organisation: 'VWS' } as const;
  for (const { person, name, address } of PEOPLE) await people.add({ person, name, address, role });
});
afterAll(async () => {
  delete process.env.OTEL_BSP_SCHEDULE_DELAY;
  await stand?.close();
  await sink?.close();
  await collector?.close();
});

async function told(path: string, body: object): Promise<void> {
  const answer = await stand.call(path, { token: 'beheerder', body });
  expect([path, answer.status, answer.ok ? '' : await answer.text()]).toEqual([path, 201, '']);
}

/** @returns what the program said, on both of its channels, and how it ended */
async function cli(...args: string[]): Promise<{ readonly words: string; readonly code: number }> {
  const { database, dataDir } = stand.peildatum.config;
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: stand.fresh.appUrl,
    DATABASE_ADMIN_URL: stand.fresh.adminUrl,
    PEILDATUM_DATA_DIR: dataDir,
    PEILDATUM_SMTP_URL: sink.url,
    PEILDATUM_MAIL_FROM: 'register@register.example',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
  };
  expect(database).toBeDefined();
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit') as Promise<[number]>]);
  return { words: `${out}\n${error}`, code };
}

const answered = async (name: string, path: string, options: Parameters<WatchedStand['call']>[1] = {}): Promise<number> => {
  const answer = await stand.call(path, options);
  heard[name] = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
  return answer.status;
};

/** Every row of every table but those of `personen`, and but the letters that nobody took yet, which greet by name. */
async function keptElsewhere(): Promise<Readonly<Record<string, string>>> {
  const { pool } = stand.peildatum.database;
  const { rows } = await pool.query<{ place: string; tabel: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS place, tablename AS tabel FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'personen'
        AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`,
  );
  const kept: Record<string, string> = {};
  for (const { place, tabel } of rows) {
    const found = await pool.query<{ text: string }>(`SELECT coalesce(string_agg(to_jsonb(t)::text, ' '), '') AS text FROM ${place} AS t`);
    const text = found.rows[0]?.text ?? '';
    kept[place] = tabel === 'herinnering_bericht' ? text.replaceAll(/Beste Geheimnaam [a-z]+,/g, '') : text;
  }
  return kept;
}

const expectNothingOf = (where: string, words: string) =>
  expect([where, words.match(/.{0,80}(?:geheim-adres|geheimnaam).{0,40}/i)?.[0] ?? null]).toEqual([where, null]);

describe('the name and the mail address of a person', () => {
  it('are known to the mail server alone, when it takes a letter, refuses it and puts it off', async () => {
    const clock = fixedClock(`${amsterdamDate(systemClock.now())}T10:00:00.000Z` as Instant);
    const house = { ...stand.peildatum, clock, queries: stand.queries };
    const stop = await startReminders(house, stand.address, stand.telemetry);
    const [line] = await until(() => stand.lines('reminders.sent').length > 0 && stand.lines('reminders.sent'));
    await stop();
    expect(line).toMatchObject({ sent: 1, refused: 2, waiting: 1 });
    expect(stand.lines('reminders.trouble')).toHaveLength(1);
    expect(sink.letters.map(({ to, raw }) => [to, raw.includes('Geheimnaam aangenomen')])).toEqual([[PEOPLE[0]?.address, true]]);
  });

  it('are not said by the command that sends, whatever becomes of a letter', async () => {
    const { words, code } = await cli('herinneringen');
    expect([code, words]).toEqual([1, expect.stringContaining('Nog te versturen: 1.')]);
    expect(words).toContain('De mailserver nam een bericht nu niet aan');
    heard['peildatum herinneringen'] = words;
    heard['peildatum herinneringen, met een fout'] = (await cli('herinneringen', '--op', '2026-12-01')).words;
  });

  it('are in no answer to who is not that person', async () => {
    const { pool } = stand.peildatum.database;
    const [first] = PEOPLE;
    const [stopLink, agenda] = [await people.token(first?.person as Uuid, 'stop'), await people.token(first?.person as Uuid, 'agenda')];
    const html = { headers: { accept: 'text/html' } };
    const found = [
      await answered('the page that stops the mail', `/herinneringen/stop?link=${stopLink}`, html),
      await answered('the calendar', `/v1/agenda/agenda.ics?van=${agenda}`),
      await answered('the thematafel', '/v1/thematafels/D'),
      await answered('the events', '/v1/gebeurtenissen', { token: 'auditor' }),
      await answered('a stop link that is none', `/herinneringen/stop?link=${first?.person}.onzin`, html),
      await answered('the refused requests', '/v1/geweigerde-verzoeken', { token: 'auditor' }),
      await answered('refused to a coordinator', '/v1/geweigerde-verzoeken', { token: 'coordinator' }),
      await answered('refused to nobody', '/v1/herinneringen'),
    ];
    expect(found).toEqual([200, 200, 200, 200, 404, 200, 403, 401]);
    // The database itself complains of the row of a person, which it repeats.
    await pool.query("ALTER TABLE personen ADD CONSTRAINT geen_namen CHECK (naam NOT LIKE 'Geheimnaam%') NOT VALID");
    const body = { naam: 'Geheimnaam Mislukt', organisatie: 'VWS', geldigVanaf: '2025-02-01' };
    const failed = await answered('a fault of the database', '/v1/thematafels/D/coordinatoren', { token: 'beheerder', body });
    expect(failed).toBeGreaterThanOrEqual(500);
    await pool.query('ALTER TABLE personen DROP CONSTRAINT geen_namen');
    for (const [where, words] of Object.entries(heard)) expectNothingOf(where, words);
    expect(Object.keys(heard)).toHaveLength(11);
  });

  it('stand in no span, no line of a log, no event and no table but that of persons', async () => {
    // What was refused is written a little later.
    await until(async () => (await stand.peildatum.database.pool.query('SELECT 1 FROM geweigerd_verzoek')).rowCount);
    await until(() => collector.received().includes('/v1/thematafels/:letter/coordinatoren'));
    expect(collector.spans.length).toBeGreaterThan(50);
    expectNothingOf('the spans', collector.received());
    expect(stand.lines().length).toBeGreaterThan(20);
    expectNothingOf('the log lines', stand.logged());
    const events: unknown[] = [];
    for await (const event of stand.peildatum.log.replay()) events.push(event);
    expect(events.length).toBeGreaterThan(5);
    expectNothingOf('the events', JSON.stringify(events));
    const kept = await keptElsewhere();
    expect(Object.keys(kept).length).toBeGreaterThan(20);
    for (const [table, words] of Object.entries(kept)) expectNothingOf(table, words);
  });
});
