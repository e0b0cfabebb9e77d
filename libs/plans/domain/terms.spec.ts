import { describe, it } from '@jest/globals';
import { euro, fact, planApproved, planUnderAssessment, TERMS, termsOf } from '../testing/dossier.facts.js';
import { given } from '../testing/dossier.scenario.js';
import type { DossierEvent, Terms } from './dossier.events.js';

const intended = (terms: Terms) => fact('PlanDecisionIntended', '2024-09-15', { terms });
const revised = (terms: Terms, date = '2025-06-01') => fact('PlanAmountRevised', date, { terms });
const NOTHING: Terms = { amounts: [], kpis: [] };

describe('the terms of a decision', () => {
  const when = (terms: Terms) => given(...planUnderAssessment()).when(intended(terms));

  it('are earned by KPIs, in all and per sector', () => {
    when(TERMS).thenRecords(intended(TERMS));
    when({ ...TERMS, amounts: [{ sector: 'MSZ', amount: euro(600) }] }).thenRefuses('TERMS.SECTOR_SUM_DIFFERS', undefined, 'Sector MSZ');
    when({ ...TERMS, kpis: TERMS.kpis.slice(1) }).thenRefuses(
      'TERMS.KPI_SUM_DIFFERS',
      undefined,
      "De KPI's tellen op tot 500.00 en het plan tot 600.00",
    );
    when({ ...TERMS, amounts: [] }).thenRefuses('TERMS.KPI_SUM_DIFFERS');
    when({ amounts: [{ sector: 'MSZ', amount: euro(600) }], kpis: [] }).thenRefuses('TERMS.KPI_SUM_DIFFERS');
    const cent = { ...TERMS, amounts: TERMS.amounts.map((each, i) => (i === 0 ? { ...each, amount: '30001' as never } : each)) };
    when(cent).thenRefuses('TERMS.KPI_SUM_DIFFERS', undefined, 'tot 600.01');
  });

  it('may be of a sector that the source does not say', () => {
    const unknown = termsOf(['K01', null, 100], ['K02', 'GGZ', 50]);
    when(unknown).thenRecords(intended(unknown));
    when({ ...unknown, amounts: [{ sector: null, amount: euro(150) }] }).thenRefuses('TERMS.SECTOR_SUM_DIFFERS');
  });

  it('have no KPIs when no money is asked', () => {
    when(NOTHING).thenRecords(intended(NOTHING));
    when(termsOf(['K01', 'MSZ', 0])).thenRefuses('TERMS.KPI_WITHOUT_MONEY');
  });

  it('name each sector and each KPI once', () => {
    when({ ...TERMS, amounts: [...TERMS.amounts, { sector: 'MSZ', amount: euro(0) }] }).thenRefuses('TERMS.SECTOR_TWICE');
    when(termsOf(['K01', 'MSZ', 100], ['K01', 'GGZ', 50])).thenRefuses('TERMS.KPI_TWICE');
  });

  it('bring results within five years of the submission', () => {
    const due = (date: string) => termsOf(['K01', 'MSZ', 100, date]);
    when(due('2029-05-01')).thenRecords(intended(due('2029-05-01')));
    when(due('2029-05-02')).thenRefuses('TERMS.KPI_AFTER_FIVE_YEARS', undefined, 'tot en met 2029-05-01');
  });
});

describe('a revision of the amount', () => {
  const earned = fact('KpiPartlyAchieved', '2025-03-01', { earned: euro(60) });
  const released = fact('KpiRemainderReleased', '2025-04-01');
  const when = (terms: Terms, ...facts: DossierEvent[]) => given(...planApproved(), ...facts).when(revised(terms));
  const to = (k01: number) => termsOf(['K01', 'MSZ', k01], ['K02', 'MSZ', 200], ['K03', 'GGZ', 300]);

  it('is of an approved plan', () => {
    when(to(150)).thenRecords(revised(to(150)));
    given(...planUnderAssessment())
      .when(revised(to(150)))
      .thenRefuses('PLAN.NOT_APPROVED', null);
    given(...planApproved())
      .when(revised(to(150), '2024-10-14'))
      .thenRefuses('PLAN.NOT_APPROVED', 8);
  });

  it('names every KPI, at nothing if it no longer counts, and may add one', () => {
    when(termsOf(['K02', 'MSZ', 200], ['K03', 'GGZ', 300])).thenRefuses('TERMS.KPI_LEFT_OUT', 8, 'noemt KPI K01 niet');
    when(to(0)).thenRecords(revised(to(0)));
    const none = termsOf(['K01', 'MSZ', 0], ['K02', 'MSZ', 0], ['K03', 'GGZ', 0]);
    when(none).thenRecords(revised(none));
    const more = {
      amounts: to(0).amounts,
      kpis: [...TERMS.kpis.map((k) => (k.kpi === 'K01' ? { ...k, amount: euro(0) } : k)), { ...to(0).kpis[0], kpi: 'K04' }],
    } as Terms;
    when(more).thenRecords(revised(more));
  });

  it('is whole as any terms are', () => when({ ...to(100), amounts: [] }).thenRefuses('TERMS.KPI_SUM_DIFFERS', null));

  it('stays at or above what was earned', () => {
    when(to(60), earned).thenRecords(revised(to(60)));
    when(to(59.99), earned).thenRefuses('TERMS.BELOW_EARNED', 9, 'al 60.00 verdiend');
  });

  it('leaves what a KPI earned and was paid', () => {
    const facts = [...planApproved(), earned, fact('KpiPaymentMade', '2025-04-01'), revised(to(150))];
    given(...facts)
      .when(fact('KpiAchieved', '2025-07-01'))
      .thenRefuses('KPI.OUTCOME_TOLD', 9);
    given(...facts)
      .when(fact('KpiPaymentMade', '2025-07-01', { amount: euro(59) }))
      .thenRefuses('KPI.PAYMENT_LOWERED', 10);
  });

  it('told late, stays above what was earned since', () =>
    given(...planApproved(), earned)
      .when(revised(to(59), '2025-01-01'))
      .thenRefuses('KPI.EARNED_ABOVE_AVAILABLE', 9));

  it('leaves a KPI alone whose remainder was released', () => {
    when(to(80), earned, released).thenRefuses('TERMS.KPI_RELEASED', 10);
    const others = termsOf(['K01', 'MSZ', 100], ['K02', 'MSZ', 100], ['K03', 'GGZ', 300]);
    when(others, earned, released).thenRecords(revised(others));
  });

  it('stays at or above what was beschikt', () => {
    const beschikking = fact('BeschikkingIssued', '2025-01-10');
    when(to(100), beschikking).thenRecords(revised(to(100)));
    when(to(99.99), beschikking).thenRefuses('TERMS.BELOW_BESCHIKT', 9, 'al 600.00 beschikt');
  });
});
