import { Agent, get, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HealthPart } from '../api/index.js';
import { Metrics } from '../runtime/telemetry/metrics/metrics.js';
import { type HealthServer, serveHealth } from './serve-health.js';

const LOOPBACK = { host: '127.0.0.1', port: 0 };
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterEach(() => agent.destroy());

const ask = ({ address }: HealthServer): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(`${address}/gezondheid/gereed`, { agent }, (answer) => answer.resume().once('end', () => resolve(answer))).once('error', reject);
  });

describe('the health of the projector', () => {
  it('says when to ask again while it is not ready', async () => {
    const server = await serveHealth({ parts: async () => [{ name: 'x', ready: false }] }, new Metrics(), LOOPBACK);
    const { statusCode, headers } = await ask(server);
    expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
    await server.close();
  });

  it('closes while somebody asks over a connection that he keeps, after that answer', async () => {
    let asked = () => {};
    const question = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let speak: (parts: HealthPart[]) => void = () => {};
    const parts = new Promise<HealthPart[]>((resolve) => {
      speak = resolve;
    });
    const server = await serveHealth(
      {
        parts: () => {
          asked();
          return parts;
        },
      },
      new Metrics(),
      LOOPBACK,
    );
    const answer = ask(server);
    await question;
    const closed = server.close();
    speak([{ name: 'x', ready: true }]);
    const { statusCode, headers } = await answer;
    expect([statusCode, headers.connection]).toEqual([200, 'close']);
    await closed;
  });
});
