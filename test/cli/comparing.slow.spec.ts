import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Register } from './command.js';

let register: Register;
beforeAll(async () => {
  register = await Register.make();
});
afterAll(() => register.remove());

describe('peildatum vergelijk', () => {
  it('prints both sides and the counts, also of nothing', async () => {
    const { code, stdout } = await register.run(['vergelijk', '--van', '2024-11-18', '--tot', '2025-05-20']);
    expect([code, stdout.split('\n').slice(0, 5)]).toEqual([
      0,
      [
        expect.stringMatching(/^Van: 18 november 2024, .*volgnummer \d+$/),
        expect.stringMatching(/^Tot: 20 mei 2025, /),
        '',
        'Voortgang: 0 gewijzigd, 0 nieuw, 0 vervallen',
        'Herziening: 0 gewijzigd, 0 nieuw, 0 vervallen',
      ],
    ]);
  });

  it('says that there is no edition to compare with, by the name of the option', async () => {
    const { code, stderr } = await register.run(['vergelijk']);
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining('--tot: bij deze klokken is er geen editie')]);
  });

  it('names every date at fault', async () => {
    const { stderr } = await register.run(['vergelijk', '--van', '2024-13-01', '--tot-bekend-op', 'gisteren']);
    expect(stderr).toMatch(/'2024-13-01'[\s\S]*'gisteren'/);
  });
});

describe('peildatum reeks', () => {
  it('gives a figure at each month-end as CSV, and says where a report has none', async () => {
    const period = ['--van', '2025-01-01', '--tot', '2025-02-28', '--formaat', 'csv', '--zoals-toen'];
    const { code, stdout } = await register.run(['reeks', 'acties.D.afgerond', ...period]);
    expect([
      code,
      stdout
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',').slice(-3)[0]),
    ]).toEqual([0, ['stand', 'niet in de rapportage', 'niet in de rapportage']]);
  });

  it('refuses what is no figure, with what was meant', async () => {
    const { code, stderr } = await register.run(['reeks', 'acties.D.afgrond']);
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining('bedoelt u acties.D.afgerond')]);
  });
});
