import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';

const project = resolve(import.meta.dirname, '../..');

/** Of a command that answers at once: the packages that it loads, and the libraries of ours. */
const LIGHT: readonly (readonly [args: readonly string[], packages: readonly string[], libraries: readonly string[]])[] = [
  [['help'], ['commander'], ['kernel']],
  [['help', 'rapport'], ['commander'], ['kernel']],
  [
    ['token', '--rol', 'coordinator', '--tafel', 'D'],
    ['commander', 'jose'],
    ['kernel', 'platform', 'thematafels'],
  ],
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** The modules that a command of the built program loads. */
function loadedBy(args: readonly string[]): string[] {
  const file = join(folder.path, 'loaded');
  const hook = join(project, 'test/structure/support/tell-loaded.js');
  execFileSync(process.execPath, ['--import', hook, join(project, 'dist/apps/cli/main.js'), ...args], {
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
  });
});
