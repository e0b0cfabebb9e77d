import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proposedRow } from '../../apps/api/testing/proposal-examples.js';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { pause, peildatum, type ServerProcess, spawnServer } from '../support/server-process.js';

const CODES = Array.from({ length: 30 }, (_, n) => `K-${String(n + 1).padStart(2, '0')}`);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  folder = await temporaryFolder();
  server = await spawnServer(folder.path).ready;
  for (const [who, ...options] of [
    ['coordinator', '--rol', 'coordinator', '--tafel', 'D'],
    ['beheerder', '--rol', 'beheerder'],
  ] as const)
    tokens[who] = (await peildatum(folder.path, 'token', ...options)).stdout.trim();
});
afterAll(async () => {
  await server?.kill();
  await folder?.remove();
});

async function call<T>(who: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${server.address}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${tokens[who]}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}

interface Read {
  readonly voorstel: {
    readonly indiening: string;
    readonly stand: string;
    readonly stappen: readonly { readonly stap: string; readonly rijen: number }[];
  };
  readonly rijen: readonly { readonly over: string; readonly stand: string; readonly feiten: readonly string[] }[];
}
interface Fact {
  readonly id: string;
  readonly soort: string;
}

/** Of each action the facts that an approval told. */
async function facts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = new Map<string, readonly string[]>();
  for (const code of CODES) {
    const { gebeurtenissen } = await call<{ gebeurtenissen: readonly Fact[] }>('beheerder', `/v1/gebeurtenissen?onderwerp=actie-${code}`);
    told.set(
      code,
      gebeurtenissen.filter(({ soort }) => soort !== 'ActionRegistered').map(({ id }) => id),
    );
  }
  return told;
}

describe('an approval whose process is killed after a fact', () => {
  it('is finished at the next start: what was told is approved once, and the rest waits', async () => {
    for (const code of CODES) await call('beheerder', '/v1/acties', { code, thematafel: 'D', geldigVanaf: '2025-01-01' });
    await call('beheerder', '/v1/thematafels/D/goedkeuring', { goedkeuring: 'aan', geldigVanaf: '2025-06-01' });
    const { voorstel: id } = await call<{ voorstel: string }>('coordinator', '/v1/voorstellen', {
      thematafel: 'D',
      rijen: CODES.map(proposedRow),
    });
    const address = `/v1/voorstellen/${id}`;
    const { indiening } = (await call<Read>('beheerder', address)).voorstel;
    const approving = call('beheerder', `${address}/goedkeuringen`, { indiening }).catch(() => 'broken off');
    const isTold = async () =>
      (await call<{ actie: { status: string } }>('beheerder', `/v1/acties/${CODES[0]}`)).actie.status === 'loopt-voor';
    while (!(await isTold())) await pause(5);
    await server.kill();
    expect(await approving).toBe('broken off');

    server = await spawnServer(folder.path).ready;
    const [told, after] = [await facts(), await call<Read>('beheerder', address)];
    const reached = CODES.filter((code) => (told.get(code)?.length ?? 0) > 0);
    expect(reached.length).toBeGreaterThan(0);
    expect(reached.length).toBeLessThan(CODES.length);
    expect(after.voorstel.stand).toBe('ter-goedkeuring');
    expect(after.voorstel.stappen).toMatchObject([{ stap: 'voorgelegd' }, { stap: 'goedgekeurd', rijen: reached.length }]);
    for (const { over, stand, feiten } of after.rijen)
      expect([over, stand, feiten]).toEqual(reached.includes(over) ? [over, 'goedgekeurd', told.get(over)] : [over, 'ter-goedkeuring', []]);

    await call('beheerder', `${address}/goedkeuringen`, { indiening });
    for (const [code, ids] of await facts()) expect([code, ids.length]).toEqual([code, 1]);
    expect((await call<Read>('beheerder', address)).voorstel.stand).toBe('goedgekeurd');
    expect((await peildatum(folder.path, 'controleer')).stdout).toContain('Klopt:');
  });
});
