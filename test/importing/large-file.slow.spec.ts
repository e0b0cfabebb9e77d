import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { csvOf, TYPES } from '../../apps/api/testing/uploads.js';
import { LARGE } from '../../apps/runtime/file-desk/file-desk-apart.js';
import { processesOf } from '../support/processes-of.js';
import { peildatum, type ServerProcess, spawnServer } from '../support/server-process.js';

const ROWS = 1_200;
const POLL_MS = 20;
const HEAD = 'soort,code,thematafel,geldigVanaf,omschrijving';
const SAYS = 'Wat er te doen is, en voor wie, in zoveel woorden als men nodig heeft. '.repeat(3).trim();
const rowsOf = (name: string, count = ROWS) => Array.from({ length: count }, (_, n) => `actie,${name}-${n},onbekend,2025-01-01,"${SAYS}"`);
const fileOf = (name: string, ...more: readonly string[]) => csvOf(HEAD, ...rowsOf(name), ...more);

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a large file that a server takes in', () => {
  let folder: string;
  let server: ServerProcess;
  let token: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groot-bestand-'));
    server = await spawnServer(folder, '--leeg').ready;
    token = (await peildatum(folder, 'token', '--rol', 'beheerder')).stdout.trim();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = async (bytes: string, query = '', signal?: AbortSignal) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': TYPES.csv };
    const answer = await fetch(`${server.address}/v1/importen${query}`, {
      method: 'POST',
      headers,
      body: bytes,
      ...(signal && { signal }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const actions = async () => {
    const answer = await fetch(`${server.address}/v1/acties?limiet=1`, { headers: { Authorization: `Bearer ${token}` } });
    return ((await answer.json()) as { totaal: number }).totaal;
  };
  /** When the server has a process for a file, or none any more. */
  const processes = async (are: 'there' | 'gone'): Promise<readonly number[]> => {
    for (;;) {
      const found = processesOf(server);
      if (found.length > 0 === (are === 'there')) return found;
      await sleep(POLL_MS);
    }
  };

  it('is answered as a small one is, from a process of its own that ends with its answer', async () => {
    const large = fileOf('A');
    expect(Buffer.byteLength(large)).toBeGreaterThan(LARGE);
    const [answer, [pid]] = await Promise.all([send(large, '?proef=true'), processes('there')]);
    expect(pid).toBeGreaterThan(0);
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ regels: ROWS, aantallen: expect.objectContaining({ nieuw: ROWS }) }),
    ]);
    await processes('gone');
    expect((await send(large)).body).toEqual({ regels: ROWS, vastgelegd: ROWS, stondenErAl: 0, opmerkingen: [] });
    expect((await send(large)).body).toEqual({ regels: ROWS, vastgelegd: 0, stondenErAl: ROWS, opmerkingen: [] });
    await processes('gone');
  });

  it('is refused with the faults that a small one has', async () => {
    const wrong = 'actie,X-1,Q,2025-13-01,';
    const [large, small] = [await send(fileOf('B', wrong)), await send(csvOf(HEAD, ...rowsOf('B', 1), wrong))];
    expect([large.status, small.status]).toEqual([400, 400]);
    const said = ({ body }: typeof large) =>
      (body.fouten as { melding: string; code: string }[]).map(({ melding, code }) => [melding.replace(/^regel \d+/, 'regel'), code]);
    expect(said(large)).toEqual(said(small));
    expect({ ...large.body, fouten: null, instance: null, correlatie: null }).toEqual({
      ...small.body,
      fouten: null,
      instance: null,
      correlatie: null,
    });
  });

  it.each(['before anything', 'halfway'])(
    'takes nobody along when its process is lost %s: the same file again is whole and once',
    async (when) => {
      const large = fileOf(when === 'halfway' ? 'C' : 'E');
      const before = await actions();
      const sent = send(large);
      const [pid] = await processes('there');
      while (when === 'halfway' && (await actions()) === before) await sleep(POLL_MS);
      process.kill(pid as number, 'SIGKILL');
      const answer = await sent;
      expect([answer.status, answer.body.code]).toEqual([503, 'IMPORT.LOST']);
      expect(answer.body.detail).toContain('Stuur hetzelfde bestand opnieuw');
      const stands = (await actions()) - before;
      expect(stands > 0).toBe(when === 'halfway');
      const again = await send(large);
      expect(again.body).toMatchObject({ regels: ROWS, vastgelegd: ROWS - stands, stondenErAl: stands });
      expect((await actions()) - before).toBe(ROWS);
    },
  );

  it('records nothing of a file whose sender goes before anything is recorded', async () => {
    const large = fileOf('D');
    const leaving = new AbortController();
    const sent = send(large, '', leaving.signal);
    await processes('there');
    leaving.abort();
    await expect(sent).rejects.toThrow();
    await processes('gone');
    expect((await send(large, '?proef=true')).body).toMatchObject({ aantallen: { nieuw: ROWS } });
  });
});
