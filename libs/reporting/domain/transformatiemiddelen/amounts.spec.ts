import { describe, expect, it } from '@jest/globals';
import { amounts, euro, plans2025, sectorAmounts } from '../../testing/plans-2025.js';
import { composeReport } from '../compose.js';
import type { Control } from '../control.js';

const compose = (changes: Partial<typeof plans2025> = {}) => composeReport({ ...plans2025, ...changes });
const { bedragen, verdeling } = compose().transformatiemiddelen;

describe('the amounts', () => {
  it('are seven per sector, the unknown sector last', () => {
    expect(bedragen?.perSector.map(({ sector }) => sector)).toEqual(['GGZ', 'MSZ', 'Onbekend']);
    expect(bedragen?.perSector[1]).toMatchObject({
      sector: 'MSZ',
      beschikbaar: '10000000.00',
      verwacht: '6000000.00',
      betaalbaarEnBetaald: '3000000.00',
      raming: '9000000.00',
      definitiefVrijgegeven: '250000.00',
      nogVrijTeGeven: '500000.00',
      mogelijkNogVrijTeGeven: '250000.00',
      kpis: 5,
      gereconstrueerd: 0,
      afgeleid: 1,
      uitleg: '/v1/kpis?geldigOp=2025-05-20&volgnummer=1287&sector=MSZ',
    });
  });

  it('sum to the total, to the cent', () => {
    expect(bedragen?.totaal).toMatchObject({
      beschikbaar: '15000000.05',
      betaalbaarEnBetaald: '3000000.05',
      kpis: 8,
      gereconstrueerd: 1,
      afgeleid: 1,
    });
  });

  it('are null where there is no KPI: that is not zero', () => {
    expect(compose({ sectorAmounts: [], planAmounts: [] }).transformatiemiddelen.bedragen).toBeNull();
  });
});

describe('the controls of the amounts', () => {
  const failing = (changes: Partial<typeof plans2025>) =>
    compose(changes).controles.filter(({ naam, uitkomst }) => uitkomst === 'verschilt' && !naam.startsWith('Gepubliceerd'));
  const names = (controls: readonly Control[]) => controls.map(({ naam }) => naam.slice(0, 30));
  const changed = (part: Partial<(typeof sectorAmounts)[number]['amounts']>) =>
    sectorAmounts.map((row) => (row.sector === 'MSZ' ? { ...row, amounts: { ...row.amounts, ...part } } : row));

  it('agree', () => expect(failing({})).toEqual([]));

  it('differ when the five parts are a cent more than what is available, in the row and in the total', () => {
    const [identity, ...others] = failing({ sectorAmounts: changed({ toRelease: euro('500000.01') }) });
    expect(identity?.naam).toBe(
      'Beschikbaar gesteld = verwacht + betaalbaar en betaald + definitief vrijgegeven bedrag + nog vrij te geven bedrag + mogelijk nog vrij te geven bedrag',
    );
    expect(identity?.cijfers.map(({ omschrijving, waarde }) => [omschrijving, waarde])).toEqual([
      ['MSZ: beschikbaar gesteld', '10000000.00'],
      ['MSZ: som van de vijf', '10000000.01'],
      ['Totaal: beschikbaar gesteld', '15000000.05'],
      ['Totaal: som van de vijf', '15000000.06'],
    ]);
    expect(names(others)).toEqual(['Elk bedrag: som van de plannen']);
  });

  it('differ when the estimate is not what is expected and paid', () => {
    expect(names(failing({ sectorAmounts: changed({ estimate: euro('1') }) }))).toEqual([
      'Raming = verwacht + betaalbaar',
      'Elk bedrag: som van de plannen',
    ]);
  });

  it('differ when the plans do not add up to what the sectors do', () => {
    const [, second] = plans2025.planAmounts;
    if (!second) throw new Error('the fixture has one plan');
    const planAmounts = [
      plans2025.planAmounts[0],
      { ...second, amounts: amounts({ expected: euro('2999999.99') }) },
    ] as typeof plans2025.planAmounts;
    expect(names(failing({ planAmounts }))).toEqual(['Elk bedrag: som van de plannen']);
  });

  it('differ when the KPIs are available for another amount than the plans were approved for', () => {
    const plans = plans2025.plans.map((plan) => (plan.code === 'ST-15.1' ? { ...plan, terms: { amounts: [] } } : plan));
    expect(names(failing({ plans }))).toEqual(['Aangevraagd: goedgekeurde tran']);
  });
});

describe('the division over sectors', () => {
  it('has the largest first, the unknown last, with shares rounded one by one', () => {
    expect(verdeling?.delen.map(({ sector, plannen, bedrag, aandeel }) => [sector, plannen, bedrag, aandeel])).toEqual([
      ['MSZ', 1, '10000000.00', '66.7'],
      ['GGZ', 1, '2000000.05', '13.3'],
      ['Onbekend', 1, '3000000.00', '20.0'],
    ]);
    expect(verdeling).toMatchObject({ totaal: '15000000.05', somAandelen: '100.0' });
    expect(verdeling?.afronding).toContain('apart afgerond op één decimaal');
  });

  it('shows the sum of the shares as they are printed, 100 or not', () => {
    const thirds = ['A', 'B', 'C'].map((sector) => ({ sector, amount: euro('1') }));
    const plans = plans2025.plans.map((plan) =>
      plan.code === 'ST-08.1' ? { ...plan, terms: { amounts: thirds } } : { ...plan, terms: null },
    );
    expect(compose({ plans }).transformatiemiddelen.verdeling).toMatchObject({
      delen: [{ aandeel: '33.3' }, { aandeel: '33.3' }, { aandeel: '33.3' }],
      somAandelen: '99.9',
    });
  });

  it('is null where no amount was approved', () => {
    expect(compose({ plans: plans2025.plans.map((plan) => ({ ...plan, terms: null })) }).transformatiemiddelen.verdeling).toBeNull();
  });
});
