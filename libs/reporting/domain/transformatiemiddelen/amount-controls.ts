import { sumAmounts } from '@peildatum/plans';
import { type Control, eurosTogether, rowByRow } from '../control.js';
import type { Euros } from '../figures.js';
import type { ReportInput } from '../report-input.js';
import { AMOUNTS, type AmountKey, PARTS } from './amount-names.js';
import { type AmountsTable, eurosOf } from './amounts.js';

/** Of every sector and of the total; and every amount of the total by two ways, over the sectors and over the plans. */
export function amountIdentities({ totaal, perSector }: AmountsTable, { planAmounts }: Pick<ReportInput, 'planAmounts'>): Control[] {
  const rows = [...perSector, { sector: 'Totaal', ...totaal }];
  const perPlan = eurosOf(sumAmounts(planAmounts.map(({ amounts }) => amounts)));
  const besideTotal = (ours: (key: AmountKey) => Euros) =>
    AMOUNTS.map(({ key, naam }) => ({ rij: naam, left: ours(key), right: totaal[key] }));
  return [
    rowByRow(
      'identiteit.middelen.beschikbaar',
      `Beschikbaar gesteld = ${PARTS.map(({ naam }) => naam.toLowerCase()).join(' + ')}`,
      rows.map((row) => ({ rij: row.sector, left: row.beschikbaar, right: eurosTogether(PARTS.map(({ key }) => row[key])) })),
      { rows: 'sectoren en totaal', left: 'beschikbaar gesteld', right: 'som van de vijf' },
    ),
    rowByRow(
      'identiteit.middelen.raming',
      'Raming = verwacht + betaalbaar en betaald',
      rows.map((row) => ({ rij: row.sector, left: row.raming, right: eurosTogether([row.verwacht, row.betaalbaarEnBetaald]) })),
      { rows: 'sectoren en totaal', left: 'raming', right: 'verwacht + betaalbaar en betaald' },
    ),
    rowByRow(
      'som.middelen.sectoren',
      'Elk bedrag: som van de sectoren = totaal',
      besideTotal((key) => eurosTogether(perSector.map((row) => row[key]))),
      { rows: 'bedragen', left: 'som van de sectoren', right: 'totaal' },
    ),
    rowByRow(
      'som.middelen.plannen',
      'Elk bedrag: som van de plannen = totaal',
      besideTotal((key) => perPlan[key]),
      { rows: 'bedragen', left: 'som van de plannen', right: 'totaal' },
    ),
  ];
}
