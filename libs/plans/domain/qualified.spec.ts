import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { about, atLeast, exactly, fact, planApproved } from '../testing/dossier.facts.js';
import { given, recordedAs } from '../testing/dossier.scenario.js';
import type { DossierEvent } from './dossier.events.js';
import { foldDossier } from './dossier.fold.js';

const issued = fact('BeschikkingIssued', '2025-01-10', { number: 'B-1', granted: { ...atLeast(500), text: 'ruim 500' } });
const other = fact('BeschikkingIssued', '2025-01-10', { number: 'B-2', granted: exactly(50) });
const route = fact('VwsRouteGranted', '2025-01-10', { granted: about(40) });
const dropped = fact('GrantQualified', '2025-05-20', { on: '2025-01-10', bound: 'exact' });
const on = (facts: readonly DossierEvent[], date: string) => foldDossier(recordedAs(facts, 0), date as CalendarDate)?.plans[0];

describe('another qualifier of a granted amount', () => {
  it('holds from its date, and touches nothing else', () => {
    const facts = [...planApproved(), issued, route, dropped];
    given(...planApproved(), issued)
      .when(dropped)
      .thenRecords(dropped);
    expect(on(facts, '2025-05-19')?.beschikkingen).toMatchObject([{ granted: { ...issued.data.granted } }]);
    const { granted: _, ...rest } = on(facts, '2025-05-19')?.beschikkingen[0] ?? {};
    expect(on(facts, '2025-05-20')?.beschikkingen).toEqual([{ ...rest, granted: { amount: '50000', bound: 'exact', text: null } }]);
    expect(on(facts, '2025-05-20')?.vwsRoutes).toMatchObject([{ granted: { bound: 'about' } }]);
  });

  it('means one amount: by its kind, its date and, where there are more, its number', () => {
    given(...planApproved(), issued, other)
      .when(dropped)
      .thenRefuses('PLAN.GRANT_AMBIGUOUS');
    const numbered = fact('GrantQualified', '2025-05-20', { on: '2025-01-10', number: 'B-2', bound: 'about' });
    given(...planApproved(), issued, other)
      .when(numbered)
      .thenRecords(numbered);
    given(...planApproved(), issued)
      .when(fact('GrantQualified', '2025-05-20', { on: '2025-01-11' }))
      .thenRefuses('PLAN.GRANT_UNKNOWN', undefined, 'Van 2025-01-11');
    given(...planApproved(), issued)
      .when(fact('GrantQualified', '2025-05-20', { of: 'vws-route', on: '2025-01-10' }))
      .thenRefuses('PLAN.GRANT_UNKNOWN');
  });

  it('is no correction of the day itself, and rests on what it means', () => {
    given(...planApproved(), issued)
      .when(fact('GrantQualified', '2025-01-10', { on: '2025-01-10', bound: 'exact' }))
      .thenRefuses('PLAN.QUALIFIED_TOO_EARLY');
    given(...planApproved(), issued, dropped)
      .whenCorrecting(planApproved().length, null)
      .thenRefuses('PLAN.GRANT_UNKNOWN');
  });

  it('counts against what the plan was approved for as it stands then', () => {
    const circa = fact('BeschikkingIssued', '2025-01-10', { granted: about(700) });
    given(...planApproved(), circa)
      .when(dropped)
      .thenRefuses('BESCHIKKING.ABOVE_APPROVED');
  });
});
