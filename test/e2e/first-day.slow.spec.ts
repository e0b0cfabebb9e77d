import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationFolder } from '../support/demonstration-folder.js';
import { peildatum, type ServerProcess, spawnServer } from '../support/server-process.js';

let folder: string;
let dataDir: string;
let server: ServerProcess;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peildatum-e2e-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'register');
  await demonstrationFolder(dataDir);
  server = await spawnServer(dataDir).ready;
  for (const [name, ...options] of [
    ['D', '--rol', 'coordinator', '--tafel', 'D'],
    ['beheerder', '--rol', 'beheerder'],
    ['auditor', '--rol', 'auditor'],
  ] as const) {
    tokens[name] = (await peildatum(dataDir, 'token', ...options)).stdout.trim();
  }
});
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

async function call(
  method: string,
  path: string,
  { as, body, headers = {} }: { as?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const answer = await fetch(`${server.address}/v1${path}`, {
    method,
    headers: {
      ...(as === undefined ? {} : { authorization: `Bearer ${tokens[as]}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('content-type') ?? '') && text.startsWith('{');
  return { status: answer.status, headers: answer.headers, text, body: json ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

const report = async (query: string) => (await call('GET', `/peildatum-rapporten?${query}`)).text;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const completedAt = (json: string, letter: string) => {
  const { voortgang } = JSON.parse(json) as { voortgang: { perThematafel: { letter: string; balken: { aantal: number }[] }[] } };
  return voortgang.perThematafel.find((tafel) => tafel.letter === letter)?.balken[0]?.aantal;
};
const eventIn = ({ body }: Answer): string => (body.gebeurtenissen as { id: string }[])[0]?.id ?? '';

describe('the first day', () => {
  it('starts with an address of everything', () => {
    for (const what of ['/v1/documentatie', 'geldigOp=2025-05-20&formaat=html', 'npx peildatum rapport --geldig-op 2025-05-20']) {
      expect(server.output()).toContain(what);
    }
  });

  it('is ready, and says so', async () => {
    const answer = await fetch(`${server.address}/gezondheid/gereed`);
    expect(answer.status).toBe(200);
  });

  it('lets in whoever opens the address that it printed, with forms and cookies alone', async () => {
    const page = async (address: string, init: RequestInit = {}) => {
      const answer = await fetch(new URL(address, server.address), {
        ...init,
        redirect: 'manual',
        headers: { Accept: 'text/html', ...init.headers },
      });
      return {
        status: answer.status,
        type: answer.headers.get('content-type'),
        cookies: answer.headers.getSetCookie(),
        text: await answer.text(),
      };
    };
    const html = { status: 200, type: 'text/html; charset=utf-8' };
    expect(await page('/')).toMatchObject({ ...html, cookies: [], text: expect.stringContaining('<h1') });
    const wayIn = /http\S+\/demonstratie\?code=\S+/.exec(server.output())?.[0] ?? '';
    const form = await page(wayIn);
    expect(form).toMatchObject({ ...html, cookies: [expect.stringMatching(/^peildatum-formulier=.*HttpOnly/)] });
    const hidden = [...form.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    const cookie = (form.cookies[0] ?? '').split(';')[0] as string;
    const fields = new URLSearchParams([...hidden, ['rol', 'coordinator'], ['thematafel', 'D']] as string[][]);
    const entered = await page('/demonstratie', { method: 'POST', body: fields, headers: { Cookie: cookie, Origin: server.address } });
    expect(entered.status).toBe(303);
    const session = entered.cookies.find((each) => each.startsWith('peildatum-sessie='))?.split(';')[0] ?? '';
    expect(session).not.toBe('');
    expect(await page('/mijn-werk', { headers: { Cookie: session } })).toMatchObject({
      ...html,
      text: expect.stringContaining('Mijn werk'),
    });
    // Nobody else is let in with the same code.
    expect((await page(wayIn)).status).toBe(403);
  });

  it('makes the same report over HTTP and on the command line, JSON and HTML', async () => {
    for (const format of ['json', 'html']) {
      const { stdout, code } = await peildatum(dataDir, 'rapport', '--geldig-op', '2025-05-20', '--formaat', format);
      expect(code).toBe(0);
      expect(sha256(stdout)).toBe(sha256(await report(`geldigOp=2025-05-20&formaat=${format}`)));
    }
  });

  it.each([
    ['2024-11-18', 200],
    ['2025-05-20', 200],
  ])('explains every figure of %s: the address behind it lists as many as it counts', async (peildatum, least) => {
    // Amounts are counted in KPIs; a budget is one thing, and its address is of that. What was measured or estimated counts nothing:
    // behind it is what it is of.
    const figures: { aantal?: number; kpis?: number; uitleg: string }[] = [];
    JSON.parse(await report(`geldigOp=${peildatum}`), (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'uitleg' in value) figures.push(value as { uitleg: string });
      return value;
    });
    expect(figures.length).toBeGreaterThan(least);
    const queue = figures[Symbol.iterator]();
    const walk = async () => {
      for (const { aantal, kpis, uitleg } of queue) {
        const { status, body } = await call('GET', uitleg.replace(/^\/v1/, ''));
        const counted = aantal ?? kpis;
        if (counted === undefined && body.totaal !== undefined)
          expect([uitleg, status, Number(body.totaal) > 0]).toEqual([uitleg, 200, true]);
        else expect([uitleg, status, body.totaal]).toEqual([uitleg, 200, counted]);
      }
    };
    await Promise.all(Array.from({ length: 8 }, walk));
    for (const list of [
      'acties',
      'snelle-toetsen',
      'transformatieplannen',
      'kpis',
      'budgetten',
      'uitputting',
      'kaders',
      'volumenormen',
      'indicatoren',
    ]) {
      expect(figures.filter(({ uitleg }) => uitleg.startsWith(`/v1/${list}`)).length).toBeGreaterThan(0);
    }
  });

  it('has its last event as a position to wait for, and says nothing of where the store has it', async () => {
    const { headers, text } = await call('GET', '/peildatum-rapporten?geldigOp=2025-05-20');
    const position = headers.get('peildatum-positie') ?? '';
    expect(position).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text.match(/"laatsteGebeurtenis": ?"([^"]+)"/)?.[1]).toBe(position);
    expect((await call('GET', `/acties?wachtOp=${position}`)).status).toBe(200);
  });

  it('takes a coordinator’s report once, shows it at once, and leaves what was known before as it was', async () => {
    const before = await report('geldigOp=2026-01-15');
    const { volgnummer } = (JSON.parse(before) as { klokken: { volgnummer: number } }).klokken;
    const key = { 'idempotency-key': 'dag-een' };
    const completion = { status: 'afgerond', geldigVanaf: '2026-01-10', bewijs: 'verslag van de Ronde Tafel' };
    const first = await call('POST', '/acties/IZA-L-053/statusmeldingen', { as: 'D', body: completion, headers: key });
    expect(first.status).toBe(201);
    const again = await call('POST', '/acties/IZA-L-053/statusmeldingen', { as: 'D', body: completion, headers: key });
    expect(eventIn(again)).toBe(eventIn(first));

    const after = (await call('GET', `/peildatum-rapporten?geldigOp=2026-01-15&wachtOp=${first.body.positie as string}`)).text;
    expect(completedAt(after, 'D')).toBe((completedAt(before, 'D') as number) + 1);
    expect(await report(`geldigOp=2026-01-15&volgnummer=${volgnummer}`)).toBe(before);
    expect(completedAt(await report('geldigOp=2026-01-09'), 'D')).toBe(completedAt(before, 'D'));
  });

  it('refuses progress after the completion and names it, and takes what was told late and lies before it', async () => {
    const late = await call('POST', '/acties/IZA-L-053/statusmeldingen', {
      as: 'D',
      body: { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2026-02-01' },
    });
    expect([late.status, late.body.code]).toEqual([409, 'ACTION.COMPLETED']);
    expect(late.body.detail).toContain('2026-01-10');
    const before = await call('POST', '/acties/IZA-L-053/statusmeldingen', {
      as: 'D',
      body: { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2025-12-01' },
    });
    expect(before.status).toBe(201);
  });

  it('corrects with a new fact: as known yesterday nothing changes, as known now it does', async () => {
    const before = await report('geldigOp=2026-01-15');
    const { volgnummer, bekendOp } = (JSON.parse(before) as { klokken: { volgnummer: number; bekendOp: string } }).klokken;
    const { body } = await call('GET', '/acties/IZA-L-053');
    const wrong = (body.geschiedenis as { id: string; soort: string }[]).find(({ soort }) => soort === 'ActionCompleted')?.id;
    const correction = { gebeurtenis: wrong, reden: 'het verslag ging over een andere actie', vervanging: null };
    const corrected = await call('POST', '/acties/IZA-L-053/correcties', { as: 'D', body: correction });
    expect(corrected.status).toBe(201);
    const now = await report('geldigOp=2026-01-15');
    expect(completedAt(now, 'D')).toBe((completedAt(before, 'D') as number) - 1);
    expect(await report(`geldigOp=2026-01-15&volgnummer=${volgnummer}`)).toBe(before);
    expect(await report(`geldigOp=2026-01-15&bekendOp=${encodeURIComponent(bekendOp)}`)).toBe(before);

    const second = await call('POST', '/acties/IZA-L-053/correcties', { as: 'D', body: correction });
    expect([second.status, second.body.code]).toEqual([409, 'CORRECTION.ALREADY_CORRECTED']);
    expect(second.body.detail).toContain(eventIn(corrected));
  });

  it('keeps a coordinator to the own thematafel, and an auditor to reading', async () => {
    const body = { status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2026-01-01' };
    expect((await call('POST', '/acties/IZA-L-017/statusmeldingen', { as: 'D', body })).body.code).toBe('RIGHTS.THEMATAFEL');
    expect((await call('POST', '/acties/IZA-L-017/statusmeldingen', { as: 'auditor', body })).status).toBe(403);
    expect((await call('POST', '/acties/IZA-L-017/statusmeldingen', { body })).status).toBe(401);
    expect((await call('GET', '/gebeurtenissen', { as: 'D' })).status).toBe(403);
  });

  it('refuses a position of another log, one that counts on, and one with bekendOp', async () => {
    const other = '00000000-0000-4000-8000-000000000000';
    const counted = Buffer.from(`${other} 5`).toString('base64url');
    for (const position of [other, counted, '5', 'onzin']) {
      const { status, body } = await call('GET', `/acties?wachtOp=${position}`);
      expect([status, body.code]).toEqual([400, 'POSITION.INVALID']);
    }
    expect((await call('GET', `/acties?wachtOp=${other}&bekendOp=2025-06-30`)).status).toBe(400);
  });

  it('shows the auditor who did what, and the command line the same', async () => {
    const { body } = await call('GET', '/gebeurtenissen?onderwerp=actie-IZA-L-053', { as: 'auditor' });
    const events = body.gebeurtenissen as { id: string; soort: string; corrigeert: string | null }[];
    expect(events.map(({ soort }) => soort)).toContain('ActionFactCorrected');
    const { stdout } = await peildatum(dataDir, 'logboek', '--onderwerp', 'actie-IZA-L-053', '--formaat', 'ndjson');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    expect(lines.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('shows the auditor what was refused, without who it was, and the command line the same', async () => {
    const { body, text } = await call('GET', '/geweigerde-verzoeken', { as: 'auditor' });
    const refused = body.geweigerdeVerzoeken as { code: string; route: string; rol: string | null; thematafel: string | null }[];
    expect(refused).toContainEqual(
      expect.objectContaining({
        code: 'RIGHTS.THEMATAFEL',
        route: '/v1/acties/:code/statusmeldingen',
        rol: 'coordinator',
        thematafel: 'D',
      }),
    );
    expect(text).not.toMatch(/IZA-L-017|127\.0\.0\.1|eyJ/);
    const { stdout } = await peildatum(dataDir, 'geweigerd', '--formaat', 'ndjson');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual(refused);
    expect((await peildatum(dataDir, 'geweigerd', '--tot', '2020-01-01')).stderr).toContain('0 regels');
  });

  it('takes a file in, beside the running server, and nothing of a file with a fault', async () => {
    const file = join(dataDir, 'invoer.csv');
    const head = 'soort,actie,code,thematafel,omschrijving,geldigVanaf,status,bron';
    writeFileSync(file, `${head}\nactie,,AZWA-T-1,D,Toets,2026-01-02,,004 r. 1\nstatusmelding,AZWA-T-1,,,,2026-01-03,loopt-voor,\n`);
    expect(await peildatum(dataDir, 'importeer', file)).toMatchObject({ code: 0, stdout: expect.stringContaining('2 feiten vastgelegd') });
    expect(await peildatum(dataDir, 'importeer', file)).toMatchObject({ code: 0, stdout: expect.stringContaining('0 feiten vastgelegd') });
    expect((await call('GET', '/acties/AZWA-T-1')).body.actie).toMatchObject({ status: 'loopt-voor' });
    writeFileSync(file, `${head}\nactie,,AZWA-T-2,D,Toets,2026-01-02,,\nstatusmelding,AZWA-T-2,,,,2026-13-03,snel,\n`);
    const faulty = await peildatum(dataDir, 'importeer', file);
    expect(faulty.code).toBe(1);
    expect(faulty.stderr).toContain('regel 3: geldigVanaf');
    expect(faulty.stderr).toContain('regel 3: status');
    expect((await call('GET', '/acties/AZWA-T-2')).status).toBe(404);
  });

  it('rebuilds under the running server without a byte of difference', async () => {
    const before = sha256(await report('geldigOp=2025-05-20'));
    for (const name of ['acties', 'thematafels', 'governance', 'logboek']) {
      expect(await peildatum(dataDir, 'projecties', 'herbouw', name)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('is herbouwd'),
      });
    }
    expect(sha256(await report('geldigOp=2025-05-20'))).toBe(before);
    expect(await peildatum(dataDir, 'controleer', '--geldig-op', '2026-01-15')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Klopt'),
    });
  });

  it('tells a typist what is wrong', async () => {
    expect(await peildatum(dataDir, 'rapport', '--geldig-op', '2025-02-30')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('geen bestaande datum'),
    });
    expect(await peildatum(dataDir, 'projecties', 'herbouw', 'niets')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('acties'),
    });
    expect((await peildatum(dataDir, 'vlieg')).code).toBe(64);
    expect(await peildatum(dataDir, 'logboek', '--organisatie', 'VWS\u001b[2J')).toMatchObject({
      code: 64,
      stderr: expect.stringMatching(/^fout: .*'VWS\\u001b\[2J'.* zonder stuurtekens/),
    });
  });

  it('stops cleanly, and makes the same report without a server', async () => {
    const before = sha256(await report('geldigOp=2025-05-20'));
    expect(await server.stop()).toBe(0);
    expect(sha256((await peildatum(dataDir, 'rapport', '--geldig-op', '2025-05-20')).stdout)).toBe(before);
  });
});
