import { expect, it } from '@jest/globals';
import { frozenRegister } from './frozen-register.js';
import { heldAgainst, lastOfEveryType } from './preview.js';

it('of every type of fact that the report is made of, a correction restates what its preview said', async () => {
  const register = await frozenRegister();
  try {
    const events = await lastOfEveryType(register.stand);
    expect(events.length).toBeGreaterThan(30);
    expect(await heldAgainst(register, events)).toBeGreaterThan(100);
  } finally {
    await register.stand.close();
  }
});
