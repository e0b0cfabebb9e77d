import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { npmBinaries } from '../../libs/platform/embedded/binaries.js';
import { peildatum } from '../support/server-process.js';
import { unpackRegister } from './unpack.js';
import { withoutKeys } from './without-keys.js';

const STORED = join(import.meta.dirname, 'fixtures/0.4.0');
const EVENTS = 3_679;

const folder = mkdtempSync(join(tmpdir(), 'peildatum-upgrade-'));
chmodSync(folder, 0o755);
const hasBinaries = (await npmBinaries(join(folder, 'lib'))).some(({ version }) => version === 18);

let dataDir: string;
beforeAll(async () => {
  if (hasBinaries) dataDir = await unpackRegister(join(STORED, 'register.tar.br'), folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gave = (date: string): unknown => JSON.parse(brotliDecompressSync(readFileSync(join(STORED, `rapport-${date}.json.br`))).toString());
async function gives(date: string): Promise<unknown> {
  const { code, stdout } = await peildatum(dataDir, 'rapport', '--geldig-op', date, '--volgnummer', String(EVENTS));
  expect(code).toBe(0);
  return JSON.parse(stdout, withoutKeys);
}

/** Every value that differs: where, what it was and what it is. */
function differences(was: unknown, is: unknown, path: readonly string[] = []): [where: string, was: unknown, is: unknown][] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const [left, right] = [was, is].map((value) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null));
  if (!left || !right || Object.keys(left).length !== Object.keys(right).length) return [[path.join('.'), was, is]];
  return Object.keys({ ...left, ...right }).flatMap((key) => differences(left[key], right[key], [...path, key]));
}

const law = hasBinaries ? it : (name: string) => it.skip(`${name}: npm bracht hier geen PostgreSQL 18 mee`, () => undefined);

/**
 * The register of 0.4.0 was told, beside its demonstration: of an action `loopt-achter` and then `loopt-voor` from 1 March 2026, and
 * of the means 2,9 and then 3 mld from that day; of both the spelling of the first was corrected, which made the first count. And
 * two estimates of 2025 on figures of its second quarter, which hold from 1 January there.
 */
describe('the data folder of version 0.4.0', () => {
  law('is made anew where its rows lack a place, and then is what its log says', async () => {
    for (const date of ['2025-05-20', '2026-05-01'])
      expect(await peildatum(dataDir, 'controleer', '--geldig-op', date)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`Klopt: ${EVENTS} gebeurtenissen`),
      });
  });

  law('lets the last fact of a date count again, and not the one that was corrected', async () => {
    const changed = differences(gave('2026-05-01'), await gives('2026-05-01')).filter(([where]) => !/uitleg|titel|tekst/.test(where));
    expect(changed).toEqual(
      expect.arrayContaining([
        ['voortgang.overzicht.balken.1.aantal', 2, 3],
        ['voortgang.overzicht.balken.3.aantal', 26, 25],
        ['transformatiemiddelen.uitputting.1.regels.1.bedrag.bedrag', '2900000000.00', '3000000000.00'],
      ]),
    );
    // What was told before the last edition is no longer since the edition before that one.
    const [since, others] = [true, false].map((isOne) => changed.filter(([where]) => where.endsWith('.sindsVorigeEditie') === isOne));
    expect(since?.map(([, was, is]) => [was, is])).toEqual(since?.map(() => [true, false]));
    const sections = new Set(others?.map(([where]) => where.split('.')[0]));
    expect([...sections].sort()).toEqual(['onderdelen', 'sjabloon', 'transformatiemiddelen', 'voortgang']);
  });

  law('leaves the report of 20 May 2025 without figures of quarters that had not ended', async () => {
    const now = (await gives('2025-05-20')) as { financieleKaders: { jaren: { jaar: number; cijfers: string[] }[] } };
    const was = gave('2025-05-20') as typeof now;
    expect(was.financieleKaders.jaren.map(({ jaar }) => jaar)).toEqual([2025, 2024]);
    expect(now.financieleKaders.jaren.map(({ jaar, cijfers }) => [jaar, cijfers])).toEqual([
      [2024, ['2024-Q4']],
      [2023, ['2024-Q4']],
    ]);
    const sections = new Set(differences(was, now).map(([where]) => where.split('.')[0]));
    expect([...sections].sort()).toEqual(['controles', 'financieleKaders', 'onderdelen', 'sjabloon']);
  });
});
