import { type Keys, keysIn } from '@peildatum/figures';
import { euroOf, type ShapeOf } from '@peildatum/kernel';
import { type Amounts, type SectorAmounts, sumAmounts } from '@peildatum/plans';
import { addressOf } from '../counting.js';
import { Euros, grounds } from '../figures.js';
import { kpisList } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import { count, list, object, sleutels, text, uitleg } from '../shapes.js';
import { UNKNOWN, UNKNOWN_FILTER, valueWord } from '../values.js';
import { AMOUNTS, type AmountKey } from './amount-names.js';

/** The seven amounts of the KPIs of approved plans: beschikbaar = the five others without raming; raming = verwacht + betaald. */
const amountsFields = {
  beschikbaar: Euros,
  verwacht: Euros,
  betaalbaarEnBetaald: Euros,
  raming: Euros,
  definitiefVrijgegeven: Euros,
  nogVrijTeGeven: Euros,
  mogelijkNogVrijTeGeven: Euros,
  kpis: count(),
  ...sleutels(...AMOUNTS.map(({ key }) => key), 'kpis'),
  ...grounds,
  ...uitleg,
};
const AmountsRow = object(amountsFields);
export type AmountsRow = ShapeOf<typeof AmountsRow>;

/** Amounts per sector do not overlap: each column sums to the total. */
export const AmountsTable = object({ totaal: AmountsRow, perSector: list(object({ sector: text(), ...amountsFields })) });
export type AmountsTable = ShapeOf<typeof AmountsTable>;

const KEYS = keysIn('middelen');

const keysOf = (keys: Keys): AmountsRow['sleutels'] => ({
  ...(Object.fromEntries(AMOUNTS.map(({ key, slug }) => [key, keys(slug)])) as Record<AmountKey, ReturnType<Keys>>),
  kpis: keys('kpis'),
});

/** Null: there is no KPI of an approved plan. */
export function composeAmounts({ clocks, sectorAmounts }: Pick<ReportInput, 'clocks' | 'sectorAmounts'>): AmountsTable | null {
  if (sectorAmounts.length === 0) return null;
  const list = kpisList(clocks);
  const count = (of: (row: SectorAmounts) => number) => sectorAmounts.reduce((n, row) => n + of(row), 0);
  return {
    totaal: {
      ...eurosOf(sumAmounts(sectorAmounts.map(({ amounts }) => amounts))),
      kpis: count(({ kpis }) => kpis),
      sleutels: keysOf(KEYS.in('totaal')),
      gereconstrueerd: count(({ reconstructed }) => reconstructed),
      afgeleid: count(({ derived }) => derived),
      uitleg: addressOf(list),
    },
    perSector: sectorAmounts.map(({ sector, amounts, kpis, reconstructed, derived }) => ({
      sector: sector ?? UNKNOWN,
      ...eurosOf(amounts),
      kpis,
      sleutels: keysOf(KEYS.in(valueWord(sector))),
      gereconstrueerd: reconstructed,
      afgeleid: derived,
      uitleg: addressOf(list, { sector: sector ?? UNKNOWN_FILTER }),
    })),
  };
}

export const eurosOf = (amounts: Amounts) => ({
  beschikbaar: euroOf(amounts.available),
  verwacht: euroOf(amounts.expected),
  betaalbaarEnBetaald: euroOf(amounts.payable),
  raming: euroOf(amounts.estimate),
  definitiefVrijgegeven: euroOf(amounts.released),
  nogVrijTeGeven: euroOf(amounts.toRelease),
  mogelijkNogVrijTeGeven: euroOf(amounts.possiblyToRelease),
});
