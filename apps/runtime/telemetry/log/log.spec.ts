import { describe, expect, it } from '@jest/globals';
import type { LogFormat, LogLevel } from '@peildatum/platform';
import { loadConfig } from '@peildatum/platform';
import { configRecord } from './config-record.js';
import { errorRecord } from './error-record.js';
import { createLogs } from './logger.js';
import { nestLogger } from './nest-logger.js';
import { scrub } from './scrub.js';
import { textLines } from './text-lines.js';

function logs(format: LogFormat = 'json', level?: LogLevel) {
  const kept: string[] = [];
  const json = { write: (line: string) => void kept.push(line), flush: async () => true };
  return { ...createLogs({ format, level, component: 'spec' }, format === 'json' ? json : textLines((text) => kept.push(text))), kept };
}
const read = (kept: readonly string[]) => kept.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('scrub', () => {
  it.each([
    ['postgres://app:pw@db/iza', 'postgres://***@db/iza'],
    ['esdb://u:p@ss/word@a:2113,b:2113 is away', 'esdb://***@a:2113,b:2113 is away'],
    ['kurrentdb+discover://u:p@h', 'kurrentdb+discover://***@h'],
    ['Authorization: bearer abc.def-ghi', 'Authorization: Bearer ***'],
    ['token eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.sig-1 refused', 'token *** refused'],
    ['mail jan.jansen+x@vws.example.nl now', 'mail *** now'],
    ['postgres://db/iza and nothing else', 'postgres://db/iza and nothing else'],
  ])('makes of %s: %s', (text, clean) => expect(scrub(text)).toBe(clean));
});

describe('an error in the log', () => {
  it('has its type, code, words, calls and causes, and nothing else', () => {
    const cause = Object.assign(new TypeError('why'), { code: 'E1', query: 'SELECT', parameters: ['geheim'] });
    const record = errorRecord(new Error('what', { cause }));
    expect(record).toEqual({ type: 'Error', message: 'what', stack: expect.stringMatching(/^at /), cause: expect.anything() });
    expect(record.cause).toEqual({ type: 'TypeError', message: 'why', code: 'E1', stack: expect.any(String) });
  });

  it('ends at a cause that is its own', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(errorRecord(error)).length).toBeLessThan(20_000);
  });

  it.each(['text with postgres://u:p@h', undefined, null, 7])('may be anything: %p', (thrown) => {
    expect(errorRecord(thrown).message).not.toContain('u:p');
  });
});

describe('the lines', () => {
  it('are JSON with level, time, component, event and words', () => {
    const { service, kept } = logs();
    service.warn({ event: 'spec', correlationId: 'x' }, 'met postgres://u:p@h');
    expect(read(kept)).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/Z$/),
        component: 'spec',
        event: 'spec',
        correlationId: 'x',
        msg: 'met postgres://***@h',
      },
    ]);
  });

  it('in text are the words, whose request it was, and the stack of an error', () => {
    const { service, kept } = logs('tekst');
    service.info({ event: 'spec' }, 'Klaar.');
    service.error({ correlationId: 'c-1', err: new Error('stuk', { cause: new Error('dieper') }) }, 'Mis.');
    expect(kept[0]).toBe('Klaar.\n');
    expect(kept[1]).toMatch(/^Mis. \[c-1\]\nError: stuk\n {4}at [\s\S]*oorzaak: Error: dieper\n/);
  });

  it.each([
    ['json', undefined, true, true],
    ['tekst', undefined, true, false],
    ['tekst', 'info', true, true],
    ['json', 'warn', false, false],
    ['json', 'silent', false, false],
  ] as const)('as %s at %s: service %s, traffic %s', (format, level, tellsService, tellsTraffic) => {
    const { service, traffic } = logs(format, level);
    expect([service.isLevelEnabled('info'), traffic.isLevelEnabled('info')]).toEqual([tellsService, tellsTraffic]);
  });

  it('take what Nest says, its stack as a stack', () => {
    const { service, kept } = logs();
    const nest = nestLogger(service);
    nest.error('Mis met postgres://u:p@h', 'Error: Mis\n    at here (file.js:1:1)', 'Context');
    nest.warn('let op', 'Context');
    nest.log('Nest is begonnen', 'Context');
    expect(read(kept)).toEqual([
      expect.objectContaining({
        level: 'error',
        context: 'Context',
        msg: 'Mis met postgres://***@h',
        err: { type: 'Error', message: '', stack: 'at here (file.js:1:1)' },
      }),
      expect.objectContaining({ level: 'warn', context: 'Context', msg: 'let op' }),
    ]);
  });
});

it('the configuration is told without logins and parameters', () => {
  const config = loadConfig({
    EVENT_STORE_URL: 'kurrentdb://beheer:wachtwoord1@a:2113,b:2113?tls=false&userKey=wachtwoord2',
    DATABASE_URL: 'postgres://app:wachtwoord3@db.example/iza?sslkey=wachtwoord4',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://u:wachtwoord5@otel.example',
  });
  expect(configRecord(config)).toMatchObject({
    eventStore: { kind: 'kurrentdb', address: 'kurrentdb://***@a:2113,b:2113' },
    database: { address: 'postgres://***@db.example/iza' },
    traces: 'https://***@otel.example',
  });
  expect(JSON.stringify(configRecord(config))).not.toContain('wachtwoord');
});
