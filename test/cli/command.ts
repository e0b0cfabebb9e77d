import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { loadConfig } from '@peildatum/platform';
import { openLog } from '../../apps/runtime/demonstration.js';
import { openPeildatum } from '../../apps/runtime/peildatum.js';
import { freshDatabase } from '../../libs/platform/testing/test-database.js';
import { CLI, type Ran } from '../support/server-process.js';

/** The command line on a register of its own, in a database that is made and dropped with it: empty, so that it starts at once. */
export class Register {
  private constructor(private readonly database: Awaited<ReturnType<typeof freshDatabase>>) {}

  static async make(): Promise<Register> {
    const database = await freshDatabase();
    const { appUrl, adminUrl } = database;
    const opened = await openPeildatum({
      config: loadConfig({ DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl }),
      applicationName: 'peildatum test',
    });
    await openLog(opened.log, 'leeg', opened, () => undefined).finally(opened.close);
    return new Register(database);
  }

  remove(): Promise<void> {
    return this.database.drop();
  }

  spawn(args: readonly string[], stdio: StdioOptions, env: Readonly<Record<string, string>> = {}): ChildProcess {
    return this.node([CLI, ...args], stdio, env);
  }

  /** Any program of Node, with the settings of this register. */
  node(args: readonly string[], stdio: StdioOptions, env: Readonly<Record<string, string>> = {}): ChildProcess {
    const { appUrl, adminUrl } = this.database;
    const tokens = { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'peildatum', OIDC_JWKS_URL: 'https://login.example/keys' };
    return spawn(process.execPath, [...args], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl, ...tokens, ...env },
      stdio,
    });
  }

  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}, stdin: 'ignore' | number = 'ignore'): Promise<Ran> {
    const child = this.spawn(args, [stdin, 'pipe', 'pipe'], env);
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (part: string) => {
        printed[name] += part;
      });
    return { code: await codeOf(child), ...printed };
  }
}

export const codeOf = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.once('close', done));
