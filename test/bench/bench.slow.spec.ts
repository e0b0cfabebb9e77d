import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const project = resolve(import.meta.dirname, '../..');
const { PEILDATUM_TEST_KURRENTDB: _, ...withoutServer } = process.env;

/** `npm run bench` as it is built. */
const bench = (...options: string[]) =>
  new Promise((done) => {
    const env = { ...withoutServer, NODE_OPTIONS: '' };
    execFile(process.execPath, [join(project, 'dist/bench/main.js'), ...options], { env }, (error, stdout, stderr) =>
      done({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

describe('the benchmark', () => {
  it('says that there is no event store server to measure, and prints no empty table', async () => {
    expect(await bench('--alleen', 'kurrentdb')).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^kurrentdb: niet gemeten: PEILDATUM_TEST_KURRENTDB noemt geen server .*\nEr is niets gemeten\.\n$/),
    });
  });

  it('says which groups there are to who names another', async () => {
    expect(await bench('--alleen', 'kurent')).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Geen groep heet kurent; kies uit: append, .*kurrentdb\.\n$/),
    });
  });
});
