import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import { loadConfig } from './load-config.js';

const cwd = '/srv/register';
const load = (env: Record<string, string>, servesWrites = false) => loadConfig(env, { cwd, servesWrites });

const faultsOf = (env: Record<string, string>, servesWrites = false): readonly (string | undefined)[] =>
  refusalOf(env, servesWrites)?.faults.map(({ field }) => field) ?? [];

function refusalOf(env: Record<string, string>, servesWrites = false): InvalidInput | null {
  try {
    load(env, servesWrites);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
  return null;
}

const APP = 'postgres://app:geheim@db.example:5432/iza';
const ADMIN = 'postgres://beheer:geheim@db.example/iza';
const OIDC = { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'peildatum', OIDC_JWKS_URL: 'https://login.example/keys' };

describe('loadConfig', () => {
  it('is embedded on loopback when nothing is set', () =>
    expect(load({})).toEqual({
      eventStore: { kind: 'embedded' },
      database: { kind: 'embedded' },
      dataDir: '/srv/register/.peildatum',
      http: { host: '127.0.0.1', port: 3000 },
      edge: { corsOrigins: [], trustedProxies: [], rateLimit: 1_000 },
      telemetry: { log: {} },
      web: {},
    }));

  it('counts an empty variable as unset', () => expect(load({ DATABASE_URL: '', PORT: ' ', EVENT_STORE_URL: '' })).toEqual(load({})));

  it('keeps the log in the given database too, under the administrator', () =>
    expect(load({ DATABASE_URL: APP, DATABASE_ADMIN_URL: ADMIN })).toMatchObject({
      eventStore: { kind: 'postgres', url: APP, adminUrl: ADMIN },
      database: { kind: 'external', url: APP, adminUrl: ADMIN },
    }));

  it('keeps the read models in the database of the log when no other is given', () =>
    expect(load({ EVENT_STORE_URL: APP })).toMatchObject({
      eventStore: { kind: 'postgres', url: APP, adminUrl: APP },
      database: { kind: 'external', url: APP, adminUrl: APP },
    }));

  it.each(['kurrentdb://kdb:2113', 'esdb://kdb:2113?tls=false', 'kurrentdb+discover://a:2113,b:2113,c:2113'])(
    'takes %s, with read models embedded',
    (url) =>
      expect(load({ EVENT_STORE_URL: url })).toMatchObject({ eventStore: { kind: 'kurrentdb', url }, database: { kind: 'embedded' } }),
  );

  it("uses the administrator's address for the database that it names alone", () =>
    expect(load({ EVENT_STORE_URL: 'postgres://app@log.example/log', DATABASE_URL: APP, DATABASE_ADMIN_URL: ADMIN })).toMatchObject({
      eventStore: { adminUrl: 'postgres://app@log.example/log' },
      database: { adminUrl: ADMIN },
    }));

  it('resolves the data folder, and takes the rest as given', () =>
    expect(load({ PEILDATUM_DATA_DIR: '../gegevens', PEILDATUM_POSTGRES: 'npm', HOST: '0.0.0.0', PORT: '8080', ...OIDC })).toMatchObject({
      dataDir: '/srv/gegevens',
      postgresSources: ['npm'],
      http: { host: '0.0.0.0', port: 8080 },
      oidc: { issuer: OIDC.OIDC_ISSUER, audience: OIDC.OIDC_AUDIENCE, jwksUrl: OIDC.OIDC_JWKS_URL },
    }));

  it('names all faults at once, and no value', () => {
    const env = {
      EVENT_STORE_URL: 'mysql://u:wachtwoord1@h/d',
      DATABASE_URL: 'wachtwoord2',
      DATABASE_ADMIN_URL: 'http://wachtwoord3',
      PEILDATUM_POSTGRES: 'wachtwoord4',
      HOST: 'http://wachtwoord5/',
      PORT: '65536',
      OIDC_ISSUER: 'http://login.example',
      OIDC_JWKS_URL: 'wachtwoord6',
    };
    expect(faultsOf(env)).toEqual(expect.arrayContaining([...Object.keys(env), 'OIDC_AUDIENCE']));
    expect(faultsOf(env)).toHaveLength(9);
    const told = [refusalOf(env)?.message, ...(refusalOf(env)?.faults.map(({ message }) => message) ?? [])].join('\n');
    expect(told).toMatch(/PORT: kies een getal/);
    expect(told).not.toMatch(/wachtwoord\d/);
  });

  it.each([
    ['an administrator without a database', { DATABASE_ADMIN_URL: ADMIN }, ['DATABASE_ADMIN_URL']],
    ['an administrator of another database', { DATABASE_URL: APP, DATABASE_ADMIN_URL: `${ADMIN}2` }, ['DATABASE_ADMIN_URL']],
    ['part of OIDC', { OIDC_ISSUER: OIDC.OIDC_ISSUER }, ['OIDC_AUDIENCE', 'OIDC_JWKS_URL']],
    ['keys over plain http', { ...OIDC, OIDC_JWKS_URL: 'http://login.example/keys' }, ['OIDC_JWKS_URL']],
    ['a port that is no number', { PORT: '3000x' }, ['PORT']],
  ] as const)('refuses %s', (_, env, fields) => expect(faultsOf(env)).toEqual(fields));

  it('takes how it tells of itself', () =>
    expect(
      load({
        LOG_FORMAT: 'tekst',
        LOG_LEVEL: 'debug',
        METRICS_PORT: '0',
        METRICS_HOST: '::1',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318/',
      }).telemetry,
    ).toEqual({
      log: { format: 'tekst', level: 'debug' },
      metrics: { host: '::1', port: 0 },
      traces: { endpoint: 'http://otel:4318' },
    }));

  it('names every fault in how it tells of itself', () =>
    expect(
      faultsOf({
        LOG_FORMAT: 'xml',
        LOG_LEVEL: 'luid',
        METRICS_PORT: '-1',
        METRICS_HOST: 'http://x',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'otel:4318',
      }),
    ).toEqual(['LOG_FORMAT', 'LOG_LEVEL', 'METRICS_PORT', 'METRICS_HOST', 'OTEL_EXPORTER_OTLP_ENDPOINT']));

  it('takes how people sign in, at the issuer of the tokens and back at the pages', () => {
    const { web } = load({ ...OIDC, WEB_ORIGIN: 'https://register.example', OIDC_CLIENT_ID: 'register', OIDC_CLIENT_SECRET: 'geheim' });
    expect(web.signIn).toEqual({
      issuer: 'https://login.example',
      clientId: 'register',
      clientSecret: 'geheim',
      scope: 'openid',
      origin: 'https://register.example',
    });
    expect(load({ ...OIDC, WEB_ORIGIN: 'https://register.example' }).web).toEqual({ origin: 'https://register.example' });
  });

  it.each([
    [{ OIDC_CLIENT_ID: 'register', WEB_ORIGIN: 'https://register.example' }, ['OIDC_CLIENT_ID: hoort bij OIDC_ISSUER']],
    [{ ...OIDC, OIDC_CLIENT_ID: 'register' }, ['OIDC_CLIENT_ID: hoort bij WEB_ORIGIN']],
    [{ OIDC_CLIENT_SECRET: 'geheim' }, ['OIDC_CLIENT_SECRET: hoort bij OIDC_CLIENT_ID']],
    [{ ...OIDC, WEB_ORIGIN: 'https://register.example', OIDC_CLIENT_ID: 'register', OIDC_SCOPE: 'profile' }, ['OIDC_SCOPE: noem openid']],
  ])('says what belongs to signing in: %j', (env, says) => {
    expect(refusalOf(env)?.faults.map(({ message }) => message)).toEqual(says.map((text) => expect.stringContaining(text)));
  });

  it.each([
    [{ PEILDATUM_SMTP_URL: 'smtp://mail.example' }, ['PEILDATUM_SMTP_URL: hoort bij PEILDATUM_MAIL_FROM']],
    [{ PEILDATUM_MAIL_FROM: 'register@example.nl' }, ['PEILDATUM_MAIL_FROM: hoort bij PEILDATUM_SMTP_URL']],
    [
      { PEILDATUM_SMTP_URL: 'mail.example:geheim', PEILDATUM_MAIL_FROM: 'Register' },
      ['PEILDATUM_SMTP_URL: schrijf', 'PEILDATUM_MAIL_FROM: schrijf'],
    ],
  ])('says what belongs to mail: %j', (env, says) => {
    const messages = refusalOf(env)?.faults.map(({ message }) => message);
    expect(messages).toEqual(says.map((text) => expect.stringContaining(text)));
    expect(messages?.join()).not.toContain('geheim');
  });

  it('mails by the server that is named, and where none is, nobody', () => {
    const mail = { url: 'smtps://app:geheim@mail.example', from: 'Register <register@example.nl>' };
    expect(load({ PEILDATUM_SMTP_URL: mail.url, PEILDATUM_MAIL_FROM: mail.from }).mail).toEqual(mail);
    expect(load({}).mail).toBeUndefined();
  });

  it('asks who signs before it takes writes into a store that is not embedded', () => {
    expect(faultsOf({ DATABASE_URL: APP, HOST: '0.0.0.0' }, true)).toEqual(['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL']);
    expect(faultsOf({ DATABASE_URL: APP }, true)).toEqual([]);
    expect(faultsOf({ DATABASE_URL: APP })).toEqual([]);
    expect(faultsOf({ DATABASE_URL: APP, ...OIDC }, true)).toEqual([]);
    expect(faultsOf({}, true)).toEqual([]);
  });
});
