import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { runTypescript } from '../../libs/platform/testing/run-typescript.js';
import { freshDatabase } from '../../libs/platform/testing/test-database.js';

const project = resolve(import.meta.dirname, '../..');

export interface ServiceProcess {
  readonly child: ChildProcess;
  /** Where it listens. */
  readonly address: string;
  readonly metricsAddress: string;
  stdout(): string;
  stderr(): string;
  /** SIGTERM, and how it ended. */
  stop(): Promise<number | null>;
  /** Ends what may still run, and drops its database. */
  remove(): Promise<void>;
}

const OIDC = { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'peildatum', OIDC_JWKS_URL: 'https://login.example/keys' };

/** A service as it runs in a container: a process of its own on a database of its own, its log on standard output. */
export async function startService(app: 'api' | 'projector', env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
  const fresh = await freshDatabase();
  const child = runTypescript(join(project, `apps/${app}/main.ts`), [], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: fresh.appUrl,
      DATABASE_ADMIN_URL: fresh.adminUrl,
      PORT: '0',
      METRICS_PORT: '0',
      ...OIDC,
      ...env,
    },
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  let [stdout, stderr] = ['', ''];
  const found = (pattern: RegExp) =>
    new Promise<string>((done, fail) => {
      child.stdout?.on('data', () => {
        const [, address] = pattern.exec(stdout) ?? [];
        if (address) done(address);
      });
      void ended.then((code) => fail(new Error(`the service ended (${code}) before it was ready:\n${stdout}${stderr}`)));
    });
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
  });
  const remove = async () => {
    child.kill('SIGKILL');
    await ended;
    await fresh.drop();
  };
  try {
    const [metricsAddress, address] = await Promise.all([found(/(http:\S+)\/metrics/), found(/"event":"ready","address":"(http[^"]+)"/)]);
    const stop = () => {
      child.kill('SIGTERM');
      return ended;
    };
    return { child, address, metricsAddress, stdout: () => stdout, stderr: () => stderr, stop, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
