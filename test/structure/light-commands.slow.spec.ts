import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';

const project = resolve(import.meta.dirname, '../..');
const [MODULES, PACKED] = ['dist/apps/cli/main.js', 'dist/programs/cli.js'] as const;

/** Of a command that answers at once: the packages that it loads, and the libraries of ours. */
const LIGHT: readonly (readonly [args: readonly string[], packages: readonly string[], libraries: readonly string[]])[] = [
  [['help'], ['commander'], ['kernel']],
  [['help', 'rapport'], ['commander'], ['kernel']],
  [['help', 'sjabloon'], ['commander'], ['kernel']],
  [
    ['token', '--rol', 'coordinator', '--tafel', 'D'],
    ['commander', 'jose'],
    ['kernel', 'platform', 'thematafels'],
  ],
];

/** The modules of the last, which knows every kind of row, are 2,600. */
const PACKED_COMMANDS = [['help'], ['help', 'rapport'], ['token', '--rol', 'coordinator', '--tafel', 'D'], ['help', 'importeer']] as const;
const FILES_AT_MOST = 40;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  // A token is made where a register is.
  mkdirSync(join(folder.path, 'postgres'));
  writeFileSync(join(folder.path, 'postgres/PG_VERSION'), '15\n');
});
afterAll(() => folder.remove());

/** The modules that a command of the built program loads. */
function loadedBy(args: readonly string[], program: string = MODULES): string[] {
  const file = join(folder.path, 'loaded');
  const hook = join(project, 'test/structure/support/tell-loaded.js');
  execFileSync(process.execPath, ['--import', hook, join(project, program), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', PEILDATUM_DATA_DIR: folder.path, LOADED_MODULES: file },
  });
  return readFileSync(file, 'utf8').split('\n');
}

const named = (modules: readonly string[], pattern: RegExp): string[] =>
  [...new Set(modules.flatMap((module) => pattern.exec(module)?.[1] ?? []))].sort();

/** What a command loads is what its user waits for; how long that is depends on the machine, and stands in the bench. */
describe('a command that answers at once', () => {
  it.each(LIGHT)('%j loads what it uses', (args, packages, libraries) => {
    const loaded = loadedBy(args);
    expect(named(loaded, /node_modules\/((?:@[^/]+\/)?[^/]+)/)).toEqual(packages);
    expect(named(loaded, /dist\/libs\/([^/]+)/)).toEqual(libraries);
  });

  it('is told apart from one that loads much', () => {
    const packages = named(loadedBy(['help', 'importeer']), /node_modules\/((?:@[^/]+\/)?[^/]+)/);
    expect(packages).toEqual(expect.arrayContaining(['@nestjs/common', 'commander', 'typeorm']));
    // What only a server uses.
    expect(packages.filter((name) => /^(fastify|@fastify|@nestjs\/platform|echarts|pino|prom-client|@opentelemetry)/.test(name))).toEqual(
      [],
    );
  });
});

describe('a packed command', () => {
  it.each(PACKED_COMMANDS.map((args) => [args]))('%j looks for few files, and for none outside', (args) => {
    expect([PACKED, existsSync(join(project, PACKED))]).toEqual([PACKED, true]);
    const files = loadedBy(args, PACKED).filter((module) => module.startsWith('file:') || module.startsWith('/'));
    const own = files.filter((module) => module.includes('/dist/programs/'));
    expect(files.filter((module) => !own.includes(module))).toEqual([]);
    expect(own.length).toBeGreaterThan(1);
    expect(own.length).toBeLessThanOrEqual(FILES_AT_MOST);
  });
});
