import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { CONNECTION_LIMITS, type ConnectionLimits } from '../connection-limits.js';
import { get, postHead } from './testing/raw-http.js';

const SHORT: Partial<ConnectionLimits> = { headersTimeout: 300, requestTimeout: 600, checkEvery: 50, lingerTimeout: 200 };

let api: TestApi;
afterEach(() => {
  jest.restoreAllMocks();
});

const start = async (limits: Partial<ConnectionLimits>) => {
  api = await startTestApi({ limits });
};

const open = (options: Partial<NetConnectOpts> = {}): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(api.base).port), host: '127.0.0.1', ...options } as NetConnectOpts, () =>
      resolve(socket),
    );
    socket.on('error', reject);
  });

/** Everything that the server says until it closes the connection. */
const untilClosed = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
  });

/** Goes on sending the same bytes for as long as the other side listens. */
async function dribble(socket: Socket, bytes: string): Promise<void> {
  while (socket.writable) {
    socket.write(bytes);
    await pause(30);
  }
}

const connections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    api.app.getHttpServer().getConnections((error: Error | null, count: number) => (error ? reject(error) : resolve(count)));
  });

async function untilNoneIsLeft(): Promise<void> {
  while ((await connections()) > 0) await pause(20);
}

function gate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

const TIMED_OUT = /^HTTP\/1\.1 408 [\s\S]*"code":"HTTP\.TIMEOUT"/;

describe('a request that never ends', () => {
  beforeAll(() => start(SHORT));
  afterAll(() => api.close());

  it.each([
    ['headers that come one at a time', 'GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n'],
    ['a first line that does not end', 'GET /', 'x'],
    ['a body of endless chunks', postHead('/v1/acties', { 'Transfer-Encoding': 'chunked' }), '1\r\nx\r\n'],
    ['a body of endless trailers', `${postHead('/v1/acties', { 'Transfer-Encoding': 'chunked' })}0\r\n`, 'a: b\r\n'],
    ['a body that is slower than slow', postHead('/v1/acties', { 'Content-Length': '1000' }), 'x'],
  ])('is told so, and cut off: %s', async (_, head, more) => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const socket = await open();
    socket.write(head);
    const closed = untilClosed(socket);
    await dribble(socket, more);
    expect(await closed).toMatch(TIMED_OUT);
    await untilNoneIsLeft();
    // What a stranger breaks off is no error of ours.
    expect(logged).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing at all', ''],
    ['half a request line', 'GET /v1'],
    ['half a body', `${postHead('/v1/acties', { 'Content-Length': '1000' })}{"code"`],
  ])('may also be silence: %s', async (_, text) => {
    const socket = await open();
    socket.write(text);
    expect(await untilClosed(socket)).toMatch(TIMED_OUT);
    await untilNoneIsLeft();
  });
});

describe('a server that closes', () => {
  afterEach(() => api.close());

  it('answers what came whole, and waits for nothing else', async () => {
    await start({});
    const silent = await open();
    const half = await open();
    half.write(`${postHead('/v1/acties', { 'Content-Length': '1000' })}{"code"`);
    const begun = gate();
    const held = gate();
    const execute = api.queries.execute.bind(api.queries);
    jest.spyOn(api.queries, 'execute').mockImplementation(async (query) => {
      begun.open();
      await held.passed;
      return await execute(query);
    });
    const answer = fetch(`${api.base}/v1/acties`);
    await begun.passed;
    const closed = [untilClosed(silent), untilClosed(half)];
    const closing = api.app.close();
    expect(await Promise.all(closed)).toEqual(['', '']);
    held.open();
    expect((await answer).status).toBe(200);
    await closing;
  });
});

describe('a connection', () => {
  afterEach(() => api.close());

  it('does not stay open because the other side leaves it open after a refusal', async () => {
    await start(SHORT);
    const socket = await open({ allowHalfOpen: true });
    socket.on('error', () => undefined); // the server may break it off
    socket.write('hallo\r\n\r\n');
    await new Promise((resolve) => socket.resume().once('end', resolve));
    await untilNoneIsLeft();
    socket.destroy();
  });

  it('is closed when nobody reads the answers', async () => {
    await start({ ...SHORT, inactivityTimeout: 300 });
    const socket = await open();
    socket.on('error', () => undefined);
    socket.pause();
    socket.write(get('/v1/openapi.json').replace('Connection: close\r\n', '').repeat(300));
    await untilNoneIsLeft();
    socket.destroy();
  });

  it('is closed when no next request comes', async () => {
    await start({ ...SHORT, keepAliveTimeout: 100 });
    const socket = await open();
    socket.write(get('/v1/acties').replace('Connection: close\r\n', ''));
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is one of so many: the next one is closed as it comes', async () => {
    await start({ ...SHORT, headersTimeout: 5_000, requestTimeout: 5_000, maxConnections: 2 });
    const [first] = [await open(), await open()];
    expect(await untilClosed(await open())).toBe('');
    first?.destroy();
    while ((await connections()) > 1) await pause(20);
    expect((await fetch(`${api.base}/v1/acties`)).status).toBe(200);
  });

  it('is one of the share of its address: another address still finds a place', async () => {
    await start({ ...SHORT, headersTimeout: 5_000, requestTimeout: 5_000, maxConnections: 3, maxConnectionsPerAddress: 2 });
    const [first] = [await open(), await open()];
    expect(await untilClosed(await open())).toBe('');
    const other = await open({ localAddress: '127.0.0.2' });
    other.write(get('/v1/acties'));
    expect(await untilClosed(other)).toMatch(/^HTTP\/1\.1 200 /);
    first?.destroy();
    while ((await connections()) > 1) await pause(20);
    expect((await fetch(`${api.base}/v1/acties`)).status).toBe(200);
  });

  it('has limits that stand on the server that runs', async () => {
    await start({});
    expect(api.app.getHttpServer()).toMatchObject({
      headersTimeout: CONNECTION_LIMITS.headersTimeout,
      requestTimeout: CONNECTION_LIMITS.requestTimeout,
      keepAliveTimeout: CONNECTION_LIMITS.keepAliveTimeout,
      timeout: CONNECTION_LIMITS.inactivityTimeout,
      maxConnections: CONNECTION_LIMITS.maxConnections,
    });
    // A slow but honest client fits: the largest body at 10 kB/s, and the first line of everything before that.
    expect(CONNECTION_LIMITS.maxBodySize / 10_000).toBeLessThan(CONNECTION_LIMITS.requestTimeout / 1_000);
    expect(CONNECTION_LIMITS.maxBodySize * CONNECTION_LIMITS.maxConnections).toBeLessThan(270_000_000);
    expect(CONNECTION_LIMITS.maxConnectionsPerAddress).toBeLessThan(CONNECTION_LIMITS.maxConnections);
  });
});
