import { type Config, type LogFormat, loadConfig } from '@peildatum/platform';
import { cannotListen } from './cannot-listen.js';
import { type FirstHistory, openLog } from './demonstration.js';
import { freezeDemonstration } from './demonstration-editions.js';
import { finishApprovals, finishApprovalsOnce } from './finish-approvals.js';
import { type Edge, openEdge } from './open-edge.js';
import { openPeildatum } from './peildatum.js';
import type { Progress } from './progress.js';
import { startReminders } from './reminders.js';
import { openWithCurrentDemonstration } from './renew-demonstration.js';
import { stopSignal } from './stop-signal.js';
import type { Telemetry } from './telemetry/telemetry.js';
import { withTelemetry } from './with-telemetry.js';

export interface RunOptions {
  readonly port?: number;
  /** What an empty log begins with. Default: the demonstration in the embedded store, nothing in another. */
  readonly history?: FirstHistory;
  /** Follow the log in this process as well. Default true; an API that scales out leaves it to `apps/projector`. */
  readonly projector?: boolean;
  /** Default `all`: the API, and the pages with it. */
  readonly serves?: 'all' | 'pages';
  /** Of the log, where the configuration leaves it open. Default `json`. */
  readonly logFormat?: LogFormat;
  /** Shows the progress where the log is text. Default: the log does. */
  readonly terminal?: Progress;
}

/** Runs the API and the pages, or the pages alone, and the projector with it, until the process is asked to stop; then finishes what is under way. */
export async function run(options: RunOptions): Promise<void> {
  const config = loadConfig(process.env, { servesWrites: true });
  const { projector = true, serves = 'all', logFormat: format, terminal } = options;
  const component = projector ? 'peildatum' : serves === 'pages' ? 'web' : 'api';
  await withTelemetry({ config, component, format, terminal }, (telemetry, progress) => serve(config, options, telemetry, progress));
}

async function serve(config: Config, options: RunOptions, telemetry: Telemetry, progress: Progress): Promise<void> {
  const stopped = stopSignal();
  const onlyPages = options.serves === 'pages';
  const history = options.history ?? (config.eventStore.kind === 'embedded' ? 'demonstratie' : 'leeg');
  const open = () => openPeildatum({ config, applicationName: 'peildatum', telemetry, onStep: progress.step });
  const peildatum = history === 'demonstratie' ? await openWithCurrentDemonstration(config, open, progress.step) : await open();
  const closers: (() => Promise<void>)[] = [peildatum.close];
  try {
    const { api, commands, queries, pages, close } = await openEdge(peildatum, telemetry, { onlyPages });
    closers.push(close);
    const address = await listen(api, options.port ?? config.http.port, config.http.host);
    await openLog(peildatum.log, history, peildatum, ({ done, total }) => progress.bar('demonstratie laden', done, total)).finally(
      progress.endBar,
    );
    if (options.projector ?? true) {
      progress.step('De leesmodellen worden bijgewerkt …');
      const stopping = stopped.then(() => undefined);
      await Promise.race([peildatum.projector.start(), stopping]);
      const freezing = () => progress.step('De gepubliceerde edities van de demonstratie worden bevroren …');
      await Promise.race([finishApprovals({ commands, said: progress.step }), stopping]);
      await Promise.race([freezeDemonstration({ ...peildatum, commands }, freezing), stopping]);
    } else {
      const asking = new AbortController();
      const finishing = finishApprovalsOnce({ commands, said: progress.step }, asking.signal);
      finishing.catch((error: Error) =>
        telemetry.logs.service.error({ event: 'approvals.trouble', err: error }, 'afgebroken goedkeuringen zijn niet afgemaakt'),
      );
      closers.push(async () => {
        asking.abort();
        await Promise.allSettled([finishing]);
      });
    }
    if (!onlyPages) closers.push(await startReminders({ ...peildatum, queries }, address, telemetry));
    const wayIn = progress === options.terminal ? await pages.wayIn() : null;
    const ready = onlyPages ? `De pagina’s staan op ${address}.` : `De API luistert op ${address}/v1.`;
    progress.ready(ready, address, config, wayIn && `${address}${wayIn}`);
    await stopped;
    progress.step('Peildatum stopt; wat onderweg is wordt afgemaakt …');
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function listen(api: Edge['api'], port: number, host: string): Promise<string> {
  try {
    // Through Fastify itself: Nest would log a port that is taken as an error of its own.
    await api.init();
    return await api.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    throw cannotListen(error, { host, port, settings: 'HOST, PORT of --poort' });
  }
}
