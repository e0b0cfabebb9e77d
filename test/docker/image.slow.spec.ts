import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const project = resolve(import.meta.dirname, '../..');
const dockerfile = readFileSync(join(project, 'docker/Dockerfile'), 'utf8');
const [build = '', final = ''] = dockerfile.split(/^FROM .*$/m).slice(1);

/** Sources and target of every COPY from the project (or, in the second stage, from the first). */
const copies = (stage: string, from: 'project' | 'build') =>
  [...stage.matchAll(/^COPY (--from=build )?(.+)$/gm)]
    .filter(([, other]) => (other === undefined) === (from === 'project'))
    .map(([, , words = '']) => words.split(' ').map((word) => word.replace(/^\/app\//, '')))
    .map((words) => ({ sources: words.slice(0, -1), target: words[words.length - 1] as string }));

function copy(source: string, target: string, into: string): void {
  const name = target.endsWith('/') ? join(target, source.split('/').pop() as string) : target;
  mkdirSync(dirname(join(into, name)), { recursive: true });
  cpSync(join(project, source), join(into, name), { recursive: true, filter: (path) => !path.endsWith('.spec.ts') });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peildatum-image-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('docker/Dockerfile', () => {
  it('ends as an ordinary user, with a health check and a stop signal', () => {
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/^HEALTHCHECK /m);
    expect(final).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(build).toMatch(/npm ci --ignore-scripts/);
    expect(build).toMatch(/npm prune --omit=dev/);
  });

  it('copies all that the build needs, and all that the program needs to say what is missing', () => {
    for (const { sources, target } of copies(build, 'project'))
      for (const source of sources.flatMap((name) =>
        name === 'tsconfig*.json' ? ['tsconfig.json', 'tsconfig.base.json', 'tsconfig.build.json'] : [name],
      ))
        copy(source, target, folder);
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    expect(spawnSync('npm', ['run', '-s', 'build'], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0 });

    const image = join(folder, 'image');
    mkdirSync(image);
    for (const { sources, target } of copies(final, 'build'))
      for (const source of sources) {
        if (source === 'node_modules') symlinkSync(join(project, source), join(image, target));
        else
          cpSync(join(folder, source), join(image, target, target.endsWith('/') ? (source.split('/').pop() as string) : ''), {
            recursive: true,
          });
      }
    for (const { sources, target } of copies(final, 'project')) for (const source of sources) copy(source, target, image);
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      EVENT_STORE_URL: 'kurrentdb://kurrentdb:2113?tls=false',
    };
    const ran = spawnSync(process.execPath, ['dist/programs/api.js'], { cwd: image, env, encoding: 'utf8' });
    expect(ran.stderr).toContain('OIDC_ISSUER');
    expect(ran.status).toBe(78);
    expect(spawnSync(process.execPath, ['apps/cli/peildatum.js', '--help'], { cwd: image, env, encoding: 'utf8' }).stdout).toContain(
      'herstel',
    );
  });
});
