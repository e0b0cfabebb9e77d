/** One environment variable: what it means, and what holds where it is empty. In Dutch, for whoever runs the program. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  readonly fallback: string;
  /** May hold a password: it is never repeated, and can be given as a file, `<NAME>_FILE`. */
  readonly secret?: true;
}

/** Every setting there is; a name that is not here cannot be read. `docs/configuratie.md` is this table. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'EVENT_STORE_URL',
    meaning: 'het logboek: `kurrentdb://…`, `esdb://…` (beide ook met `+discover`) of `postgres://…`',
    fallback: 'de database van `DATABASE_URL`, anders ingebouwd',
    secret: true,
  },
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL voor de leesmodellen, in de rol van de toepassing',
    fallback: 'de database van een `EVENT_STORE_URL` die PostgreSQL is, anders ingebouwd',
    secret: true,
  },
  {
    name: 'DATABASE_ADMIN_URL',
    meaning: 'dezelfde database, in een rol die de rol en de tabellen van het logboek mag maken',
    fallback: 'het adres van de toepassing zelf',
    secret: true,
  },
  {
    name: 'PEILDATUM_DATA_DIR',
    meaning: 'map van de ingebouwde PostgreSQL; voor server en opdrachtregel dezelfde',
    fallback: '`.peildatum` in de werkmap',
  },
  {
    name: 'PEILDATUM_POSTGRES',
    meaning: 'welke PostgreSQL ingebouwd draait: `system` of `npm`',
    fallback: 'die van de machine (15 of nieuwer), anders die van npm',
  },
  { name: 'HOST', meaning: 'waar de API luistert', fallback: '`127.0.0.1`' },
  { name: 'PORT', meaning: 'op welke poort; 0 neemt een vrije', fallback: '`3000`' },
  {
    name: 'OIDC_ISSUER',
    meaning: 'wie de toegangsbewijzen uitgeeft; alle drie `OIDC_…` of geen',
    fallback: 'geen: alleen een ingebouwd register neemt dan vastleggingen aan, met bewijzen van zichzelf',
  },
  { name: 'OIDC_AUDIENCE', meaning: 'voor welke dienst een toegangsbewijs moet zijn', fallback: 'zie `OIDC_ISSUER`' },
  { name: 'OIDC_JWKS_URL', meaning: 'waar de sleutels van de uitgever staan', fallback: 'zie `OIDC_ISSUER`' },
  {
    name: 'OIDC_CLIENT_ID',
    meaning: 'hoe de uitgever de pagina’s kent, waar mensen zich aanmelden; vraagt ook `OIDC_ISSUER` en `WEB_ORIGIN`',
    fallback: 'op de pagina’s meldt niemand zich bij de uitgever aan',
  },
  {
    name: 'OIDC_CLIENT_SECRET',
    meaning: 'het geheim dat de uitgever daarbij gaf',
    fallback: 'geen: de uitgever kent de pagina’s als publieke client (PKCE)',
    secret: true,
  },
  { name: 'OIDC_SCOPE', meaning: 'wat bij het aanmelden wordt gevraagd, met spaties ertussen', fallback: '`openid`' },
  {
    name: 'WEB_ORIGIN',
    meaning: 'waar mensen de pagina’s openen, zoals een browser het schrijft: `https://register.example`',
    fallback: 'op deze machine zelf; wie van elders komt, kan lezen maar zich niet aanmelden',
  },
  {
    name: 'THEMA_CSS',
    meaning: 'een CSS-bestand met de design tokens (`--naam: waarde`) van een huisstijl, in plaats van de neutrale',
    fallback: 'de neutrale van NL Design System (Voorbeeld)',
  },
  {
    name: 'PEILDATUM_SMTP_URL',
    meaning:
      'de mailserver voor herinneringen: `smtp://gebruiker:wachtwoord@server:587` of `smtps://…`; buiten deze machine alleen met TLS. Vraagt ook `PEILDATUM_MAIL_FROM`',
    fallback: 'er gaat geen mail uit; `peildatum herinneringen --proef` laat zien wat er zou gaan',
    secret: true,
  },
  {
    name: 'PEILDATUM_MAIL_FROM',
    meaning: 'de afzender van die mail: `register@example.nl` of `Register <register@example.nl>`',
    fallback: 'zie `PEILDATUM_SMTP_URL`',
  },
  {
    name: 'CORS_ORIGINS',
    meaning: 'wiens pagina’s de API vanuit een browser mogen aanroepen: precieze herkomsten, met komma’s ertussen',
    fallback: 'niemands',
  },
  {
    name: 'SECURITY_CONTACT',
    meaning: 'waar een lek wordt gemeld (`mailto:`, `tel:`, `https:`), voor /.well-known/security.txt',
    fallback: 'een tekst die zegt dat het ontbreekt',
  },
  {
    name: 'RATE_LIMIT',
    meaning: 'hoeveel aanvragen een gebruiker (zonder toegangsbewijs: een netwerkadres) in 10 seconden mag doen, of `uit`',
    fallback: '`1000`',
  },
  {
    name: 'TRUST_PROXY',
    meaning: 'de proxy’s die in `X-Forwarded-For` mogen zeggen van welk adres een aanvraag komt, met komma’s ertussen',
    fallback: 'geen: het adres van de verbinding telt',
  },
  {
    name: 'LOG_FORMAT',
    meaning: '`json` of `tekst`',
    fallback: 'servers `json`, `npm start` `tekst`',
  },
  {
    name: 'LOG_LEVEL',
    meaning: 'vanaf `debug`, `info`, `warn` of `error`, of `silent`',
    fallback: 'servers `info`; `npm start` geen regel per aanvraag',
  },
  { name: 'METRICS_PORT', meaning: 'waar Prometheus `/metrics` vindt, naast de API', fallback: 'nergens' },
  { name: 'METRICS_HOST', meaning: 'op welk adres `/metrics` luistert', fallback: '`127.0.0.1`' },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    meaning: 'waar traces heen gaan, als OTLP over HTTP; de andere `OTEL_…` van de SDK tellen ook',
    fallback: 'geen traces',
  },
];

/** Settings of ours begin so; one that is not known is a typing error, and the default would be used in silence. */
const OURS = /^PEILDATUM_(?!TEST_)/;

export const settingOf = (name: string): Setting | undefined => SETTINGS.find((setting) => setting.name === name);

/** Names of ours that mean nothing, each with the known name that it resembles most. */
export function unknownNames(names: readonly string[]): { readonly name: string; readonly nearest: string }[] {
  const known = SETTINGS.map((setting) => setting.name).filter((name) => OURS.test(name));
  return names
    .filter((name) => OURS.test(name) && !known.includes(name))
    .map((name) => ({ name, nearest: [...known].sort((a, b) => distance(name, a) - distance(name, b))[0] as string }));
}

/** Levenshtein's, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    row = next;
  }
  return row[b.length] as number;
}
