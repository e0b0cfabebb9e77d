import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../../../libs/platform/testing/temporary-folder.js';
import { byModule } from './by-module.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  mkdirSync(join(folder.path, 'dist/programs'), { recursive: true });
  const path = join(folder.path, 'dist/programs/chunk-A1.js');
  writeFileSync(path, ['import x;', '// dist/libs/one.js', 'one();', '  // node_modules/pg/lib/two.js', 'two();'].join('\n'));
  file = pathToFileURL(path).href;
});
afterAll(() => folder.remove());

describe('the calls of a stack', () => {
  it('name the module that a line of a packed file is of', () => {
    expect(byModule(`at one (${file}:3:1)\nat async ${file}:5:9`)).toBe(
      `at one (dist/libs/one.js in ${file}:3:1)\nat async node_modules/pg/lib/two.js in ${file}:5:9`,
    );
  });

  it.each([
    'at x (file:///srv/dist/libs/one.js:3:1)',
    'at x (node:internal/y:3:1)',
    'at x (file:///nowhere/dist/programs/chunk-B2.js:3:1)',
  ])('stay as they are elsewhere: %s', (call) => expect(byModule(call)).toBe(call));

  it('stay as they are above the first module', () => {
    expect(byModule(`at x (${file}:1:1)`)).toBe(`at x (${file}:1:1)`);
  });
});
