import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock, type Instant, type Uuid } from '@peildatum/kernel';
import { decodeJwt } from 'jose';
import { KEY_FILE } from './local-key.js';
import { localTokens } from './local-tokens.js';

const clock = fixedClock('2026-11-20T10:00:00.000Z' as Instant);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peildatum-tokens-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the tokens of an embedded store', () => {
  it('are believed by it, whoever opens it', async () => {
    const token = await (await localTokens(folder, clock)).mint({ role: 'coordinator', thematafel: 'D', organisation: 'ZN' });
    const actor = await (await localTokens(folder, clock)).verifier.verify(token);
    expect(actor).toEqual({ person: expect.any(String), role: 'coordinator', thematafel: 'D', organisation: 'ZN' });
  });

  it('are of the same person each time for one role and thematafel or insurer, and of the person that is named', async () => {
    const { mint } = await localTokens(folder, clock);
    const subject = async (options: Parameters<typeof mint>[0]) => decodeJwt(await mint(options)).sub;
    expect(await subject({ role: 'beheerder' })).toBe(await subject({ role: 'beheerder', ttlSeconds: 60 }));
    expect(await subject({ role: 'beheerder' })).not.toBe(await subject({ role: 'auditor' }));
    const zk = { role: 'verzekeraar', organisation: 'Zilveren Kruis' } as const;
    expect(await subject(zk)).toBe(await subject(zk));
    expect(await subject(zk)).not.toBe(await subject({ ...zk, organisation: 'VGZ' }));
    const person = '11111111-2222-4333-8444-555555555555' as Uuid;
    expect(await subject({ role: 'beheerder', person })).toBe(person);
  });

  it('end when they were said to', async () => {
    const short = fixedClock(clock.now());
    const { mint, verifier } = await localTokens(folder, short);
    const token = await mint({ role: 'auditor', ttlSeconds: 60 });
    short.set('2026-11-20T10:00:59.000Z' as Instant);
    await expect(verifier.verify(token)).resolves.toMatchObject({ role: 'auditor' });
    short.set('2026-11-20T10:01:00.000Z' as Instant);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'TOKEN.EXPIRED' });
  });

  it('are not those of another data folder', async () => {
    const other = await localTokens(join(folder, 'ander'), clock);
    const token = await other.mint({ role: 'beheerder' });
    await expect((await localTokens(folder, clock)).verifier.verify(token)).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
  });

  it.each([
    { role: 'migratie' },
    { role: 'coordinator' },
    { role: 'coordinator', thematafel: 'Z' },
    { role: 'auditor', organisation: '' },
  ] as const)('are not made for %j', async (options) => {
    const { mint } = await localTokens(folder, clock);
    await expect(mint(options)).rejects.toMatchObject({ code: 'TOKEN.MINT_REFUSED', kind: 'invalid' });
  });

  it('are signed with one key that only the owner reads, also when two processes make it at once', async () => {
    const both = await Promise.all([localTokens(folder, clock), localTokens(folder, clock)]);
    const [a, b] = both;
    await expect(b?.verifier.verify((await a?.mint({ role: 'auditor' })) ?? '')).resolves.toMatchObject({ role: 'auditor' });
    expect(await readdir(folder)).toEqual([KEY_FILE]);
    expect((await stat(join(folder, KEY_FILE))).mode & 0o777).toBe(0o600);
  });

  it('say so when the key cannot be read, and leave it alone', async () => {
    await writeFile(join(folder, KEY_FILE), '{"kid":"x"}');
    await expect(localTokens(folder, clock)).rejects.toMatchObject({ code: 'TOKEN.KEY_UNREADABLE' });
    expect(await readFile(join(folder, KEY_FILE), 'utf8')).toBe('{"kid":"x"}');
  });
});
