import type { QuarterCount } from '../../domain/figures.js';
import { barsChart, figureBar } from './bars-chart.js';
import type { Chart } from './chart.js';

/** More would not be readable side by side. */
const AT_MOST = 16;

/** A standing bar per quarter, its number above it; of a long history the last four years. */
export function quartersChart({ id, title }: Pick<Chart, 'id' | 'title'>, quarters: readonly QuarterCount[]): Chart {
  const shown = quarters.slice(-AT_MOST);
  const last = quarters.length > shown.length ? `, de laatste ${AT_MOST}` : '';
  const bars = shown.map((quarter) => figureBar(quarter.kwartaal.split('-').reverse().join(' '), quarter));
  return { ...barsChart({ id, title, what: `een staaf per kwartaal van indiening${last}`, bars }), stands: true };
}
