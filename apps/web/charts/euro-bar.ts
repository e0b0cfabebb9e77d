import { dutchEuro } from '@peildatum/reporting';
import type { ChartBar } from './bar-chart.js';

/** A bar as long as an amount; null: it is not known. A bar is never exact, its label is. */
export const euroBar = (name: string, amount: string | null): ChartBar =>
  amount === null ? { name, value: null, label: 'onbekend' } : { name, value: Number(amount), label: dutchEuro(amount) };
