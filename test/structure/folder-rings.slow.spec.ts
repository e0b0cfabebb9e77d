import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Module, ringsOfFolders } from './support/folder-rings.js';

const project = resolve(import.meta.dirname, '../..');

/** The files of apps and libs, and what each imports, types included. */
function modules(): readonly Module[] {
  const cruise = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
  const output = execFileSync(process.execPath, [cruise, ...args], { cwd: project, encoding: 'utf8', maxBuffer: 1 << 28 });
  return (JSON.parse(output) as { modules: Module[] }).modules;
}

const imports = (source: string, ...resolved: string[]): Module => ({ source, dependencies: resolved.map((file) => ({ resolved: file })) });

describe('the folders of a library', () => {
  it('do not need each other in a ring', () => {
    const cruised = modules();
    expect(cruised.map(({ source }) => source)).toContain('libs/projections/engine/projector.ts');
    expect(ringsOfFolders(cruised)).toEqual([]);
  });

  it.each<[string, readonly Module[], string[][]]>([
    [
      'two that import each other',
      [imports('libs/x/left/a.ts', 'libs/x/right/b.ts'), imports('libs/x/right/c.ts', 'libs/x/left/d.ts')],
      [['libs/x/left', 'libs/x/right']],
    ],
    [
      'three in a round',
      [imports('libs/x/a/1.ts', 'libs/x/b/1.ts'), imports('libs/x/b/2.ts', 'libs/x/c/1.ts'), imports('libs/x/c/2.ts', 'libs/x/a/2.ts')],
      [['libs/x/a', 'libs/x/b', 'libs/x/c']],
    ],
    ['one way', [imports('libs/x/left/a.ts', 'libs/x/right/b.ts'), imports('libs/x/right/c.ts', 'libs/x/right/d.ts')], []],
    ['a folder and what it holds', [imports('libs/x/index.ts', 'libs/x/left/a.ts'), imports('libs/x/left/a.ts', 'libs/x/port.ts')], []],
    [
      'a spec that looks back',
      [imports('libs/x/left/a.ts', 'libs/x/right/b.ts'), imports('libs/x/right/b.spec.ts', 'libs/x/left/a.ts')],
      [],
    ],
  ])('would be found out, or not: %s', (_what, given, rings) => expect(ringsOfFolders(given)).toEqual(rings));
});
