import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TYPES } from '../../apps/api/testing/uploads.js';
import { rowWith, werkbladenOf } from '../../apps/api/testing/werkbladen.js';
import type { EditedSheets } from '../../libs/worksheets/testing/edited.js';
import { peildatum, type ServerProcess, spawnServer } from '../support/server-process.js';

const CODES = Array.from({ length: 60 }, (_, n) => `T-${String(n + 1).padStart(2, '0')}`);
/** Of the first forty each changes a cell of its own; of the last four of those both change one, to something else. */
const [CHANGED, SHARED] = [40, 4];

interface Person {
  readonly werkbladen: ReturnType<typeof werkbladenOf>;
  readonly column: 'status' | 'gereed';
  readonly value: string;
  readonly shared: string;
}

describe('two people at two servers of one register', () => {
  let folder: string;
  let servers: readonly ServerProcess[] = [];
  let people: readonly [Person, Person];
  const callOf =
    (server: ServerProcess | undefined, token: string) =>
    (path: string, { file, body }: { file?: { type: string; bytes: string | Uint8Array }; body?: unknown } = {}): Promise<Response> =>
      fetch(`${server?.address}${path}`, {
        method: file === undefined && body === undefined ? 'GET' : 'POST',
        headers: { Authorization: `Bearer ${token}`, ...(file ? { 'Content-Type': file.type } : { 'Content-Type': 'application/json' }) },
        ...(file ? { body: file.bytes as NonNullable<RequestInit['body']> } : body === undefined ? {} : { body: JSON.stringify(body) }),
      });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'werkblad-'));
    const first = await spawnServer(folder, '--leeg').ready;
    servers = [first];
    servers = [first, await spawnServer(folder).ready];
    const token = async (...role: string[]) => (await peildatum(folder, 'token', '--rol', ...role)).stdout.trim();
    const [coordinator, beheerder] = [await token('coordinator', '--tafel', 'D'), await token('beheerder')];
    const call = callOf(first, beheerder);
    await call('/v1/thematafels/D', { body: { naam: 'Passende zorg', geldigVanaf: '2024-01-01' } });
    const rows = CODES.map((code) => ({
      soort: 'actie',
      code,
      thematafel: 'D',
      omschrijving: `Actie ${code}`,
      gereed: 'Q3 2026',
      geldigVanaf: '2025-01-01',
    }));
    const told = await call('/v1/importen', { file: { type: TYPES.ndjson, bytes: rows.map((row) => JSON.stringify(row)).join('\n') } });
    if (told.status !== 201) throw new Error(await told.text());
    people = [
      { werkbladen: werkbladenOf({ call: callOf(servers[0], coordinator) }), column: 'status', value: 'in-gang', shared: 'Van de een.' },
      { werkbladen: werkbladenOf({ call: callOf(servers[1], beheerder) }), column: 'gereed', value: 'Q1 2027', shared: 'Van de ander.' },
    ];
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const edits =
    ({ column, value, shared }: Person, withShared: boolean) =>
    (sheets: EditedSheets): undefined => {
      for (const [at, actie] of CODES.slice(0, CHANGED).entries()) {
        const row = rowWith(sheets, 'acties', { actie });
        Object.assign(row, { [column]: value, reden: 'Afgesproken.' });
        if (column === 'status') row.reden = '';
        if (withShared && at >= CHANGED - SHARED) Object.assign(row, { omschrijving: shared, reden: 'Scherper.' });
      }
      return undefined;
    };

  /** Whoever is told to try again does: the same file sent again is safe. */
  const answered = async (person: Person, file: Uint8Array): Promise<Awaited<ReturnType<Person['werkbladen']['sent']>>> => {
    const answer = await person.werkbladen.sent(file);
    return answer.status === 503 ? await answered(person, file) : answer;
  };

  it('lose no edit: what each changed alone stands, and what both changed is told to the second', async () => {
    const fetched = await Promise.all(people.map(({ werkbladen }) => werkbladen.fetched('thematafels/D')));
    const files = await Promise.all(people.map((person, at) => person.werkbladen.filledIn(fetched[at] as Uint8Array, edits(person, true))));
    const answers = await Promise.all(people.map((person, at) => answered(person, files[at] as Uint8Array)));
    // Of each cell that both changed one came first; so of two files each may have come first somewhere, and is told of the rest.
    expect(answers.map(({ status }) => status)).toContain(409);
    const clashes = answers.map(({ status, body }) => {
      if (status === 201) return [];
      expect([status, body.code]).toEqual([409, 'WORKSHEET.CONFLICT']);
      return body.fouten.map(({ veld }) => /rij (\d+), kolom \w+ \(omschrijving\)$/.exec(veld)?.[1]);
    });
    for (const [at, { status }] of answers.entries()) {
      if (status === 201) continue;
      expect(clashes[at]).not.toHaveLength(0);
      expect(clashes[at]).not.toContain(undefined);
      const { werkbladen } = people[at] as Person;
      const again = await werkbladen.filledIn(fetched[at] as Uint8Array, edits(people[at] as Person, false));
      expect([200, 201]).toContain((await answered(people[at] as Person, again)).status);
    }
    // Nothing clashes twice.
    expect(new Set(clashes.flat()).size).toBe(clashes.flat().length);
    const stands = await people[0].werkbladen.sheets('thematafels/D');
    const whole = people.filter((_, at) => answers[at]?.status === 201).map(({ shared }) => shared);
    for (const [at, actie] of CODES.entries()) {
      const row = rowWith(stands, 'acties', { actie });
      expect(row).toMatchObject({
        status: at < CHANGED ? 'in-gang' : 'onbekend',
        gereed: at < CHANGED ? 'Q1 2027' : 'Q3 2026',
      });
      const isShared = at < CHANGED && at >= CHANGED - SHARED;
      const may = isShared ? (whole.length > 0 ? whole : [...people.map(({ shared }) => shared), `Actie ${actie}`]) : [`Actie ${actie}`];
      expect(may).toContain(row.omschrijving);
    }
  });
});
