import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openWatchedStand, until, type WatchedStand } from './watched-stand.js';

/** What nobody may find in a log; each is sent somewhere below. */
const NAME = 'Wilhelmina Geheimnaam';
const EMAIL = 'wilhelmina@geheim-adres.example';
const BODY = 'Geheimebody';
const QUERY = 'Geheimevraag';
const PATH = 'Geheimpad';
const HEADER = 'Geheimekop';
const PASSWORD = 'Geheim@Wacht/woord1';
const FORGED = `eyJhbGciOiJub25lIn0.${Buffer.from('{"sub":"geheim"}').toString('base64url')}.Geheimehandtekening`;
const ENCODED = [NAME, EMAIL, QUERY].map(encodeURIComponent);

let stand: WatchedStand;
beforeAll(async () => {
  stand = await openWatchedStand({ LOG_LEVEL: 'debug' });
  await stand.projector.start();
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => stand.close());

function expectNothingTold(): void {
  const log = stand.logged();
  const secrets = [NAME, 'Geheimnaam', EMAIL, 'geheim-adres', BODY, QUERY, PATH, HEADER, PASSWORD, 'woord1', FORGED, ...ENCODED];
  for (const secret of [...secrets, ...Object.values(stand.tokens), 'Geheimehandtekening']) {
    expect({ secret, found: log.includes(secret) }).toEqual({ secret, found: false });
  }
  expect(log).not.toMatch(/geheim/i);
}

const requests = (count: number) => until(() => stand.lines('request').length >= count);

/** Bytes as they are, on a connection of their own, until the server has answered. */
const raw = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(stand.address);
    const socket = connect(Number(port), hostname, () => socket.end(text));
    socket.on('data', () => undefined).on('close', () => resolve());
    socket.on('error', reject);
  });

describe('the log', () => {
  it('tells nothing of what was sent, whatever became of it', async () => {
    const before = stand.lines('request').length;
    const body = { code: 'RED-1', thematafel: 'D', omschrijving: `${BODY} van ${NAME} <${EMAIL}>`, geldigVanaf: '2025-01-01' };
    const calls = [
      stand.call('/v1/acties', { token: 'beheerder', body, headers: { 'idempotency-key': HEADER } }),
      stand.call(`/v1/acties?zoek=${encodeURIComponent(QUERY)}&naam=${encodeURIComponent(NAME)}`),
      stand.call('/v1/acties', { token: 'beheerder', body: { ...body, thematafel: BODY, [BODY]: 1 } }),
      stand.call('/v1/acties', { token: 'beheerder', body: `{"${BODY}": ` }),
      stand.call('/v1/acties', { token: FORGED, body }),
      stand.call('/v1/acties', { token: 'auditor', body }),
      stand.call(`/v1/acties/${PATH}`),
      stand.call(`/v1/${PATH}/${encodeURIComponent(EMAIL)}`),
      stand.call(`/v1/acties/%zz${PATH}`),
      stand.call(`/v1/acties?zoek=${QUERY}`, { method: 'DELETE' }),
      stand.call('/v1/thematafels/D/coordinatoren', { token: 'beheerder', body: { naam: NAME, geldigVanaf: '2025-01-01' } }),
      stand.call('/v1/acties', { headers: { 'x-correlatie-id': HEADER, 'user-agent': HEADER, referer: `https://x.example/${EMAIL}` } }),
      stand.call(`/v1/peildatum-rapporten?geldigOp=${QUERY}`),
    ];
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses.filter((status) => status < 300).length).toBeGreaterThanOrEqual(2);
    expect(statuses.filter((status) => status >= 400 && status < 500).length).toBeGreaterThanOrEqual(8);
    await raw(`GET /${PATH} HTTP/1.1\r\n${HEADER}\r\n\r\n`);
    await requests(before + calls.length);
    await until(() => stand.lines('connection.refused').length === 1);
    expectNothingTold();
  });

  it('tells why something failed, with its stack and its cause, and no password, token, address or value', async () => {
    const failure = Object.assign(new Error(`invalid input "${NAME}" for ${EMAIL}`), { code: '22P02', detail: BODY, parameters: [NAME] });
    jest
      .spyOn(stand.peildatum.log.store, 'append')
      .mockRejectedValue(new Error(`no route to postgres://app:${PASSWORD}@db.example/iza with Bearer ${FORGED}`, { cause: failure }));
    expect((await stand.register('RED-2')).status).toBe(500);
    const [line] = await until(() => stand.lines('request.failed').length > 0 && stand.lines('request.failed'));
    expect(line).toMatchObject({
      level: 'error',
      route: '/v1/acties',
      code: 'INTERNAL',
      correlationId: expect.any(String),
      err: {
        type: 'Error',
        message: 'no route to postgres://***@db.example/iza with Bearer ***',
        stack: expect.stringContaining('redaction.spec'),
        cause: { code: '22P02', message: 'invalid input "***" for ***' },
      },
    });
    expectNothingTold();
  });

  it('tells no password of a database that cannot be reached', async () => {
    const unreachable = Object.assign(new Error(`password authentication failed: postgres://app:${PASSWORD}@db`), { code: '57P03' });
    // As `pg` has it: with a callback (a query of the pool) or with a promise (a transaction).
    const connect = (told?: (error: Error) => void) => (told ? told(unreachable) : Promise.reject(unreachable));
    jest.spyOn(stand.peildatum.database.pool, 'connect').mockImplementation(connect as never);
    expect((await stand.call('/v1/acties')).status).toBe(503);
    await until(() => stand.lines('request.failed').some(({ level }) => level === 'warn'));
    expectNothingTold();
  });

  it('has no person id: who did something stands in the register, not in the log', async () => {
    const [event] = await stand.peildatum.log.readStream('actie-RED-1');
    expect(event?.actor.person).toMatch(/^[0-9a-f-]{36}$/);
    expect(stand.logged()).not.toContain(event?.actor.person);
  });
});
