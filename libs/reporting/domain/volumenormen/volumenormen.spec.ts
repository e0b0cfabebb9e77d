import { describe, expect, it } from '@jest/globals';
import { may2025 } from '../../testing/may-2025.js';
import { institutions2025, interventions2025, tranches2025 } from '../../testing/norms-2025.js';
import { composeVolumenormen } from './compose-volumenormen.js';
import type { Volumenorm, Volumenormen } from './volumenormen.js';

const input = { ...may2025, interventions: interventions2025, tranches: tranches2025, institutions: institutions2025 };
const norms = composeVolumenormen(input) as Volumenormen;
const of = (code: string) => norms.interventies.find((each) => each.code === code) as Volumenorm;

describe('volumenormen', () => {
  it('are counted, with those whose minimum was not published', () => {
    expect(Object.entries(norms.telling).map(([name, { aantal, gereconstrueerd }]) => [name, aantal, gereconstrueerd])).toEqual([
      ['interventies', 3, 1],
      ['vastgesteld', 2, 1],
      ['zonderMinimum', 1, 1],
    ]);
    expect(norms.telling.vastgesteld.uitleg).toBe('/v1/volumenormen?geldigOp=2025-05-20&volgnummer=1287&status=vastgesteld');
  });

  it('have what was agreed of each tranche, its default as the proposal that it is', () => {
    expect(norms.tranches).toMatchObject([
      { tranche: '1', uiterlijk: '2024-01-01', toezichtVanaf: '2026-01-01', standaardMinimum: 100, standaardNoot: 'een voorstel' },
    ]);
  });

  it('say what the minimum is, per what, from when and what was missed', () => {
    expect(of('multitrauma')).toMatchObject({
      status: 'vastgesteld',
      norm: { minimum: 240, per: 'locatie', vanaf: '2024-01-01', grond: 'niet in de bron' },
      gevolg: 'geen multitraumazorg',
    });
    expect(of('oncologie')).toMatchObject({
      norm: { minimum: null, per: 'instelling' },
      gemisteTermijnen: ['2024-01-01'],
      toezichtVanaf: '2026-01-01',
      gereconstrueerd: true,
    });
    expect(of('longcarcinoom')).toMatchObject({ status: 'op de lijst', norm: null });
  });

  it('say who meets a norm in the newest year of which there are volumes, and by how much', () => {
    expect(of('multitrauma').naleving).toMatchObject({ jaar: 2024, onbekendOmdat: null, voldoen: 1, daaronder: 1, blijvenOver: 1 });
    expect(
      of('multitrauma').naleving.eenheden.map(({ instelling, volume, verschil, voldoet }) => [instelling, volume, verschil, voldoet]),
    ).toEqual([
      ['Ziekenhuis A', 300, 60, 'ja'],
      ['Ziekenhuis B', 239, -1, 'nee'],
    ]);
  });

  it('leave unknown who meets it, with the reason', () => {
    expect(of('oncologie').naleving).toMatchObject({ jaar: 2025, onbekendOmdat: 'het minimum is niet gepubliceerd', voldoen: null });
    expect(of('longcarcinoom').naleving).toMatchObject({ onbekendOmdat: 'er is geen norm vastgesteld', voldoen: null });
    const without = composeVolumenormen({ ...input, institutions: [] });
    expect(without?.interventies.find(({ code }) => code === 'multitrauma')?.naleving).toMatchObject({
      jaar: 2025,
      onbekendOmdat: 'er zijn geen volumes vastgelegd',
      voldoen: null,
    });
  });

  it('are nothing where the register knows no intervention and no tranche', () => expect(composeVolumenormen(may2025)).toBeNull());
});
