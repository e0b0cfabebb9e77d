import { eurosTogether } from '../../domain/control.js';
import { AMOUNTS, type AmountKey } from '../../domain/transformatiemiddelen/amount-names.js';
import type { AmountsRow } from '../../domain/transformatiemiddelen/amounts.js';
import { barLength, dutchEuro } from '../dutch-money.js';
import { type Chart, described } from './chart.js';
import type { LookName } from './looks.js';
import { lookOf } from './palette.js';

/** The look of each amount, in pictures and beside its name in tables. Raming is the two that it is made of. */
export const AMOUNT_LOOKS: Readonly<Record<Exclude<AmountKey, 'raming'>, LookName>> = {
  beschikbaar: 'blauw',
  verwacht: 'stippen',
  betaalbaarEnBetaald: 'groen',
  definitiefVrijgegeven: 'lei',
  nogVrijTeGeven: 'amber',
  mogelijkNogVrijTeGeven: 'zand',
};

type Amount = keyof typeof AMOUNT_LOOKS;

interface Stack {
  readonly name: string;
  readonly row: AmountsRow;
  readonly amounts: readonly Amount[];
}

const FIVE: readonly Amount[] = ['verwacht', 'betaalbaarEnBetaald', 'definitiefVrijgegeven', 'nogVrijTeGeven', 'mogelijkNogVrijTeGeven'];

/** Report-model 8.1: beside what is available, what became or may become of it. */
export const amountsChart = (row: AmountsRow): Chart =>
  stackedChart(
    {
      id: 'grafiek-bedragen',
      title: 'Bedragen van goedgekeurde transformatieplannen per status',
      description: described(
        'Gestapeld staafdiagram: beschikbaar gesteld; raming (verwacht en betaalbaar en betaald); definitief vrijgegeven; nog vrij te geven (met mogelijk nog vrij te geven)',
      ),
    },
    [
      { name: 'Beschikbaar gesteld', row, amounts: ['beschikbaar'] },
      { name: 'Raming', row, amounts: ['verwacht', 'betaalbaarEnBetaald'] },
      { name: 'Definitief vrijgegeven', row, amounts: ['definitiefVrijgegeven'] },
      { name: 'Nog vrij te geven', row, amounts: ['nogVrijTeGeven', 'mogelijkNogVrijTeGeven'] },
    ],
  );

/** Report-model 8.2: each sector's available amount in its five parts. */
export const sectorAmountsChart = (rows: readonly (AmountsRow & { readonly sector: string })[]): Chart =>
  stackedChart(
    {
      id: 'grafiek-bedragen-sectoren',
      title: 'Bedragen van goedgekeurde transformatieplannen per sector',
      description: described(
        'Gestapeld staafdiagram met een liggende staaf per sector, verdeeld in de vijf delen van het beschikbaar gestelde bedrag',
      ),
    },
    rows.map((row) => ({ name: row.sector, row, amounts: FIVE })),
  );

const stackedChart = (named: Pick<Chart, 'id' | 'title' | 'description'>, stacks: readonly Stack[]): Chart => ({
  ...named,
  wide: true,
  legend: (Object.keys(AMOUNT_LOOKS) as Amount[])
    .filter((amount) => stacks.some(({ amounts }) => amounts.includes(amount)))
    .map((amount) => ({ name: nameOf(amount), style: lookOf(AMOUNT_LOOKS[amount]) })),
  rows: stacks.map(({ name, row, amounts }) => ({
    name,
    bars: [
      {
        parts: amounts.map((amount) => ({ value: barLength(row[amount]), style: lookOf(AMOUNT_LOOKS[amount]) })),
        label: dutchEuro(eurosTogether(amounts.map((amount) => row[amount]))),
      },
    ],
  })),
});

const nameOf = (amount: Amount): string => AMOUNTS.find(({ key }) => key === amount)?.naam ?? amount;
