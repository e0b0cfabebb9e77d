import { resolve } from 'node:path';
import type { SettingsReader } from './settings-reader.js';
import { isOrigin } from './urls.js';

/** What an installation chooses of its pages. */
export interface WebConfig {
  /** Where people open them, as a browser writes an origin. Absent: on this machine alone. */
  readonly origin?: string;
  /** Absolute: a file with the design tokens of a house style. Absent: neutral ones. */
  readonly theme?: string;
}

/** Whether who listens there is reached from this machine alone. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** `WEB_ORIGIN` and `THEMA_CSS`. @param cwd where a relative path starts */
export function readWeb(settings: SettingsReader, cwd: string): WebConfig {
  const origin = settings.checked(
    'WEB_ORIGIN',
    isOrigin,
    'schrijf het precies zoals een browser het schrijft: https://naam of https://naam:poort, zonder pad (http mag alleen voor deze machine zelf).',
  );
  const theme = settings.text('THEMA_CSS');
  return { ...(origin === undefined ? {} : { origin }), ...(theme === undefined ? {} : { theme: resolve(cwd, theme) }) };
}
