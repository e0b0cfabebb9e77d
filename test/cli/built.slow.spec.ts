import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';

const project = resolve(import.meta.dirname, '../..');
const [PACKED, MODULES, BUILT] = ['dist/programs/cli.js', 'dist/apps/cli/main.js', 'dist/.tsbuildinfo'] as const;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  for (const file of ['apps/cli/peildatum.js', 'apps/cli/package.json']) cpSync(join(project, file), join(folder.path, file));
});
afterEach(() => folder.remove());

/** @param at when it was written, in seconds */
function write(file: string, at: number): void {
  const path = join(folder.path, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `console.log('${file}');`);
  utimesSync(path, at, at);
}

const starts = (): string => execFileSync(process.execPath, [join(folder.path, 'apps/cli/peildatum.js')], { encoding: 'utf8' }).trim();

describe('the command peildatum', () => {
  it('starts the packed program of the last build', () => {
    for (const [file, at] of [
      [MODULES, 1],
      [BUILT, 2],
      [PACKED, 3],
    ] as const)
      write(file, at);
    expect(starts()).toBe(PACKED);
  });

  it('starts its modules where nothing was packed since the last build', () => {
    for (const [file, at] of [
      [MODULES, 1],
      [PACKED, 2],
      [BUILT, 3],
    ] as const)
      write(file, at);
    expect(starts()).toBe(MODULES);
  });

  it('starts its modules where nothing was packed at all', () => {
    for (const [file, at] of [
      [MODULES, 1],
      [BUILT, 2],
    ] as const)
      write(file, at);
    expect(starts()).toBe(MODULES);
  });
});
