import { euroOf, sumOf } from '@peildatum/kernel';
import { atMost, type Control } from '../control.js';
import type { ReportInput } from '../report-input.js';
import type { Nza } from './nza.js';

/** A beschikking is given after the approval by insurers, and never for more: than was approved by its own date, or by the peildatum if that is later. */
export function nzaIdentities(nza: Nza | null, { clocks, plans, nzaPlans }: Pick<ReportInput, 'clocks' | 'plans' | 'nzaPlans'>): Control[] {
  if (nza === null) return [];
  const approved = (nza.gegevensVan > clocks.geldigOp ? (nzaPlans ?? plans) : plans).filter(({ status }) => status === 'approved');
  const amount = sumOf(approved.flatMap(({ terms }) => (terms?.amounts ?? []).map((part) => part.amount)));
  const { plannen, bedrag } = nza.beschikkingen;
  return [
    atMost(
      'grens.nza.plannen',
      'Plannen met een beschikking ≤ goedgekeurde plannen',
      ['met een beschikking', plannen.aantal],
      ['goedgekeurd', approved.length],
    ),
    atMost('grens.nza.bedrag', 'Beschikt bedrag ≤ goedgekeurd bedrag', ['beschikt', bedrag.bedrag], ['goedgekeurd', euroOf(amount)]),
  ];
}
