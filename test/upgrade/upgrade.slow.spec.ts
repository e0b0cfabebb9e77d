import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@peildatum/platform';
import { localTokens } from '../../apps/runtime/local-tokens.js';
import { openPeildatum, type Peildatum } from '../../apps/runtime/peildatum.js';
import { npmBinaries } from '../../libs/platform/embedded/binaries.js';
import { peildatum, spawnServer } from '../support/server-process.js';
import { unpackRegister } from './unpack.js';
import { withoutKeys } from './without-keys.js';

const STORED = join(import.meta.dirname, 'fixtures/0.1.0');
const EVENTS = 1_354;
const LOG = '985d5f92ed09b08eddd5f97b6ed878c5c861d0a4d94455c8f4a49c1e6a119244';
/** What version 0.1.0 answered to this key, before any digest of a request was kept. */
const TOLD_BEFORE = { key: 'oud-1', id: '4bfa8ac9-3d51-57dd-8801-249c9f619f33' };

const folder = mkdtempSync(join(tmpdir(), 'peildatum-upgrade-'));
chmodSync(folder, 0o755);
const hasBinaries = (await npmBinaries(join(folder, 'lib'))).some(({ version }) => version === 18);

let dataDir: string;
beforeAll(async () => {
  if (hasBinaries) dataDir = await unpackRegister(join(STORED, 'register.tar.br'), folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NPM = { PEILDATUM_POSTGRES: 'npm' };
const run = (...args: string[]) => peildatum(dataDir, ...args);
const report = async (date: string, format = 'json') =>
  (await run('rapport', '--geldig-op', date, '--volgnummer', String(EVENTS), '--formaat', format)).stdout;

/** What later templates have besides: of a log of then it holds nothing, and says so. */
const SINCE = {
  snelleToetsen: null,
  beoordeeld: null,
  transformatieplannen: null,
  nza: null,
  transformatiemiddelen: {
    bedragen: null,
    aangevraagd: null,
    verdeling: null,
    viaVwsBegroting: null,
    budgetten: [],
    uitputting: [],
  },
  doelgroep: 'openbaar',
  publicaties: [],
  financieleKaders: null,
  arbeidsmarkt: null,
  toegankelijkheid: null,
  volumenormen: null,
  eenMeting: null,
  afspraken: null,
  besluiten: null,
};

/** Without what later templates say otherwise: their number, the keys of figures, the sections since, when an achieved milestone was planned, and the order of what is of one date. */
const inAnyOrder = (list: readonly object[]) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
interface Milestone {
  readonly behaaldOp: string;
}
interface Counting {
  readonly voortgang: {
    readonly afgerondSinds: { readonly datum: string; readonly cijfer: { readonly aantal: number } } | null;
    readonly overzicht: { readonly balken: readonly { readonly status: string; readonly aantal: number }[] };
  };
}
const completed = (report: string): number =>
  (JSON.parse(report) as Counting).voortgang.overzicht.balken.find(({ status }) => status === 'Afgerond')?.aantal ?? Number.NaN;
/** @param achievedAfter without the milestones that were achieved until then */
const comparable = (json: string, achievedAfter = ''): unknown =>
  JSON.parse(json, (key, value) => {
    if (key === 'sjabloon' || Object.hasOwn(SINCE, key)) return undefined;
    if (key === 'afgerondSinds') return value === null ? null : 'counted';
    if (key === 'behaaldeMijlpalen') {
      const achieved = (value as Milestone[]).filter(({ behaaldOp }) => behaaldOp > achievedAfter);
      return inAnyOrder(achieved.map((milestone) => ({ ...milestone, gepland: null })));
    }
    if (key === 'aandachtspunten') return inAnyOrder(value as object[]);
    return withoutKeys(key, value);
  });

async function open<Answer>(use: (opened: Peildatum) => Promise<Answer>): Promise<Answer> {
  const opened = await openPeildatum({ config: loadConfig({ PEILDATUM_DATA_DIR: dataDir, ...NPM }), applicationName: 'peildatum test' });
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}

async function logDigest(upTo: number): Promise<string> {
  const hash = createHash('sha256');
  await open(async ({ database }) => {
    const { rows } = await database.pool.query(
      'SELECT position::text, stream, revision::text, event_id, type, data::text AS data, metadata::text AS metadata FROM log.event WHERE position <= $1 ORDER BY log.event.position',
      [upTo],
    );
    for (const { position, stream, revision, event_id, type, data, metadata } of rows)
      hash.update(`${JSON.stringify([Number(position), stream, Number(revision), event_id, type, data, metadata])}\n`);
  });
  return hash.digest('hex');
}

const migrations = () => open(async ({ database }) => (await database.pool.query('SELECT id, name FROM migrations ORDER BY id')).rows);

describe('the data folder of version 0.1.0', () => {
  const law = hasBinaries ? it : (name: string) => it.skip(`${name}: npm bracht hier geen PostgreSQL 18 mee`, () => undefined);

  law('opens, with every event in its place to the byte', async () => expect(await logDigest(EVENTS)).toBe(LOG));

  law('is migrated once', async () => {
    const first = await migrations();
    expect(first.length).toBeGreaterThan(5);
    expect(await migrations()).toEqual(first);
  });

  law('gives the reports that it gave', async () => {
    for (const date of ['2025-05-20', '2025-09-30']) {
      const gave = readFileSync(join(STORED, `rapport-${date}.json`), 'utf8');
      const gives = await report(date);
      const { titel } = JSON.parse(gives) as { titel: { sinds: { datum: string } | null } };
      // One that was achieved is shown in the edition since which it was, and in no later one: of then it stood in each.
      expect(comparable(gives)).toEqual(comparable(gave, titel.sinds?.datum));
      expect(JSON.parse(gives)).toMatchObject(SINCE);
      // Between two editions it is counted since the last one: what is completed besides, for none of these was reopened.
      const { afgerondSinds } = (JSON.parse(gives) as Counting).voortgang;
      const since = afgerondSinds?.datum === '2025-05-20' ? completed(await report('2025-05-20')) : null;
      const expected = since === null ? (JSON.parse(gave) as Counting).voortgang.afgerondSinds?.cijfer.aantal : completed(gives) - since;
      expect([date, since === null, afgerondSinds?.cijfer.aantal]).toEqual([date, date === '2025-05-20', expected]);
    }
  });

  law('takes new facts, and knows what it was told before', async () => {
    const server = await spawnServer(dataDir).ready;
    try {
      const { mint } = await localTokens(dataDir);
      const token = await mint({ role: 'beheerder', organisation: 'VWS' });
      const tell = async (key: string, body: Record<string, string>) => {
        const answer = await fetch(`${server.address}/v1/acties/IZA-L-017/statusmeldingen`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(body),
        });
        return { status: answer.status, ...((await answer.json()) as { gebeurtenissen?: { id: string }[] }) };
      };
      const old = { status: 'loopt-op-schema', geldigVanaf: '2025-06-01', toelichting: 'Melding van voor de opwaardering.' };
      expect(await tell(TOLD_BEFORE.key, old)).toMatchObject({ status: 201, gebeurtenissen: [{ id: TOLD_BEFORE.id }] });
      expect(await tell('nieuw-1', { ...old, geldigVanaf: '2025-07-01' })).toMatchObject({ status: 201 });
      // Its owner hears why the newer demonstration is not there, and how to get it.
      expect(server.output()).toMatch(/demonstratie van een oudere versie, en u hebt er zelf feiten in vastgelegd[\s\S]+back-up --naar/);
    } finally {
      expect(await server.stop()).toBe(0);
    }
    expect(await logDigest(EVENTS)).toBe(LOG);
    expect(await run('controleer')).toMatchObject({ code: 0, stdout: expect.stringContaining(`Klopt: ${EVENTS + 1} gebeurtenissen`) });
  });
});
