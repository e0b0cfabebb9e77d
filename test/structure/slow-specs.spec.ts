import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const project = resolve(import.meta.dirname, '../..');

/** By importing these a spec starts a process or a database server of its own, or plays the fuzz. */
const STARTERS =
  /(^|\/)(node:child_process|(run-typescript|server-process|service-process|embedded-postgres|provide-database|play-once|run-fuzz|unpack|command)\.js)$/;

/** With fast-check, by these it plays random histories in a database. */
const REGISTERS = /(support\/stand|testing\/random-history)\.js$/;

const specs = (): string[] =>
  ['apps', 'libs', 'test', 'data']
    .flatMap((folder) => readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.spec\.tsx?$/.test(file));

function isSlow(source: string): boolean {
  const imported = [...source.matchAll(/^(?:import|\} from) [^;]*?'([^']+)';$/gm)].map(([, from = '']) => from);
  const randomHistories = imported.includes('fast-check') && imported.some((from) => REGISTERS.test(from));
  return randomHistories || imported.some((from) => STARTERS.test(from));
}

/** `npm test` is for every change: its specs start nothing but the one database server of the run. */
describe('a spec that starts something of its own, or plays random histories in a register', () => {
  it('is called slow', () => {
    const found = specs().filter((file) => isSlow(readFileSync(join(project, file), 'utf8')));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((file) => !file.endsWith('.slow.spec.ts'))).toEqual([]);
  });

  it.each([
    ["import { spawn } from 'node:child_process';", true],
    ["import {\n  CLI,\n  peildatum,\n} from '../support/server-process.js';", true],
    ["import fc from 'fast-check';\nimport { openStand } from '../support/stand.js';", true],
    ["import fc from 'fast-check';", false],
    ["import { openStand } from '../support/stand.js';", false],
  ])('would be found out by %j', (source, slow) => {
    expect(isSlow(source)).toBe(slow);
  });
});
