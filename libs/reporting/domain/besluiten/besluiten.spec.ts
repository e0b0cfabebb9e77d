import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { decisions2025, letters2025, motions2025 } from '../../testing/agreements-2025.js';
import { may2025 } from '../../testing/may-2025.js';
import type { Besluiten } from './besluiten.js';
import { composeBesluiten } from './compose-besluiten.js';

const at = (day: string) => {
  const on = day as CalendarDate;
  return composeBesluiten({
    ...may2025,
    clocks: { ...may2025.clocks, geldigOp: on },
    decisions: decisions2025(on),
    motions: motions2025(on),
    letters: letters2025(on),
  });
};
const july = at('2025-07-10') as Besluiten;

describe('besluiten en moties', () => {
  it('count what was taken, and not what was proposed', () => {
    expect(july.telling.genomen).toMatchObject({ aantal: 2, afgeleid: 1, sleutel: 'besluiten.genomen' });
    expect(july.telling.genomen.uitleg).toContain('stand=genomen');
  });

  it('show what was decided since the edition before', () =>
    expect(july.besluiten.map(({ code, op }) => [code, op])).toEqual([['bo-toetreding', '2025-06-16']]));

  it('show the motions that are not settled, with what was done', () => {
    expect([july.telling.motiesOpen.aantal, july.telling.motiesIngevuld.aantal, july.telling.motiesAfgedaan.aantal]).toEqual([1, 1, 1]);
    expect(july.moties.map(({ code, stand, invulling }) => [code, stand, invulling])).toEqual([
      ['29689-1', 'open', null],
      ['29689-2', 'invulling-gegeven', 'Een plan.'],
    ]);
  });

  it('show the letters to parliament', () => expect(july.brieven).toMatchObject([{ code: 'azwa', op: '2025-07-03', kenmerk: null }]));

  it('are nothing where nothing was decided, asked or written', () => expect(at('2025-01-01')).toBeNull());
});
