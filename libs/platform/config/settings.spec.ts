import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { loadConfig } from './load-config.js';
import { SETTINGS } from './settings.js';
import { SettingsReader } from './settings-reader.js';
import { settingsTable } from './settings-table.js';

const URL_WITH_PASSWORD = 'postgres://app:geheim@db.example:5432/iza';

let folder: { path: string; remove(): Promise<void> };
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

function secretFile(content: string): string {
  const path = join(folder.path, 'geheim');
  writeFileSync(path, content);
  return path;
}

function faultsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env, { cwd: folder.path });
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe('a secret in a file', () => {
  it('counts as if it stood in the variable', () =>
    expect(loadConfig({ DATABASE_URL_FILE: secretFile(`${URL_WITH_PASSWORD}\n`) }, { cwd: folder.path })).toEqual(
      loadConfig({ DATABASE_URL: URL_WITH_PASSWORD }, { cwd: folder.path }),
    ));

  it('is checked as any other, and never repeated', () => {
    const [fault, ...others] = faultsOf({ DATABASE_URL_FILE: secretFile('mysql://app:geheim@db') });
    expect(others).toEqual([]);
    expect(fault).toContain('DATABASE_URL');
    expect(fault).not.toContain('geheim@');
  });

  it.each([
    ['beside the variable', { DATABASE_URL: URL_WITH_PASSWORD }, 'een van de twee'],
    ['that is empty', {}, 'is leeg'],
  ])('%s is a fault', (_what, env, says) =>
    expect(faultsOf({ ...env, DATABASE_URL_FILE: secretFile(' \n') })).toEqual([expect.stringContaining(says)]),
  );

  it('that cannot be read is a fault that names the file', () =>
    expect(faultsOf({ EVENT_STORE_URL_FILE: join(folder.path, 'nergens') })).toEqual([
      expect.stringMatching(/nergens is niet te lezen \(ENOENT\)/),
    ]));

  it('is for secrets alone', () => expect(SETTINGS.filter(({ secret }) => secret).map(({ name }) => name)).toContain('DATABASE_URL'));
});

describe('a name of ours that means nothing', () => {
  it('is a fault that names the one which was meant', () =>
    expect(faultsOf({ PEILDATUM_DATADIR: '/srv/iza', PEILDATUM_POSTGRESS: 'npm' })).toEqual([
      expect.stringContaining('PEILDATUM_DATADIR: deze instelling bestaat niet; bedoelt u PEILDATUM_DATA_DIR?'),
      expect.stringContaining('bedoelt u PEILDATUM_POSTGRES?'),
    ]));

  it('is told together with all other faults', () => expect(faultsOf({ PEILDATUM_POORT: '1', PORT: 'x', HOST: '/' })).toHaveLength(3));
});

it('a setting that is not in the table cannot be read', () =>
  expect(() => new SettingsReader({}).text('NIET_VERKLAARD')).toThrow('no declared setting'));

it('docs/configuratie.md is the table', () => {
  const path = join(import.meta.dirname, '../../../docs/configuratie.md');
  const [head = ''] = readFileSync(path, 'utf8').split('| Variabele');
  if (process.env.PEILDATUM_TEST_GOLDEN === 'schrijf') writeFileSync(path, head + settingsTable());
  expect(readFileSync(path, 'utf8')).toBe(head + settingsTable());
});
