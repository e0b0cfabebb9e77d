import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@peildatum/platform';
import { newWayIn } from '../../apps/runtime/new-way-in.js';
import { formFields } from '../../apps/web/testing/form-fields.js';
import { Visitor } from '../../apps/web/testing/visitor.js';
import { freePort } from '../../libs/platform/embedded/free-port.js';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { freshDatabase, type TestDatabase } from '../../libs/platform/testing/test-database.js';
import { ServiceProcess } from '../faults/harness/service-process.js';
import { CLI } from '../support/server-process.js';

const GRID = '/mijn-werk/thematafel/D';
const ALL = 40;
/** Of which both change the same. */
const BOTH = 5;
/** More than two people are ever in each other's way. */
const MOST_TRIES = 10;

const CODES = Array.from({ length: ALL }, (_, at) => `IZA-X-${String(at + 1).padStart(3, '0')}`);
/** As many actions as a large tafel has, that all run well. */
const TAFEL = [
  'soort;thematafel;naam;code;actie;omschrijving;gereed;status;geldigVanaf',
  'opening;D;Passende zorg;;;;;;2024-01-01',
  ...CODES.map((code) => `actie;D;;${code};;Afspraak ${code};Q1 2028;;2024-01-01`),
  ...CODES.map((code) => `statusmelding;;;;${code};;;loopt-op-schema;2024-02-01`),
].join('\n');

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let env: Readonly<Record<string, string>>;
let apis: readonly ServiceProcess[] = [];
let projector: ServiceProcess | undefined;
beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  env = { DATABASE_URL: database.appUrl, DATABASE_ADMIN_URL: database.adminUrl, PEILDATUM_DATA_DIR: folder.path };
  const processOf = async (program: 'api' | 'projector', name: string) => new ServiceProcess(program, name, await freePort(), env);
  apis = [await processOf('api', 'api 1'), await processOf('api', 'api 2')];
  projector = await processOf('projector', 'projector');
  for (const one of [...apis, projector]) await one.start();
  const file = join(folder.path, 'tafel.csv');
  writeFileSync(file, TAFEL);
  const taken = spawnSync(process.execPath, [CLI, 'importeer', file], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    encoding: 'utf8',
  });
  expect(taken.status).toBe(0);
});
afterAll(async () => {
  for (const one of [...apis, projector]) await one?.terminate();
  await database?.drop();
  await folder?.remove();
});

async function signedInAt(api: ServiceProcess | undefined, rol: string): Promise<Visitor> {
  if (api === undefined) throw new Error('there is no such process');
  const wayIn = new URL(await newWayIn(loadConfig(env), api.port));
  const visitor = new Visitor({ base: api.address });
  await visitor.get(wayIn.pathname + wayIn.search);
  const fields = { code: visitor.hidden('code') ?? '', rol, thematafel: 'D', organisatie: '' };
  expect((await visitor.post('/demonstratie', fields)).status).toBe(303);
  return visitor;
}

/** The rows of the page that runs well, by their code: under which name its form has them. */
function rowsOn({ page }: Visitor): ReadonlyMap<string, string> {
  const fields = formFields(page);
  const rows = Object.entries(fields).filter(([name]) => /^rij-\d+$/.test(name) && fields[`${name}-status`] === 'loopt-op-schema');
  return new Map(rows.map(([name, version]) => [(JSON.parse(version) as { id: string }).id, name]));
}

/** Fills in the explanation of rows, and saves until it is taken: what another wrote meanwhile is shown, and then meant to be replaced. @returns how often it was refused */
async function saves(visitor: Visitor, codes: readonly string[], said: (code: string) => string): Promise<number> {
  const rows = rowsOn(visitor);
  const typed = Object.fromEntries(codes.map((code) => [`${rows.get(code)}-toelichting`, said(code)]));
  let fields: Record<string, string> = { ...formFields(visitor.page), ...typed };
  for (let refused = 0; refused < MOST_TRIES; refused += 1) {
    const { status } = await visitor.post(GRID, { ...fields, doe: 'bewaar' });
    if (status === 303) return refused;
    expect([400, 409]).toContain(status);
    // What was typed is still there, beside what the other wrote.
    fields = formFields(visitor.page);
    for (const code of codes) expect(Object.values(fields)).toContain(said(code));
  }
  throw new Error('it was refused again and again');
}

describe('two people who fill in a tafel at once, each at a process of the API of its own', () => {
  it('lose no edit: what one typed stands, and of the same row both are in its history', async () => {
    const [one, other] = [await signedInAt(apis[0], 'coordinator'), await signedInAt(apis[1], 'beheerder')];
    for (const visitor of [one, other]) expect((await visitor.get(GRID)).status).toBe(200);
    const codes = [...rowsOn(one).keys()];
    expect([...rowsOn(other).keys()]).toEqual(codes);
    expect(codes).toHaveLength(ALL);
    const half = Math.floor((codes.length - BOTH) / 2);
    const [mine, theirs] = [codes.slice(0, half + BOTH), codes.slice(half)];
    const both = mine.filter((code) => theirs.includes(code));
    expect(both).toHaveLength(BOTH);
    const said = (who: string) => (code: string) => `${who} over ${code}.`;
    const refused = await Promise.all([saves(one, mine, said('Een')), saves(other, theirs, said('Ander'))]);
    // One of them was first.
    expect(Math.max(...refused)).toBeGreaterThan(0);
    for (const code of codes) {
      const told = await (await fetch(`${apis[0]?.address}/v1/acties/${code}?bekendOp=${new Date().toISOString()}`)).text();
      const wanted = [...(mine.includes(code) ? [said('Een')(code)] : []), ...(theirs.includes(code) ? [said('Ander')(code)] : [])];
      expect([code, wanted.filter((text) => !told.includes(text))]).toEqual([code, []]);
    }
  });
});
