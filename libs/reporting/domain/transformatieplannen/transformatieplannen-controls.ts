import { aanvraagStatusName } from '@peildatum/plans';
import { type Control, equal } from '../control.js';
import { countOf, statusSum } from '../counting.js';
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
