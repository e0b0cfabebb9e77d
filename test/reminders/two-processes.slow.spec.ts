import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, amsterdamDate, systemClock, type Uuid } from '@peildatum/kernel';
import { People } from '@peildatum/reminders';
import pg from 'pg';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { freshDatabase, type TestDatabase } from '../../libs/platform/testing/test-database.js';
import { openSmtpSink, type Received, type SmtpSink } from '../../libs/reminders/testing/smtp-sink.js';
import { CLI } from '../support/server-process.js';

const EVERYBODY = 12;
/** In each round whoever sends is killed at every second letter, by turns before it is accepted and after, when nobody told the sender. */
const ROUNDS = 6;
/** Of twelve letters at least so many are a second one, whoever sends them. */
const FEWEST_KILLS = 4;

/** What the mail server has, whoever brought it: also of what it accepted and could not say so. */
const brought: Received[] = [];
/** Those of which the sender was killed before it knew. */
const unanswered: string[] = [];

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let env: Readonly<Record<string, string>>;
let pool: pg.Pool;
/** A mail server of each process of its own, so that it is known whom to kill. */
const sinks: SmtpSink[] = [];
const senders: (ReturnType<typeof spawn> | undefined)[] = [];
let [killing, letters] = [false, 0];

const cli = (...args: string[]) => {
  const done = spawnSync(process.execPath, [CLI, ...args], { env: { ...process.env, NODE_OPTIONS: '', ...env }, encoding: 'utf8' });
  expect([args, done.status, done.stderr]).toEqual([args, 0, expect.anything()]);
  return done.stdout;
};

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  env = { DATABASE_URL: database.appUrl, DATABASE_ADMIN_URL: database.adminUrl, PEILDATUM_DATA_DIR: folder.path };
  const today = amsterdamDate(systemClock.now());
  const peildatum = addDays(today, -3);
  const facts = [
    { soort: 'opening', thematafel: 'D', naam: 'Passende zorg', geldigVanaf: '2024-01-01' },
    { soort: 'actie', code: 'W-1', thematafel: 'D', omschrijving: 'Werk uit.', gereed: 'Q4 2029', geldigVanaf: '2024-01-01' },
    { soort: 'editie', peildatum, naam: 'Deze' },
    // Fourteen days before everything must be there.
    { soort: 'bo-datum', peildatum, datum: addDays(today, 21) },
    { soort: 'editie-opening', editie: peildatum, geldigVanaf: peildatum },
  ];
  const file = join(folder.path, 'feiten.ndjson');
  writeFileSync(file, facts.map((fact) => JSON.stringify(fact)).join('\n'));
  cli('importeer', file);
  pool = new pg.Pool({ connectionString: database.appUrl });
  const people = new People(pool, systemClock);
  for (let number = 0; number < EVERYBODY; number += 1) {
    const person = `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}` as Uuid;
    const role = { role: 'coordinator', thematafel: 'D', organisation: 'VWS' } as const;
    await people.add({ person, name: `Persoon ${number}`, address: `p${number}@zorg.example`, role });
  }
  for (const number of [0, 1])
    sinks.push(
      await openSmtpSink({
        onLetter: async (letter) => {
          letters += 1;
          const dies = killing && letters % 2 === 0;
          const isTaken = !dies || unanswered.length % 2 === 0;
          if (isTaken) brought.push(letter);
          if (!dies) return;
          unanswered.push(letter.id);
          senders[number]?.kill('SIGKILL');
          await once(senders[number] as NonNullable<(typeof senders)[number]>, 'exit');
        },
      }),
    );
});
afterAll(async () => {
  for (const sink of sinks) await sink.close();
  await pool?.end();
  await database?.drop();
  await folder?.remove();
});

/** Both at once; one of them has the turn. @returns how each ended */
async function both(): Promise<readonly (number | null)[]> {
  letters = 0;
  const ends = [0, 1].map(async (number) => {
    const own = { PEILDATUM_SMTP_URL: sinks[number]?.url, PEILDATUM_MAIL_FROM: 'register@register.example' };
    const sender = spawn(process.execPath, [CLI, 'herinneringen'], {
      env: { ...process.env, NODE_OPTIONS: '', ...env, ...own },
      stdio: 'ignore',
    });
    senders[number] = sender;
    const [code] = (await once(sender, 'exit')) as [number | null];
    return code;
  });
  return await Promise.all(ends);
}

it('of two processes that are killed again and again, none is told twice of what was taken, and none is forgotten', async () => {
  killing = true;
  for (let round = 0; round < ROUNDS; round += 1) await both();
  killing = false;
  expect(unanswered.length).toBeGreaterThanOrEqual(FEWEST_KILLS);
  for (let left = EVERYBODY; left > 0; left -= 1) {
    expect(await both()).toEqual([0, 0]);
    const { rows } = await pool.query('SELECT 1 FROM herinnering_bericht WHERE uitkomst IS NULL');
    if (rows.length === 0) break;
  }
  const idsOf = (to: string) => [...new Set(brought.filter((letter) => letter.to === to).map(({ id }) => id))];
  const people = Array.from({ length: EVERYBODY }, (_, number) => `p${number}@zorg.example`);
  // None lost: each has a message; none twice: of each step each has one and the same.
  expect(people.map((to) => [to, idsOf(to).length])).toEqual(people.map((to) => [to, 1]));
  expect(new Set(brought.map(({ id }) => id)).size).toBe(EVERYBODY);
  // What was sent again is what nobody could say was taken, and it is the same to the byte: a mailbox that knows Message-IDs has it once.
  for (const { id, raw } of brought) expect(brought.find((letter) => letter.id === id)?.raw).toBe(raw);
  const again = brought.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at);
  expect(again.filter((id) => !unanswered.includes(id))).toEqual([]);
  expect(again.length).toBeLessThanOrEqual(Math.ceil(unanswered.length / 2));
  expect(await both()).toEqual([0, 0]);
  expect(new Set(brought.map(({ id }) => id)).size).toBe(EVERYBODY);
});
