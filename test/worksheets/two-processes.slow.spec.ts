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

  it('lose no edit: what each changed alone stands, and what both changed is told to the second', async () => {
    const fetched = await Promise.all(people.map(({ werkbladen }) => werkbladen.fetched('thematafels/D')));
    const files = await Promise.all(people.map((person, at) => person.werkbladen.filledIn(fetched[at] as Uint8Array, edits(person, true))));
    const answers = await Promise.all(people.map(({ werkbladen }, at) => werkbladen.sent(files[at] as Uint8Array)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const late = answers.findIndex(({ status }) => status === 409);
    const person = people[late] as Person;
    expect(answers[late]?.body).toMatchObject({ code: 'WORKSHEET.CONFLICT' });
    expect(answers[late]?.body.fouten.map(({ veld }) => /\((\w+)\)/.exec(veld)?.[1])).toEqual(Array(SHARED).fill('omschrijving'));
    const again = await person.werkbladen.filledIn(fetched[late] as Uint8Array, edits(person, false));
    expect(await person.werkbladen.sent(again)).toMatchObject({ status: 201, body: { gewijzigd: CHANGED } });
    const stands = await person.werkbladen.sheets('thematafels/D');
    const first = people[1 - late] as Person;
    for (const [at, actie] of CODES.entries())
      expect(rowWith(stands, 'acties', { actie })).toMatchObject({
        status: at < CHANGED ? 'in-gang' : 'onbekend',
        gereed: at < CHANGED ? 'Q1 2027' : 'Q3 2026',
        omschrijving: at < CHANGED && at >= CHANGED - SHARED ? first.shared : `Actie ${actie}`,
      });
  });
});
