import type { Config } from '@peildatum/platform';
import type { Logger } from 'pino';
import { configRecord } from './telemetry/log/config-record.js';
import { programVersion } from './version.js';

/** How a service shows what becomes of it, from its start to its stop. */
export interface Progress {
  readonly begin: (config: Config) => void;
  readonly step: (text: string) => void;
  readonly bar: (what: string, done: number, total: number) => void;
  readonly endBar: () => void;
  /** @param text what is ready, and where, in Dutch. */
  readonly ready: (text: string, address: string, config: Config) => void;
  readonly end: () => void;
}

/** For whoever is not there: lines in the log. */
export const loggedProgress = (log: Logger): Progress => ({
  begin: (config) => {
    const about = { event: 'start', version: programVersion(), node: process.version, pid: process.pid, config: configRecord(config) };
    log.info(about, 'Peildatum start.');
  },
  step: (text) => log.info({ event: 'step' }, text),
  bar: () => undefined,
  endBar: () => undefined,
  ready: (text, address) => log.info({ event: 'ready', address }, text),
  end: () => log.info({ event: 'stop' }, 'Peildatum is gestopt.'),
});
