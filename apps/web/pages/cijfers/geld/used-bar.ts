import type { Decimal } from '@peildatum/kernel';
import { dutchDecimal } from '@peildatum/reporting';
import type { ChartBar } from '../../../charts/bar-chart.js';

/** A bar as long as a percentage; null: it is not known. */
export const usedBar = (name: string, percent: string | null): ChartBar =>
  percent === null
    ? { name, value: null, label: 'onbekend' }
    : { name, value: Number(percent), label: `${dutchDecimal(percent as Decimal)}%` };
