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
      'trechter.goedgekeurde-snelle-toetsen',
      'Goedgekeurde snelle toetsen: trechter = stand van de snelle toetsen',
      ['trechter', approved],
      ['stand', countOf(toetsen.verdeling, aanvraagStatusName('approved'))],
    ),
    equal(
      'trechter.in-uitwerking-en-ingediend',
      'Goedgekeurde snelle toetsen = in uitwerking + ingediend',
      ['goedgekeurd', approved],
      ['in uitwerking + ingediend', trechter.inUitwerking.aantal + trechter.ingediend.aantal],
    ),
    equal(
      'som.transformatieplannen.statussen',
      'Transformatieplannen: som van de statussen = ingediend',
      ['som', statusSum(verdeling)],
      submitted,
    ),
    equal(
      'som.transformatieplannen.kwartalen',
      'Transformatieplannen: som van de kwartalen = ingediend',
      ['som', perKwartaal.reduce((n, { aantal }) => n + aantal, 0)],
      submitted,
    ),
    equal(
      'som.transformatieplannen.alle',
      'Transformatieplannen: ingediend + ingetrokken + vervangen = alle geregistreerde plannen',
      ['som', submitted[1] + daarbuiten.ingetrokken.aantal + daarbuiten.vervangen.aantal],
      ['geregistreerd', plans.length],
    ),
  ];
}
