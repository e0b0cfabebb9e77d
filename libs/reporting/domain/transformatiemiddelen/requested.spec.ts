import { describe, expect, it } from '@jest/globals';
import { budget2025, REVISED } from '../../testing/budget-2025.js';
import { plan, plans, plans2025, toetsen } from '../../testing/plans-2025.js';
import { composeReport } from '../compose.js';

const compose = (changes: Partial<typeof plans2025> = {}) => composeReport({ ...plans2025, ...changes }).transformatiemiddelen;
const requested = compose().aangevraagd;
const figures = (
  stages: readonly { readonly aantal: number; readonly bedrag: string | null; readonly zonderBedrag: number }[] | undefined,
) => stages?.map(({ aantal, bedrag, zonderBedrag }) => [aantal, bedrag, zonderBedrag]);

describe('requested against available', () => {
  it('counts snelle toetsen in procedure, those without an amount apart', () => {
    expect(figures(requested?.snelleToetsenInProcedure.fasen)).toEqual([
      [1, '1000000.00', 0],
      [1, null, 1],
      [1, '2500000.50', 0],
    ]);
    expect(requested?.snelleToetsenInProcedure.som).toMatchObject({ aantal: 3, bedrag: '3500000.50', zonderBedrag: 1 });
  });

  it('counts approved snelle toetsen without a plan; one whose plan was withdrawn is back', () => {
    expect(requested?.snelleToetsenGoedgekeurd).toMatchObject({ aantal: 2, bedrag: '4500000.00', zonderBedrag: 0 });
  });

  it('counts plans in procedure, voorgenomen besluit among them, and leaves their snelle toetsen behind', () => {
    expect(figures(requested?.plannenInProcedure.fasen)).toEqual([
      [1, '600000.00', 0],
      [0, '0.00', 0],
      [1, null, 1],
      [1, '700000.00', 0],
    ]);
  });

  it('counts approved plans for what they were approved for, not for what they asked', () => {
    expect(requested?.plannenGoedgekeurd).toMatchObject({ aantal: 2, bedrag: '15000000.05', zonderBedrag: 0 });
    const free = plans.map((each) => (each.code === 'ST-15.1' ? { ...each, terms: { amounts: [] } } : each));
    expect(compose({ plans: free }).aangevraagd?.plannenGoedgekeurd).toMatchObject({ bedrag: '12000000.05', zonderBedrag: 0 });
  });

  it('leaves rejected and withdrawn objects out, and those of an unknown status in no stage', () => {
    expect(requested?.totaal).toMatchObject({ aantal: 3 + 2 + 3 + 2, bedrag: '24300000.55', zonderBedrag: 2 });
    expect(requested?.statusOnbekend.map(({ fase, aantal, bedrag }) => [fase, aantal, bedrag])).toEqual([
      ['Snelle toets: Onbekend', 1, '250000.00'],
    ]);
  });

  it('counts an unknown plan once, as a plan', () => {
    const unknown = compose({
      toetsen: toetsen.map((each) => (each.code === 'ST-04' ? { ...each, status: 'unknown' as const } : each)),
      plans: [...plans, plan('ST-04.1', 'unknown', '2025-05-02')],
    }).aangevraagd;
    expect(unknown?.statusOnbekend.map(({ fase, aantal }) => [fase, aantal])).toEqual([
      ['Snelle toets: Onbekend', 1],
      ['Transformatieplan: Onbekend', 1],
    ]);
  });

  it('holds it against the part that goes through the insurers', () => {
    expect(requested?.beschikbareMiddelen).toMatchObject({
      omschrijving: 'Transformatiemiddelen via de zorgverzekeraars',
      bedrag: '2400000000.00',
    });
    expect(requested).toMatchObject({ verschil: '2375699999.45', volledig: false });
    expect(requested?.waarvanBetaalbaarEnBetaald).toBe('3000000.05');
  });

  it('is below zero when more was asked than there is', () => {
    const more = [...toetsen, { ...toetsen[0], code: 'ST-99', requested: '300000000000' } as (typeof toetsen)[number]];
    expect(compose({ toetsen: more }).aangevraagd?.verschil).toBe('-624300000.55');
  });

  it('does not call it zero when of nothing the amount is known, and has no difference then', () => {
    const silent = compose({
      toetsen: toetsen.map((each) => ({ ...each, requested: null })),
      plans: plans.map((each) => ({ ...each, requested: null, terms: null })),
    }).aangevraagd;
    expect(silent).toMatchObject({ totaal: { aantal: 10, bedrag: null, zonderBedrag: 10 }, verschil: null });
  });

  it('has no difference where the means are not known', () => {
    for (const budgets of [[], [budget2025([REVISED])]]) {
      expect(compose({ budgets }).aangevraagd).toMatchObject({ beschikbareMiddelen: null, verschil: null });
    }
  });

  it('is null where there is no dossier', () => expect(compose({ toetsen: [], plans: [] }).aangevraagd).toBeNull());
});
