import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { peildatumProgram } from '../../apps/cli/program.js';
import { edited } from '../../libs/worksheets/testing/edited.js';
import { Register } from './command.js';

let register: Register;
let folder: string;
let taken: Server;
let port: string;
beforeAll(async () => {
  register = await Register.make();
  folder = mkdtempSync(join(tmpdir(), 'peildatum-paden-'));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'bestand'), 'tekst');
  writeFileSync(join(folder, 'een-fout.csv'), 'soort\nonzin\n');
  await oneFault(register, join(folder, 'een-fout.xlsx'));
  taken = createServer((socket) => void socket.resume());
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
  port = String((taken.address() as { port: number }).port);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await new Promise((closed) => taken.close(closed));
  await register.remove();
});

/** A werkblad with a cell that cannot be recorded. */
async function oneFault(of: Register, file: string): Promise<void> {
  const rows = `${file}.csv`;
  writeFileSync(
    rows,
    'soort,code,thematafel,omschrijving,gereed,verantwoordelijken,naam,geldigVanaf\nopening,,D,,,,Passende zorg,2024-01-01\nactie,A-1,D,Werk een kader uit.,Q3 2026,VWS,,2025-01-15\n',
  );
  for (const args of [
    ['importeer', rows],
    ['werkblad', 'D', '--naar', file],
  ]) {
    const { code, stderr } = await of.run(args);
    if (code !== 0) throw new Error(stderr);
  }
  const wrong = await edited(readFileSync(file), 'xlsx', (sheets) => {
    Object.assign(sheets.acties?.[0] ?? {}, { status: 'onzin' });
    return undefined;
  });
  writeFileSync(file, wrong);
}

interface Bad {
  readonly value: () => string;
  readonly code: number;
  readonly says: string;
  readonly env?: Readonly<Record<string, string>>;
}

const at = (...path: string[]) => join(folder, ...path);
const absent: Bad = { value: () => at('nergens', 'x.csv'), code: 66, says: 'bestaat niet' };
const aFolder: Bad = { value: () => folder, code: 66, says: 'het is een map' };
const inAFile: Bad = { value: () => at('bestand', 'x.csv'), code: 66, says: 'geen map' };
const TO_READ = [absent, aFolder, inAFile];
const TO_MAKE = [absent, inAFile].map((bad): Bad => ({ ...bad, code: 73 }));

/** Each place where a path or an address is typed: how the command goes on around it, and what is wrong with it. */
const PLACES: Readonly<Record<string, { readonly args: (value: string) => string[]; readonly bad: readonly Bad[] }>> = {
  'samenvatting --uit': { args: (value) => ['samenvatting', '--uit', value.replace(/csv$/, 'json')], bad: TO_MAKE },
  'rapport --uit': {
    args: (value) => ['rapport', '--uit', value.replace(/csv$/, 'json')],
    bad: [...TO_MAKE, { ...aFolder, code: 73 }, { value: () => '/dev/full', code: 74, says: 'de schijf is vol' }],
  },
  'vergelijk --uit': { args: (value) => ['vergelijk', '--van', '2025-01-01', '--tot', '2025-02-01', '--uit', value], bad: TO_MAKE },
  'reeks --uit': {
    args: (value) => ['reeks', 'acties.D.afgerond', '--van', '2025-01-01', '--tot', '2025-01-31', '--uit', value],
    bad: TO_MAKE,
  },
  'verklaar --uit': { args: (value) => ['verklaar', 'acties.totaal', '--geldig-op', '2025-01-31', '--uit', value], bad: TO_MAKE },
  'vraag --uit': { args: (value) => ['vraag', 'controleer', '--formaat', 'csv', '--uit', value], bad: TO_MAKE },
  'logboek --uit': { args: (value) => ['logboek', '--formaat', 'csv', '--uit', value], bad: TO_MAKE },
  'geweigerd --uit': { args: (value) => ['geweigerd', '--formaat', 'csv', '--uit', value], bad: TO_MAKE },
  'controles --uit': { args: (value) => ['controles', '2025-01-31', '--uit', value], bad: TO_MAKE },
  'back-up --naar': {
    args: (value) => ['back-up', '--naar', value],
    bad: [...TO_MAKE, { value: () => at('n'.repeat(300)), code: 73, says: 'te lang' }],
  },
  'back-up --controleer': { args: (value) => ['back-up', '--controleer', value], bad: TO_READ },
  'controleer --back-up': { args: (value) => ['controleer', '--back-up', value], bad: TO_READ },
  'herstel --van': { args: (value) => ['herstel', '--van', value], bad: TO_READ },
  'sjabloon --naar': {
    args: (value) => ['sjabloon', 'actie', '--naar', value],
    bad: [...TO_MAKE, { value: () => at('bestand'), code: 73, says: 'het bestaat al' }],
  },
  'importeer --correctiebestand': {
    args: (value) => ['importeer', at('een-fout.csv'), '--alleen-geldige', '--correctiebestand', value],
    bad: [...TO_MAKE, { value: () => at('bestand'), code: 73, says: 'bestaat al' }],
  },
  'werkblad --naar': {
    args: (value) => ['werkblad', 'D', '--formaat', 'xlsx', '--naar', value],
    bad: [...TO_MAKE, { value: () => at('bestand'), code: 73, says: 'bestaat al' }],
  },
  'werkblad --terug': { args: (value) => ['werkblad', '--formaat', 'xlsx', '--terug', value], bad: TO_READ },
  'werkblad --correctiebestand': {
    args: (value) => ['werkblad', '--terug', at('een-fout.xlsx'), '--alleen-geldige', '--correctiebestand', value],
    bad: [...TO_MAKE, { value: () => at('bestand'), code: 73, says: 'bestaat al' }],
  },
  'importeer <bestand>': { args: (value) => ['importeer', value, '--formaat', 'csv'], bad: TO_READ },
  'personen lees-in <bestand>': { args: (value) => ['personen', 'lees-in', value], bad: TO_READ },
  'aanmelden --poort': {
    args: (value) => ['aanmelden', '--poort', value],
    bad: [
      {
        value: () => port,
        code: 69,
        says: 'antwoordt geen Peildatum',
        env: { OIDC_ISSUER: '', OIDC_AUDIENCE: '', OIDC_JWKS_URL: '' },
      },
      { value: () => '70000', code: 64, says: '65535' },
    ],
  },
  'start --poort': {
    args: (value) => ['start', '--poort', value],
    bad: [
      { value: () => port, code: 78, says: `is al in gebruik` },
      { value: () => '0', code: 78, says: 'heeft dat adres niet', env: { HOST: '192.0.2.1' } },
      { value: () => '0', code: 78, says: 'is niet bekend', env: { HOST: 'bestaat-niet.invalid' } },
      { value: () => '0', code: 78, says: 'heeft dat adres niet', env: { METRICS_HOST: '192.0.2.1', METRICS_PORT: '0' } },
      { value: () => '70000', code: 64, says: '65535' },
    ],
  },
};

/** Of the program itself: what takes a file, a folder, a port or an address says so by the name of its value. */
function placesOf(command: Command, path: readonly string[] = []): string[] {
  const own = [
    ...command.options.filter(({ flags }) => /<(bestand|map|poort|adres)>/.test(flags)).map(({ long }) => `${long}`),
    ...command.registeredArguments.filter((argument) => /^(bestand|map|poort|adres)$/.test(argument.name())).map((a) => `<${a.name()}>`),
  ].map((place) => [...path, place].join(' '));
  return [...own, ...command.commands.flatMap((sub) => placesOf(sub, [...path, sub.name()]))];
}

const CASES = Object.entries(PLACES).flatMap(([place, { args, bad }]) => bad.map((one) => [place, one.says, args, one] as const));

describe('a path or an address that is wrong', () => {
  it('is tried at every place where one can be typed', async () => {
    expect(placesOf(await peildatumProgram([])).sort()).toEqual(Object.keys(PLACES).sort());
  });

  it.each(CASES)('%s: %s', async (_place, says, args, { value, code, env }) => {
    const ran = await register.run(args(value()), env);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/\n {4}at |Error:/);
    expect(ran.code).toBe(code);
    expect(ran.stdout).toBe('');
  });
});
