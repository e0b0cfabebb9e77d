import type { QuarterCount } from '../../domain/figures.js';
import { dutchNumber } from '../dutch.js';
import { marks } from '../signs.js';
import { INK, LINE, MUTED } from './elements.js';
import { lookOf } from './palette.js';
import type { Chart } from './svg-chart.js';

/** More would not be readable side by side. */
const AT_MOST = 16;

/** A standing bar per quarter, its number above it; of a long history the last four years. */
export function quartersChart({ id, title }: Pick<Chart, 'id' | 'title'>, quarters: readonly QuarterCount[]): Chart {
  const shown = quarters.slice(-AT_MOST);
  const left = quarters.length - shown.length;
  return {
    id,
    title,
    description: `Staafdiagram met een staaf per kwartaal van indiening${left > 0 ? `, de laatste ${AT_MOST}` : ''}. Dezelfde cijfers staan in de tabel bij deze grafiek.`,
    width: Math.max(320, 48 + 56 * shown.length),
    height: 260,
    option: {
      grid: { left: 40, right: 8, top: 28, bottom: 44 },
      xAxis: {
        type: 'category',
        data: shown.map(({ kwartaal }) => kwartaal.split('-').reverse().join('\n')),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: MUTED } },
        axisLabel: { color: INK, fontSize: 13, lineHeight: 16, interval: 0, margin: 10 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        minInterval: 1,
        axisLabel: { color: MUTED, fontSize: 12, formatter: dutchNumber },
        splitLine: { lineStyle: { color: LINE } },
      },
      series: [{ type: 'bar', silent: true, barMaxWidth: 40, barWidth: '58%', data: shown.map(drawn) }],
    },
  };
}

function drawn(quarter: QuarterCount) {
  const { fill, edge } = lookOf('blauw');
  const formatter = `${dutchNumber(quarter.aantal)}${marks(quarter)}`;
  return {
    value: quarter.aantal,
    itemStyle: { color: fill, borderColor: edge, borderWidth: quarter.aantal > 0 ? 1 : 0 },
    label: { show: true, position: 'top' as const, formatter, color: INK, fontSize: 14, fontWeight: 600 },
  };
}
