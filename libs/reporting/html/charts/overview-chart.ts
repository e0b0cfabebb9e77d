import type { Distribution, StatusCount } from '../../domain/report.js';
import { bar, INK, MUTED, valueLabel } from './elements.js';
import type { Chart } from './svg-chart.js';

const ROW = 44;

/** All actions: a lying bar per status with its value behind it. */
export function overviewChart({ balken, daarnaast }: Distribution): Chart {
  const counts = [...balken, ...daarnaast];
  return {
    id: 'grafiek-overzicht',
    title: 'Aantal acties per status, alle acties',
    description: 'Staafdiagram met een staaf per status. Dezelfde cijfers staan in de tabel bij deze grafiek.',
    width: 460,
    height: 16 + ROW * counts.length,
    option: {
      grid: { left: 146, right: 60, top: 4, bottom: 4 },
      xAxis: {
        type: 'value',
        min: 0,
        max: Math.max(1, ...counts.map(({ aantal }) => aantal)),
        axisLabel: { show: false },
        splitLine: { show: false }, // every bar has its value behind it
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: counts.map(({ status }) => status),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: MUTED } },
        axisLabel: { color: INK, fontSize: 14, interval: 0, margin: 12 },
      },
      series: [{ type: 'bar', silent: true, barWidth: '62%', data: counts.map(labelled) }],
    },
  };
}

const labelled = (count: StatusCount) => ({
  ...bar(count),
  label: { show: true, position: 'right' as const, distance: 8, formatter: valueLabel(count), color: INK, fontSize: 15, fontWeight: 600 },
});
