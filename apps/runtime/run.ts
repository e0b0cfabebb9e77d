import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { PeildatumError } from '@peildatum/kernel';
import { type Config, loadConfig } from '@peildatum/platform';
import { type ApiCore, createApi, oidcVerifier } from '../api/index.js';
import { coreModule } from './core.module.js';
import { type FirstHistory, openLog } from './demonstration.js';
import { localTokens } from './local-tokens.js';
import { noticeText } from './notices.js';
import { openPeildatum, type Peildatum } from './peildatum.js';
import { healthOf } from './ports/health.js';
import { personsOf } from './ports/persons.js';
import { positionsOf } from './ports/positions.js';
import type { Progress } from './progress.js';
import { stopSignal } from './stop-signal.js';

export interface RunOptions {
  readonly port?: number;
  /** What an empty log begins with. Default: the demonstration in the embedded store, nothing in another. */
  readonly history?: FirstHistory;
  /** Follow the log in this process as well. Default true; an API that scales out leaves it to `apps/projector`. */
  readonly projector?: boolean;
  readonly progress: Progress;
  /** Told when everything is up to date and requests are taken. */
  readonly onReady: (address: string, config: Config) => void;
}

/** Runs the API, and the projector with it, until the process is asked to stop; then finishes what is under way. */
export async function run(options: RunOptions): Promise<void> {
  const config = loadConfig(process.env, { servesWrites: true });
  const { progress } = options;
  const stopped = stopSignal();
  const peildatum = await openPeildatum({
    config,
    applicationName: 'peildatum',
    onStep: progress.step,
    onNotice: (notice) => {
      const text = noticeText(notice);
      if (text !== null) progress.warn(text);
    },
  });
  const closers: (() => Promise<void>)[] = [peildatum.close];
  try {
    const context = await NestFactory.createApplicationContext(coreModule(peildatum), { logger: ['error', 'warn'], abortOnError: false });
    closers.push(() => context.close());
    const core = await apiCore(peildatum, context.get(CommandBus), context.get(QueryBus));
    const api = await createApi(core);
    closers.push(() => api.close());
    const address = await listen(api, options.port ?? config.http.port, config.http.host);
    const history = options.history ?? (config.eventStore.kind === 'embedded' ? 'demonstratie' : 'leeg');
    await openLog(peildatum.log, history, peildatum, ({ done, total }) => progress.bar('demonstratie laden', done, total)).finally(
      progress.endBar,
    );
    if (options.projector ?? true) {
      progress.step('De leesmodellen worden bijgewerkt …');
      await Promise.race([peildatum.projector.start(), stopped.then(() => undefined)]);
    }
    options.onReady(address, config);
    await stopped;
    progress.step('Peildatum stopt; wat onderweg is wordt afgemaakt …');
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function apiCore(peildatum: Peildatum, commands: CommandBus, queries: QueryBus): Promise<ApiCore> {
  const { config, clock, ids } = peildatum;
  return {
    commands,
    queries,
    ids,
    tokens: config.oidc ? oidcVerifier(config.oidc, clock) : (await localTokens(config.dataDir)).verifier,
    persons: personsOf(peildatum),
    positions: positionsOf(peildatum),
    health: healthOf(peildatum),
  };
}

type Api = Awaited<ReturnType<typeof createApi>>;

async function listen(api: Api, port: number, host: string): Promise<string> {
  try {
    // Through Fastify itself: Nest would log a port that is taken as an error of its own.
    await api.init();
    return await api.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new PeildatumError(
      {
        code: 'CONFIG.PORT_IN_USE',
        kind: 'unavailable',
        message: `Poort ${port} is al in gebruik: draait Peildatum al? Stop het andere programma, of kies een poort: npm start -- --poort ${port + 1}.`,
      },
      { cause: error },
    );
  }
}
