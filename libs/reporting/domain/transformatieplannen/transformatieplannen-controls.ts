import { aanvraagStatusName, aanvraagStatusSlug, PLAN_STATUSES } from '@peildatum/plans';
import { type Control, equal } from '../control.js';
import { countOf, statusSum } from '../counting.js';
import { type Counted, counts } from '../published-controls.js';
import type { ReportInput } from '../report-input.js';
import type { SnelleToetsen } from '../snelle-toetsen/snelle-toetsen.js';
import type { Transformatieplannen } from './transformatieplannen.js';

export function planIdentities(
  plannen: Transformatieplannen | null,
  toetsen: SnelleToetsen | null,
  { plans }: Pick<ReportInput, 'plans'>,
): Control[] {
  if (plannen === null || toetsen === null) return [];
  const { trechter, verdeling, perKwartaal, daarbuiten } = plannen;
  const approved = trechter.goedgekeurd.aantal;
  const submitted = ['ingediend', trechter.ingediend.aantal] as const;
  return [
    equal(
      'Goedgekeurde snelle toetsen: trechter = stand van de snelle toetsen',
      ['trechter', approved],
      ['stand', countOf(toetsen.verdeling, aanvraagStatusName('approved'))],
    ),
    equal(
      'Goedgekeurde snelle toetsen = in uitwerking + ingediend',
      ['goedgekeurd', approved],
      ['in uitwerking + ingediend', trechter.inUitwerking.aantal + trechter.ingediend.aantal],
    ),
    equal('Transformatieplannen: som van de statussen = ingediend', ['som', statusSum(verdeling)], submitted),
    equal(
      'Transformatieplannen: som van de kwartalen = ingediend',
      ['som', perKwartaal.reduce((n, { aantal }) => n + aantal, 0)],
      submitted,
    ),
    equal(
      'Transformatieplannen: ingediend + ingetrokken + vervangen = alle geregistreerde plannen',
      ['som', submitted[1] + daarbuiten.ingetrokken.aantal + daarbuiten.vervangen.aantal],
      ['geregistreerd', plans.length],
    ),
  ];
}

/** What we count of plans, by the name of a published figure. */
export function countedPlans(plannen: Transformatieplannen | null): readonly Counted[] {
  if (plannen === null) return [];
  const { trechter, verdeling } = plannen;
  return [
    counts('plannen.goedgekeurde-snelle-toetsen', 'goedgekeurde snelle toetsen in de trechter', trechter.goedgekeurd.aantal),
    counts('plannen.in-uitwerking', 'transformatieplannen in uitwerking', trechter.inUitwerking.aantal),
    counts('plannen.totaal', 'transformatieplannen, ingediend', trechter.ingediend.aantal),
    ...PLAN_STATUSES.map((status) => {
      const name = aanvraagStatusName(status);
      return counts(`plannen.${aanvraagStatusSlug(status)}`, `transformatieplannen met status ${name}`, countOf(verdeling, name));
    }),
  ];
}
