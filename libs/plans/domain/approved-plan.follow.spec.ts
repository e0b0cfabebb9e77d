import { describe, it } from '@jest/globals';
import { about, atLeast, exactly, fact, planApproved, planIntended } from '../testing/dossier.facts.js';
import { given } from '../testing/dossier.scenario.js';
import type { StatedAmount } from './dossier.events.js';

const base = planApproved();
const beschikking = (granted: StatedAmount, date = '2025-01-10') => fact('BeschikkingIssued', date, { granted });

describe('a beschikking of the NZa', () => {
  it('comes after the approval', () => {
    given(...base)
      .when(beschikking(exactly(600)))
      .thenRecords(beschikking(exactly(600)));
    given(...planIntended())
      .when(beschikking(exactly(600)))
      .thenRefuses('PLAN.NOT_APPROVED', null);
    given(...base)
      .when(beschikking(exactly(600), '2024-10-14'))
      .thenRefuses('PLAN.NOT_APPROVED', 8);
  });

  it('is never for more than was approved, alone or together with others', () => {
    given(...base)
      .when(beschikking(exactly(600.01)))
      .thenRefuses('BESCHIKKING.ABOVE_APPROVED', 8);
    given(...base)
      .when(beschikking(atLeast(600.01)))
      .thenRefuses('BESCHIKKING.ABOVE_APPROVED', 8);
    given(...base, beschikking(exactly(400)))
      .when(beschikking(atLeast(200.01), '2025-02-01'))
      .thenRefuses('BESCHIKKING.ABOVE_APPROVED', 9);
    given(...base, beschikking(exactly(400)))
      .when(beschikking(exactly(200), '2025-02-01'))
      .thenRecords({});
  });

  it('of "circa" or "bijna" says nothing of being above', () => {
    given(...base)
      .when(beschikking(about(700)))
      .thenRecords({});
    given(...base)
      .when(beschikking({ ...about(700), bound: 'at-most' }))
      .thenRecords({});
    given(...base, beschikking(about(700)))
      .when(beschikking(exactly(600), '2025-02-01'))
      .thenRecords({});
  });

  it('told late, is held against what was approved then', () => {
    const lowered = fact('PlanAmountRevised', '2025-06-01', {
      terms: {
        amounts: [
          { sector: 'MSZ', amount: '10000' as never },
          { sector: 'GGZ', amount: '0' as never },
        ],
        kpis: [kpi('K01', 'MSZ', '10000'), kpi('K02', 'MSZ', '0'), kpi('K03', 'GGZ', '0')],
      },
    });
    given(...base, lowered)
      .when(beschikking(exactly(200)))
      .thenRefuses('TERMS.BELOW_BESCHIKT', 9);
    given(...base, lowered)
      .when(beschikking(exactly(100)))
      .thenRecords({});
  });
});

const kpi = (name: string, sector: string, amount: string) => ({ kpi: name, title: null, sector, amount: amount as never, due: null });

describe('the route through VWS', () => {
  it('is of an approved plan, and stands outside the beschikkingen', () => {
    const route = fact('VwsRouteGranted', '2025-02-01', { granted: exactly(900) });
    given(...base, beschikking(exactly(600)))
      .when(route)
      .thenRecords(route);
    given(...planIntended())
      .when(route)
      .thenRefuses('PLAN.NOT_APPROVED', null);
  });
});
