import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Collector, startCollector } from './collector.js';
import { type ServiceProcess, startService } from './service-process.js';
import { type Line, until } from './watched-stand.js';

const LEVEND = '/gezondheid/levend';

let services: ServiceProcess[] = [];
let collector: Collector | undefined;
let deaf: Server | undefined;
afterEach(async () => {
  await Promise.all(services.map((service) => service.remove()));
  services = [];
  await collector?.close();
  collector = undefined;
  deaf?.close();
  deaf?.closeAllConnections();
  deaf = undefined;
});

async function start(app: 'api' | 'projector', env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
  const service = await startService(app, env);
  services.push(service);
  return service;
}

const linesOf = ({ stdout }: ServiceProcess): Line[] =>
  stdout()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const lost = async ({ metricsAddress }: ServiceProcess): Promise<number> =>
  Number(/^peildatum_log_lines_lost_total (\d+)$/m.exec(await (await fetch(`${metricsAddress}/metrics`)).text())?.[1]);

async function ask({ address }: ServiceProcess, times: number, path = LEVEND): Promise<void> {
  for (let i = 0; i < times; i += 50) {
    const statuses = await Promise.all(
      Array.from({ length: Math.min(50, times - i) }, async () => {
        const answer = await fetch(`${address}${path}`);
        await answer.text();
        return answer.status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  }
}

describe('a service', () => {
  it('writes JSON lines and nothing else, from its start to its stop, and sends its last traces', async () => {
    collector = await startCollector();
    const service = await start('api', { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_BSP_SCHEDULE_DELAY: '600000' });
    await ask(service, 3);
    expect(collector.spans).toEqual([]);
    expect(await service.stop()).toBe(0);

    const lines = linesOf(service);
    expect(lines.map(({ event }) => event)).toEqual(expect.arrayContaining(['start', 'ready', 'request', 'stop']));
    expect(lines.at(-1)?.event).toBe('stop');
    expect(lines.filter(({ event }) => event === 'request')).toHaveLength(3);
    expect(lines.every(({ component }) => component === 'api')).toBe(true);
    const [begun] = lines.filter(({ event }) => event === 'start');
    expect(begun).toMatchObject({
      version: expect.stringMatching(/^\d/),
      node: process.version,
      config: { database: { kind: 'external' } },
    });
    expect(service.stdout()).not.toMatch(/postgres(ql)?:\/\/[^*]/);
    expect(service.stderr()).toBe('');
    expect(collector.spans.filter(({ name }) => name === `GET ${LEVEND}`)).toHaveLength(3);
  });

  it('goes on when nobody reads its log any more, and when nobody takes its traces', async () => {
    const service = await start('api', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_BSP_SCHEDULE_DELAY: '20' });
    await ask(service, 2);
    await until(() => linesOf(service).some(({ event, level }) => event === 'traces.unsent' && level === 'warn'));
    service.child.stdout?.destroy();
    await until(async () => {
      await ask(service, 5);
      return (await lost(service)) > 0;
    });
    await ask(service, 20);
    expect(await service.stop()).toBe(0);
  });

  it('goes on, and stops, when who reads its log or takes its traces stands still', async () => {
    deaf = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    const { port } = deaf.address() as AddressInfo;
    const service = await start('api', {
      RATE_LIMIT: 'uit',
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_BSP_SCHEDULE_DELAY: '20',
    });
    service.child.stdout?.pause();
    await ask(service, 1_200);
    expect(await service.stop()).toBe(0);
  });

  it('that is the projector has its metrics beside its health', async () => {
    const service = await start('projector');
    await until(async () => (await fetch(`${service.address}/gezondheid/levend`)).ok);
    for (const base of [service.address, service.metricsAddress]) {
      expect(await (await fetch(`${base}/metrics`)).text()).toContain('peildatum_build_info{');
    }
    expect(await service.stop()).toBe(0);
    expect(linesOf(service).at(-1)).toMatchObject({ event: 'stop', component: 'projector' });
  });
});
