import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';

const project = resolve(import.meta.dirname, '../..');

/** Bodies of specs: some do wrong, and one comes after another that left much behind. */
const SEEDED = {
  hangs: "it('a test', () => new Promise(() => undefined));",
  hangsBefore: "beforeAll(() => new Promise(() => undefined)); it('a test', () => undefined);",
  throwsText: "it('a test', () => { throw 'a text'; });",
  failsInOneRow: "it.each([[1], [2]])('row %s', (row) => expect(row).toBe(1));",
  rejectsAlone:
    "it('a test', async () => { void Promise.reject(new Error('nobody')); await new Promise((done) => setTimeout(done, 999)); });",
  endsTheProcess: "it('a test', async () => { process.exit(0); await new Promise((done) => setTimeout(done, 999)); });",
  passes: "it('a test', () => expect(1).toBe(1));",
  leavesOpen: "setInterval(() => undefined, 100); it('a test', () => expect(1).toBe(1));",
  // In one worker, the larger file first.
  leaves: `it('a test', () => {
    jest.spyOn(Math, 'random').mockReturnValue(7);
    jest.useFakeTimers();
    process.env.LEFT_BEHIND = 'by the file before';
    expect([Math.random(), jest.getTimerCount()]).toEqual([7, 0]);
  });`,
  comesAfter: `it('a test', async () => {
    expect([Math.random() < 1, process.env.LEFT_BEHIND]).toEqual([true, undefined]);
    await new Promise((done) => setTimeout(done, 1));
  });`,
};

type Name = keyof typeof SEEDED;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Runs these specs as `npm run jest` does, and gives how Jest ended and what it printed. */
function run(names: readonly Name[], workers: 1 | 2): Promise<{ failed: boolean; printed: string }> {
  for (const name of names) {
    const text = `import { beforeAll, expect, it, jest } from '@jest/globals';\n${SEEDED[name]}\n`;
    writeFileSync(join(folder.path, `${name}.spec.ts`), text);
  }
  const config = {
    rootDir: folder.path,
    runner: join(project, 'test/runner/runner.js'),
    transform: {},
    extensionsToTreatAsEsm: ['.ts'],
    testMatch: names.map((name) => `**/${name}.spec.ts`),
    maxWorkers: workers,
  };
  const loader = join(project, 'libs/platform/testing/register-typescript.js');
  const args = ['--import', loader, join(project, 'node_modules/jest/bin/jest.js'), '--no-cache', '--config', JSON.stringify(config)];
  const env = { ...process.env, NODE_OPTIONS: '', PEILDATUM_TEST_LIMIT: '2000' };
  return new Promise((done) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => done({ failed: error !== null, printed: stdout + stderr }));
  });
}

/** What the runner leaves to us (test/runner/globals.js), and what it must tell of. */
describe('a run of the specs', () => {
  it.each<[Name, RegExp]>([
    ['hangs', /hangs: no end after 2 s/],
    ['hangsBefore', /\(beforeAll\)\s+Error: hangs: no end after 2 s/],
    ['throwsText', /thrown: 'a text'/],
    ['failsInOneRow', /row 2\s+Error[\s\S]*1 failed, 1 passed/],
    ['rejectsAlone', /FAIL .*rejectsAlone/],
    ['endsTheProcess', /FAIL .*endsTheProcess/],
  ])('fails on a spec that %s', async (name, told) => {
    const { failed, printed } = await run([name, 'passes'], 2);
    expect(printed).toMatch(told);
    expect(printed).toMatch(/PASS .*passes/);
    expect(failed).toBe(true);
  });

  it('ends where a spec left something open', async () => {
    expect((await run(['leavesOpen', 'passes'], 2)).printed).toMatch(/2 passed/);
  });

  it('begins each file as if there had been none before', async () => {
    const { failed, printed } = await run(['leaves', 'comesAfter'], 1);
    expect(printed).toMatch(/2 passed/);
    expect(failed).toBe(false);
  });
});
