import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, type Clock, toInstant, type Uuid } from '@peildatum/kernel';
import { UnsecuredJWT } from 'jose';
import type { TokenVerifier } from '../ports/token-verifier.js';
import { rememberedTokens } from './remembered-tokens.js';

const NOON = Date.UTC(2026, 0, 5, 12);
const actor: Actor = { person: '00000000-0000-4000-8000-000000000001' as Uuid, role: 'auditor', organisation: 'VWS' };

let now: number;
let verified: string[];
let refusal: Error | undefined;
const clock: Clock = { now: () => toInstant(now) };
const strict: TokenVerifier = {
  verify: async (token) => {
    verified.push(token);
    if (refusal) throw refusal;
    return actor;
  },
};
/** Valid for so many seconds from noon. */
const tokenOf = (seconds: number, subject = 'a') =>
  new UnsecuredJWT({ sub: subject }).setExpirationTime(Math.floor(NOON / 1_000) + seconds).encode();

let tokens: TokenVerifier;
beforeEach(() => {
  now = NOON;
  verified = [];
  refusal = undefined;
  tokens = rememberedTokens(strict, clock);
});

describe('rememberedTokens', () => {
  it('verifies a token once and gives the same actor again', async () => {
    const token = tokenOf(3_600);
    expect([await tokens.verify(token), await tokens.verify(token)]).toEqual([actor, actor]);
    expect(verified).toEqual([token]);
  });

  it('verifies it again after a minute, so that a key that was taken back is not believed for long', async () => {
    const token = tokenOf(3_600);
    await tokens.verify(token);
    now += 59_999;
    await tokens.verify(token);
    expect(verified).toHaveLength(1);
    now += 1;
    refusal = new Error('no such key');
    await expect(tokens.verify(token)).rejects.toBe(refusal);
  });

  it('never believes it past its end by itself', async () => {
    const token = tokenOf(10);
    await tokens.verify(token);
    now += 10_000;
    refusal = new Error('expired');
    await expect(tokens.verify(token)).rejects.toBe(refusal);
  });

  it('nor when the clock was set back to before it was verified', async () => {
    const token = tokenOf(3_600);
    await tokens.verify(token);
    now -= 1;
    await tokens.verify(token);
    expect(verified).toHaveLength(2);
  });

  it('remembers no refusal, and takes no token for another', async () => {
    refusal = new Error('not now');
    await expect(tokens.verify(tokenOf(60))).rejects.toBe(refusal);
    refusal = undefined;
    await tokens.verify(tokenOf(60));
    await tokens.verify(tokenOf(60, 'b'));
    expect(verified).toHaveLength(3);
  });

  it('remembers a thousand at most', async () => {
    for (let n = 0; n <= 1_000; n += 1) await tokens.verify(tokenOf(3_600, String(n)));
    verified = [];
    await tokens.verify(tokenOf(3_600, '1000'));
    expect(verified).toHaveLength(0);
    await tokens.verify(tokenOf(3_600, '0'));
    expect(verified).toHaveLength(1);
  });
});
