import type { Decimal } from '@peildatum/kernel';
import type { Euros } from '../domain/figures.js';
import type { StatedEuros } from '../domain/money.js';

const NO_BREAK = '\u00a0';

/** `€ 740.409.907`; cents only where there are any: `€ 0,05`; below zero `€ -2.500`. */
export function dutchEuro(amount: Euros): string {
  const [euros = '', cents = ''] = amount.split('.');
  return `€${NO_BREAK}${euros.replace(/\B(?=(\d{3})+$)/g, '.')}${cents === '00' ? '' : `,${cents}`}`;
}

/** With the word that says how exact it is: `ruim € 236.000.000`. */
export const statedEuro = ({ bedrag, grens }: Pick<StatedEuros, 'bedrag' | 'grens'>): string =>
  `${grens === 'precies' ? '' : `${grens} `}${dutchEuro(bedrag)}`;

/** Without its sign, where the words say it already. */
export const withoutSign = (amount: Euros): Euros => amount.replace('-', '');

/** `16.2` → `16,2%` */
export const dutchPercent = (percent: string): string => `${percent.replace('.', ',')}%`;

/** Whole millions for an axis: `€ 400 mln`. */
export const dutchMillions = (euros: number): string =>
  euros === 0
    ? '0'
    : `€${NO_BREAK}${String(euros / 1_000_000)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+$)/g, '.')} mln`;

/** For the length of a bar: exact enough to draw, never to print. */
export const barLength = (value: Euros | Decimal): number => Number(value);
