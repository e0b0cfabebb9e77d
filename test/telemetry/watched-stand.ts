import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@peildatum/platform';
import { openLog } from '../../apps/runtime/demonstration.js';
import { localTokens } from '../../apps/runtime/local-tokens.js';
import { openEdge } from '../../apps/runtime/open-edge.js';
import { openPeildatum } from '../../apps/runtime/peildatum.js';
import type { LineSink } from '../../apps/runtime/telemetry/log/destination.js';
import { openTelemetry } from '../../apps/runtime/telemetry/telemetry.js';
import { freshDatabase } from '../../libs/platform/testing/test-database.js';
import { TABLES } from '../support/stand.js';

/** A line of the log, read. */
export type Line = { readonly level: string; readonly event: string; readonly msg: string } & Readonly<Record<string, unknown>>;

interface Call {
  readonly method?: string;
  /** A role, or a token as it is. */
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type WatchedStand = Awaited<ReturnType<typeof openWatchedStand>>;

/**
 * The whole program as a server runs it, watched, on a fresh database: an empty register, its API on a port of its own and,
 * once it is started, its projector. What it logs is kept.
 */
export async function openWatchedStand(env: Readonly<Record<string, string>> = {}) {
  const fresh = await freshDatabase(TABLES);
  const dataDir = mkdtempSync(join(tmpdir(), 'peildatum-telemetry-'));
  // As the embedded store, which believes tokens of its own, but over the database of this test.
  const { database } = loadConfig({ DATABASE_URL: fresh.appUrl, DATABASE_ADMIN_URL: fresh.adminUrl });
  const config = { ...loadConfig({ PEILDATUM_DATA_DIR: dataDir, ...env }), database };
  const kept: string[] = [];
  const sink: LineSink = { write: (line) => void kept.push(line), flush: async () => true };
  const telemetry = await openTelemetry({ config, component: 'test', sink });
  const peildatum = await openPeildatum({ config, applicationName: 'peildatum test', telemetry });
  await openLog(peildatum.log, 'leeg', peildatum, () => undefined);
  const { api, queries, close } = await openEdge(peildatum, telemetry);
  const address = await api.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  const tokens = await localTokens(dataDir);
  const minted = {
    beheerder: await tokens.mint({ role: 'beheerder' }),
    coordinator: await tokens.mint({ role: 'coordinator', thematafel: 'D' }),
    auditor: await tokens.mint({ role: 'auditor' }),
  };
  const call = (path: string, { method, token, body, headers = {} }: Call = {}): Promise<Response> =>
    fetch(`${address}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${Object.hasOwn(minted, token) ? minted[token as 'auditor'] : token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    peildatum,
    queries,
    projector: peildatum.projector,
    telemetry,
    fresh,
    address,
    tokens: minted,
    call,
    /** Registers an action; 201. */
    register: (code: string, headers: Readonly<Record<string, string>> = {}) =>
      call('/v1/acties', {
        token: 'beheerder',
        headers,
        body: { code, thematafel: 'D', omschrijving: `Omschrijving van ${code}`, geldigVanaf: '2025-01-01' },
      }),
    logged: () => kept.join(''),
    lines: (event?: string): Line[] =>
      kept.map((line) => JSON.parse(line) as Line).filter((line) => event === undefined || line.event === event),
    close: async () => {
      await close();
      await peildatum.close();
      await telemetry.close();
      await fresh.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until something is so; Jest's own time limit ends it. */
export async function until<T>(look: () => Promise<T | null | undefined | false> | T | null | undefined | false): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
