import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLI, peildatum, type ServerProcess, spawnServer } from '../support/server-process.js';
import { blocksOf, printed } from './readme-blocks.js';

/** What the README tells a newcomer to type is typed, in its order, and what it prints is what the program prints. */
const project = resolve(import.meta.dirname, '../..');
const blocks = blocksOf(readFileSync(join(project, 'README.md'), 'utf8'));

let folder: string;
let dataDir: string;
let server: ServerProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peildatum-readme-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'gegevens');
  server = await spawnServer(dataDir).ready;
});
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** What earlier examples set and told: the next ones go on from there. */
const session = { variables: [] as string[], event: '' };

/** Types an example: `npx peildatum` is what is built here, and the addresses and folders are those of this test. */
function type(example: string): Promise<string> {
  const here = example
    .replaceAll('http://127.0.0.1:3000', server.address)
    .replaceAll('/tmp/elders', join(folder, 'elders'))
    .replaceAll('<id>', session.event);
  const assignments = here.split('\n').filter((line) => /^[A-Z]+=\$\(/.test(line));
  const script = [
    'set -euo pipefail',
    `npx() { [ "$1" = peildatum ]; shift; '${process.execPath}' '${CLI}' "$@"; }`,
    'curl() { command curl --silent --show-error "$@"; echo; }',
    ...session.variables,
    here,
  ].join('\n');
  session.variables.push(...assignments);
  const env = { ...process.env, PEILDATUM_DATA_DIR: dataDir, NODE_OPTIONS: '' };
  return new Promise((done, reject) => {
    execFile('bash', ['-c', script], { cwd: folder, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      error ? reject(new Error(`${example}\n${stderr}`)) : done(stdout),
    );
  });
}

const examples = (title: string): string[] => blocks.filter((one) => one.title === title && one.language === 'sh').map(({ text }) => text);
const outputs = (title: string): string[] => blocks.filter((one) => one.title === title && one.language === '').map(({ text }) => text);
const only = (texts: readonly string[]): string => {
  expect(texts).toHaveLength(1);
  return texts[0] ?? '';
};

describe('the README', () => {
  it('has no example that is not tried here', () => {
    const tried = [
      'Two commands',
      'Read',
      'Record',
      'Correct',
      'Money',
      'Norms and targets',
      'Audit',
      'Keep',
      'Editions',
      'Explain',
      'Files',
      'Werkbladen',
      'Remind',
      'The map',
    ];
    expect([...new Set(blocks.map(({ title }) => title))]).toEqual(tried);
  });

  it('begins with the two commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(only(examples('Two commands')).replace(/ +#.*/g, '')).toBe('npm ci && npm start\nnpm ci && npm test');
    expect(scripts.start).toBe('node apps/cli/peildatum.js start');
    expect(readFileSync(join(project, '.ci/run'), 'utf8')).toMatch(/\nnpm ci && npm test\nnpm run test:langzaam\n$/);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['test', 'test:langzaam']));
    expect(server.output().replaceAll(server.address, 'http://127.0.0.1:3000')).toMatch(printed(only(outputs('Two commands'))));
  });

  it('reads a report', async () => {
    await type(only(examples('Read')));
    expect(readFileSync(join(folder, 'rapport.html'), 'utf8')).toContain('</html>');
  });

  it('records a fact, once, and refuses what comes after it', async () => {
    const [record] = examples('Record');
    const [answer = '', refusal = ''] = outputs('Record');
    const first = await type(record ?? '');
    expect(first).toMatch(printed(answer));
    session.event = (JSON.parse(first) as { gebeurtenissen: { id: string }[] }).gebeurtenissen[0]?.id ?? '';
    expect(await type(record ?? '')).toContain(session.event);
    const later = (record ?? '')
      .replace(
        '"status":"afgerond","geldigVanaf":"2026-01-10"',
        '"status":"loopt-achter","maatregel":"Er wordt meegeschreven.","geldigVanaf":"2026-02-01"',
      )
      .replace(/,"bewijs":"[^"]*"/, '')
      .replace('melding-1', 'melding-2');
    expect(await type(later)).toMatch(printed(refusal));
  });

  it('corrects it', async () => {
    const [tried = '', corrected = ''] = (await type(only(examples('Correct')))).trim().split('\n');
    expect(JSON.parse(tried)).toHaveProperty('gebeurtenissen', 1);
    const { gebeurtenissen } = JSON.parse(corrected) as { gebeurtenissen: { soort: string }[] };
    expect(gebeurtenissen.map(({ soort }) => soort)).toEqual(['ActionFactCorrected']);
  });

  it('shows what is left of the money, and what the NZa may not do', async () => {
    const [left = '', refused = ''] = (await type(only(examples('Money')))).trim().split('\n');
    expect(JSON.parse(left)).toHaveProperty('klokken');
    expect(JSON.parse(refused)).toMatchObject({ status: 409, code: 'BESCHIKKING.ABOVE_APPROVED' });
  });

  it('lists norms and targets', async () => {
    const lines = (await type(only(examples('Norms and targets')))).trim().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('klokken');
  });

  it('shows who recorded what, and holds the read models against the log', async () => {
    const shown = await type(only(examples('Audit')));
    expect(shown).toContain('correctie: ');
    expect(shown).toMatch(printed(only(outputs('Audit'))));
  });

  it('keeps the log in a file, and takes it back elsewhere', async () => {
    await type(only(examples('Keep')));
    expect(existsSync(join(folder, 'elders'))).toBe(true);
  });

  it('has both editions frozen, compares them, gives one figure through time, and says what does not add up', async () => {
    const shown = await type(only(examples('Editions')));
    for (const text of ['2025-05-20: klopt', 'afgerond', 'acties.D.afgerond', 'kaders.label']) expect(shown).toContain(text);
  });

  it('explains a figure in words, and one as JSON', async () => {
    const shown = (await type(only(examples('Explain')))).trim();
    expect(shown).toContain('kaders.2024.msz.uitgaven');
    expect(JSON.parse(shown.split('\n').at(-1) ?? '')).toHaveProperty('definitie');
  });

  it.each(['doctor', 'projecties status', 'help'])('names the command %s', async (command) => {
    expect(readFileSync(join(project, 'README.md'), 'utf8')).toContain(`npx peildatum ${command}`);
    expect(await peildatum(dataDir, ...command.split(' '))).toMatchObject({ code: 0 });
  });

  it('gives a werkblad, and sees that nothing in it was changed', async () => {
    expect(await type(only(examples('Werkbladen')))).toMatch(/\d+ ongewijzigd/);
  });

  it('adds a person, and asks what mail would go', async () => {
    const shown = await type(only(examples('Remind')));
    expect(shown).toContain('A. de Vries krijgt herinneringen op a.devries@example.nl, als coordinator D');
  });

  it('makes a template with examples, and says what would come of it and that it was told', async () => {
    const lines = (await type(only(examples('Files')))).trim().split('\n');
    expect(lines.find((line) => line.startsWith('Proef: er is niets vastgelegd. 2 regels gelezen'))).toBeDefined();
    expect(lines.find((line) => /^2 regels gelezen, \d feiten? vastgelegd/.test(line))).toBeDefined();
    expect(lines.at(-1)).toBe('3 regels vastgelegd.');
  });
});
