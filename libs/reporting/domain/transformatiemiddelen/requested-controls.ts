import { currentPlans } from '@peildatum/plans';
import { type Control, equal, eurosTogether, together } from '../control.js';
import type { ReportInput } from '../report-input.js';
import type { AmountsTable } from './amounts.js';
import type { Requested } from './requested.js';

/** What is known of amounts of which none is known. */
const NOTHING = '0.00';

/** The steps of 8.3 add up, and each object is counted once. */
export function requestedIdentities(requested: Requested, amounts: AmountsTable | null, { toetsen, plans }: ReportInput): Control[] {
  const { snelleToetsenInProcedure, snelleToetsenGoedgekeurd, plannenInProcedure, plannenGoedgekeurd, totaal, statusOnbekend } = requested;
  const stages = [...snelleToetsenInProcedure.fasen, snelleToetsenGoedgekeurd, ...plannenInProcedure.fasen, plannenGoedgekeurd];
  const leftOut = [...toetsen, ...currentPlans(plans)].filter(({ status }) => status === 'rejected' || status === 'withdrawn');
  return [
    equal(
      'som.aangevraagd.stappen',
      'Aangevraagd: som van de stappen = totale aanvraag',
      ['som van de stappen', eurosTogether(stages.flatMap(({ bedrag }) => bedrag ?? []))],
      ['totale aanvraag', totaal.bedrag ?? NOTHING],
    ),
    together(
      'som.aangevraagd.eenmaal',
      'Aangevraagd: elke snelle toets telt eenmaal, in haar verste fase',
      [
        ['in een fase', totaal.aantal],
        ['afgekeurd of ingetrokken', leftOut.length],
        ['status onbekend', statusOnbekend.reduce((n, { aantal }) => n + aantal, 0)],
      ],
      ['snelle toetsen', toetsen.length],
    ),
    ...(amounts === null
      ? []
      : [
          equal(
            'identiteit.aangevraagd.goedgekeurd',
            'Aangevraagd: goedgekeurde transformatieplannen = beschikbaar gesteld (KPI’s)',
            ['goedgekeurde plannen', plannenGoedgekeurd.bedrag ?? NOTHING],
            ['beschikbaar gesteld', amounts.totaal.beschikbaar],
          ),
        ]),
  ];
}
