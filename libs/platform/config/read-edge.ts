import { isIP } from 'node:net';
import type { SettingsReader } from './settings-reader.js';
import { isOrigin, isWebUrl } from './urls.js';

/** What an installation chooses of its HTTP edge. */
export interface EdgeConfig {
  /** The origins whose pages may call the API from a browser. Empty: none. */
  readonly corsOrigins: readonly string[];
  /** Where a leak is reported, for /.well-known/security.txt. */
  readonly securityContact?: string;
  /** Requests in ten seconds, per person that a token names, and per address where nobody is named. Absent: no limit. */
  readonly rateLimit?: number;
  /** The proxies whose word for the address of a client is taken. Empty: none. */
  readonly trustedProxies: readonly string[];
}

/** A browser asks a few tens of times for a page, a script a few hundred. */
const DEFAULT_RATE_LIMIT = 1_000;

/** What the server itself knows for an address: https://github.com/jshttp/proxy-addr */
function isProxy(value: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(value)) return true;
  const [address = '', bits, ...more] = value.split('/');
  const version = isIP(address);
  return (
    version !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  );
}

const isContact = (value: string): boolean => /^mailto:[^\s@]+@[^\s@]+$/.test(value) || /^tel:\+[\d-]+$/.test(value) || isWebUrl(value);

/** `CORS_ORIGINS`, `SECURITY_CONTACT`, `RATE_LIMIT` and `TRUST_PROXY`. */
export function readEdge(settings: SettingsReader): EdgeConfig {
  const origins = settings.checked(
    'CORS_ORIGINS',
    (value) => listOf(value).every(isOrigin),
    'schrijf de herkomsten met komma’s ertussen, elk precies zoals een browser haar stuurt: https://naam of https://naam:poort, zonder pad en zonder *.',
  );
  const contact = settings.checked('SECURITY_CONTACT', isContact, 'schrijf een adres met mailto:, tel:+ of https:// ervoor.');
  const limit = settings.checked(
    'RATE_LIMIT',
    (value) => value === 'uit' || /^[1-9]\d{0,6}$/.test(value),
    'kies hoeveel aanvragen een gebruiker in 10 seconden mag doen (1 tot en met 9999999), of uit.',
  );
  const proxies = settings.checked(
    'TRUST_PROXY',
    (value) => listOf(value).every(isProxy),
    'schrijf de IP-adressen of reeksen (10.0.0.0/8) van de proxy’s met komma’s ertussen; loopback, linklocal en uniquelocal kunnen ook.',
  );
  return {
    corsOrigins: origins === undefined ? [] : listOf(origins),
    trustedProxies: proxies === undefined ? [] : listOf(proxies),
    ...(contact === undefined ? {} : { securityContact: contact }),
    ...(limit === 'uit' ? {} : { rateLimit: Number(limit ?? DEFAULT_RATE_LIMIT) }),
  };
}

const listOf = (value: string): string[] => value.split(',').map((origin) => origin.trim());
