import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Explanation } from '@peildatum/explaining';
import { Register } from './command.js';

let register: Register;
beforeAll(async () => {
  register = await Register.make();
});
afterAll(() => register.remove());

describe('peildatum verklaar', () => {
  it('prints what a figure is, also of an empty register', async () => {
    const { code, stdout } = await register.run(['verklaar', 'acties.totaal', '--geldig-op', '2025-05-20']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^totaal van de acties \[acties\.totaal\]: 0\n[\s\S]*\nGebeurtenissen: 0\n$/),
    ]);
  });

  it('gives the same as JSON, and says of what is not there that it is not zero', async () => {
    const { code, stdout } = await register.run(['verklaar', 'plannen.totaal', '--formaat', 'json']);
    const { waarde, stand } = JSON.parse(stdout) as Explanation;
    expect([code, waarde, stand]).toEqual([0, null, 'niet in de rapportage']);
  });

  it('names the keys that are like what was typed', async () => {
    const { code, stderr } = await register.run(['verklaar', 'acties.D.afgerondd']);
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining('acties.D.afgerond')]);
  });

  it('takes the clocks of an edition, and no others beside them', async () => {
    const unknown = await register.run(['verklaar', 'acties.totaal', '--editie', '2025-05-20']);
    expect([unknown.code === 0, unknown.stderr]).toEqual([false, expect.stringContaining('2025-05-20')]);
    const both = await register.run(['verklaar', 'acties.totaal', '--editie', '2025-05-20', '--geldig-op', '2025-05-20']);
    expect([both.code === 0, both.stderr]).toEqual([false, expect.stringContaining('--geldig-op')]);
  });
});
