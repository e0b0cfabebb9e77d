import { resolve } from 'node:path';
import type { SettingsReader } from './settings-reader.js';
import { isOrigin } from './urls.js';

interface Issuer {
  readonly issuer: string;
}

/** How the pages ask the issuer who somebody is. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: the issuer knows this register as a public client, and PKCE alone proves that it asks. */
  readonly clientSecret?: string;
  /** What is asked for, separated by spaces; `openid` is always among it. */
  readonly scope: string;
  /** Of our own pages: the issuer sends people back there. */
  readonly origin: string;
}

/** What an installation chooses of its pages. */
export interface WebConfig {
  /** Where people open them, as a browser writes an origin. Absent: on this machine alone. */
  readonly origin?: string;
  /** Absolute: a file with the design tokens of a house style. Absent: neutral ones. */
  readonly theme?: string;
  /** Absent: nobody signs in by an issuer. */
  readonly signIn?: SignInConfig;
}

/** Whether who listens there is reached from this machine alone. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * `WEB_ORIGIN`, `THEMA_CSS` and how people sign in.
 * @param cwd where a relative path starts
 * @param oidc who issues the tokens: people sign in there
 */
export function readWeb(settings: SettingsReader, cwd: string, oidc: Issuer | undefined): WebConfig {
  const origin = settings.checked(
    'WEB_ORIGIN',
    isOrigin,
    'schrijf het precies zoals een browser het schrijft: https://naam of https://naam:poort, zonder pad (http mag alleen voor deze machine zelf).',
  );
  const theme = settings.text('THEMA_CSS');
  const signIn = readSignIn(settings, oidc, origin);
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(theme === undefined ? {} : { theme: resolve(cwd, theme) }),
    ...(signIn === undefined ? {} : { signIn }),
  };
}

function readSignIn(settings: SettingsReader, oidc: Issuer | undefined, origin: string | undefined): SignInConfig | undefined {
  const clientId = settings.text('OIDC_CLIENT_ID');
  const clientSecret = settings.text('OIDC_CLIENT_SECRET');
  const scope = settings.checked(
    'OIDC_SCOPE',
    (text) => text.split(/\s+/).includes('openid'),
    'noem openid, en daarna wat de uitgever nog meer wil horen, met spaties ertussen.',
  );
  if (clientId === undefined) {
    for (const name of ['OIDC_CLIENT_SECRET', 'OIDC_SCOPE'] as const)
      if (settings.text(name) !== undefined) settings.fault(name, 'hoort bij OIDC_CLIENT_ID; zet die ook, of laat beide leeg.');
    return undefined;
  }
  if (settings.text('OIDC_ISSUER') === undefined)
    settings.fault('OIDC_CLIENT_ID', 'hoort bij OIDC_ISSUER: bij wie melden mensen zich aan?');
  if (settings.text('WEB_ORIGIN') === undefined)
    settings.fault('OIDC_CLIENT_ID', 'hoort bij WEB_ORIGIN: waar stuurt de uitgever mensen na het aanmelden weer heen?');
  if (oidc === undefined || origin === undefined) return undefined;
  return { issuer: oidc.issuer, clientId, ...(clientSecret === undefined ? {} : { clientSecret }), scope: scope ?? 'openid', origin };
}
