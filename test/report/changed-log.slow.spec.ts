import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DossierEvent } from '@peildatum/plans';
import { dossierStream } from '@peildatum/plans';
import pg from 'pg';
import { backUp } from '../../apps/cli/commands/back-up.js';
import { controleer } from '../../apps/cli/commands/controleer.js';
import { almostApproved } from '../budgets/dossiers.js';
import { writeContext } from '../budgets/means-world.js';
import { openStand, type Stand } from '../support/stand.js';

const SETTINGS = ['DATABASE_URL', 'DATABASE_ADMIN_URL'] as const;

let stand: Stand;
let folder: string;
let before: Record<string, string | undefined>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peildatum-gewijzigd-'));
  stand = await openStand('leeg');
  await stand.register.write<DossierEvent>(dossierStream('ST-1'), () => almostApproved('ST-1', { euros: 100 }), writeContext());
  await stand.projector.catchUp();
  before = Object.fromEntries(SETTINGS.map((name) => [name, process.env[name]]));
  const { database } = stand.config;
  if (database.kind === 'embedded') throw new Error('a stand has a database of its own');
  Object.assign(process.env, { DATABASE_URL: database.url, DATABASE_ADMIN_URL: database.adminUrl });
});
afterEach(async () => {
  for (const name of SETTINGS) {
    const value = before[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await stand.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A command as it is typed: what it printed, and how it ended. */
async function run(command: ReturnType<typeof controleer>, ...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const print = jest.spyOn(console, 'log').mockImplementation((line: unknown) => {
    lines.push(String(line));
  });
  const ended = process.exitCode;
  process.exitCode = 0;
  try {
    await command.parseAsync(args, { from: 'user' });
    return { code: Number(process.exitCode), text: lines.join('\n') };
  } finally {
    process.exitCode = ended;
    print.mockRestore();
  }
}
const check = (...args: string[]) => run(controleer(), ...args);
const file = () => join(folder, 'register.back-up');
const keep = () => run(backUp(), '--naar', file());

/** As somebody does it who owns the database. */
async function inDatabase(sql: string): Promise<void> {
  const { database } = stand.config;
  const client = new pg.Client({ connectionString: database.kind === 'embedded' ? '' : database.adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
const forge = (column: 'data' | 'metadata', what: string, by: string) =>
  inDatabase(
    `ALTER TABLE log.event DISABLE TRIGGER ALL;
     UPDATE log.event SET ${column} = replace(${column}::text, '${what}', '${by}')::json WHERE stream = 'dossier-ST-1' AND ${column}::text LIKE '%${what}%';
     ALTER TABLE log.event ENABLE TRIGGER ALL`,
  );
const changeReadModel = async () =>
  await stand.database.pool.query(`UPDATE ${await stand.tableOf('transformatieplannen')} SET status = 'rejected' WHERE aspect = 'status'`);

const REBUILD = 'peildatum projecties herbouw NAAM';

describe('controleer on a log that was changed in the database', () => {
  it('knows it from the newest back-up, and advises no rebuild: that would complete it', async () => {
    await keep();
    expect(await check()).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^Klopt: .*\nLogboek: tot en met volgnummer 8 gelijk aan de back-up van /),
    });
    await forge('data', 'ST-1.1', 'ST-1.2');
    const { code, text } = await check();
    expect([code, text.includes(REBUILD)]).toEqual([1, false]);
    expect(text).toMatch(/Verschil in .*\nLogboek: anders dan de back-up van .*: het is gewijzigd of vervangen\.\nHerbouw niets:/s);
  });

  it('sees with a back-up what no read model shows: who recorded it, and when', async () => {
    await keep();
    await forge('metadata', '"organisation\\":\\"VWS', '"organisation\\":\\"IGJ');
    await forge('metadata', 'beheerder', 'coordinator');
    for (const args of [[], ['--back-up', file()]]) {
      const { code, text } = await check(...args);
      expect([code, text.includes(REBUILD)]).toEqual([1, false]);
      expect(text).toMatch(/^Klopt: .*\nLogboek: anders dan de back-up /);
      if (args.length > 0) expect(text).toContain('vanaf volgnummer 2: het is gewijzigd of vervangen');
    }
  });

  it('says what it cannot see where no back-up is known, and that the log comes first', async () => {
    const untouched = await check();
    expect(untouched).toMatchObject({
      code: 0,
      text: expect.stringMatching(/geen back-up bekend.*--back-up BESTAND.*\nNiet te zien aan de leesmodellen:/s),
    });
    await forge('metadata', 'beheerder', 'coordinator');
    expect(await check()).toEqual(untouched);
    await changeReadModel();
    const { code, text } = await check();
    expect(code).toBe(1);
    expect(text).toMatch(
      /Verschil in leesmodellen .*Vergelijk eerst het logboek met een back-up.*\nPas als het gelijk is: peildatum projecties herbouw NAAM\.$/s,
    );
  });

  it('knows events that are gone', async () => {
    await keep();
    await inDatabase(
      `ALTER TABLE log.event DISABLE TRIGGER ALL; DELETE FROM log.event WHERE stream = 'dossier-ST-1' AND revision > 3; ALTER TABLE log.event ENABLE TRIGGER ALL`,
    );
    await expect(check()).resolves.toMatchObject({
      code: 1,
      text: expect.stringMatching(
        /^De leesmodellen zijn niet te vergelijken \[PROJECTION\.HALTED\]\.\nLogboek: er ontbreken gebeurtenissen die in de back-up van/,
      ),
    });
  });
});

it('advises a rebuild where the log is what it was', async () => {
  await keep();
  await changeReadModel();
  for (const args of [[], ['--back-up', file()]]) {
    const { code, text } = await check(...args);
    expect(code).toBe(1);
    expect(text).toMatch(
      /Verschil in leesmodellen .*Logboek: tot en met volgnummer 8 gelijk aan .*Herbouw het leesmodel: peildatum projecties herbouw NAAM\.$/s,
    );
  }
});
