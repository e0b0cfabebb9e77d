import { expect, it } from '@jest/globals';
import { seal, unseal } from './sealed.js';

const KEPT = { refreshToken: 'geheim' };

it('opens with the id of the session alone, and says nothing to who has not got it', () => {
  const sealed = seal(KEPT, 'een');
  expect(unseal(sealed, 'een')).toEqual(KEPT);
  expect(sealed.toString('latin1')).not.toContain('geheim');
  expect(() => unseal(sealed, 'ander')).toThrow();
});

it('is never sealed twice alike, and does not open when it was changed', () => {
  const sealed = seal(KEPT, 'een');
  expect(seal(KEPT, 'een')).not.toEqual(sealed);
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => unseal(sealed, 'een')).toThrow();
});
