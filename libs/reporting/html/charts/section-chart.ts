import type { Section, StatusCount } from '../../domain/report.js';
import { dutchNumber } from '../dutch.js';
import { bar, INK, inLines, LINE, MUTED, valueLabel } from './elements.js';
import type { Chart } from './svg-chart.js';

const HEIGHT = 300;

/** One tafel: a standing bar per status, its value above it, zeros printed, on the axis that all tafels share (004 r. 9897–9929). */
export function sectionChart({ letter, naam, verdeling, as }: Section): Chart {
  const counts = [...verdeling.balken, ...verdeling.daarnaast];
  return {
    id: `grafiek-${letter.toLowerCase()}`,
    title: `Aantal acties per status, thematafel ${letter} ${naam}`,
    description: `Staafdiagram met een staaf per status; de as loopt van 0 tot ${dutchNumber(as.max)}, bij elke thematafel gelijk. Dezelfde cijfers staan in de tabel bij deze grafiek.`,
    width: 56 + 76 * counts.length,
    height: HEIGHT,
    option: {
      grid: { left: 40, right: 8, top: 28, bottom: 52 },
      xAxis: {
        type: 'category',
        data: counts.map(({ status }) => inLines(status, 11)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: MUTED } },
        axisLabel: { color: INK, fontSize: 13, lineHeight: 16, interval: 0, margin: 10 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: as.max,
        interval: as.stap,
        axisLabel: { color: MUTED, fontSize: 12, formatter: dutchNumber },
        splitLine: { lineStyle: { color: LINE } },
      },
      series: [{ type: 'bar', silent: true, barWidth: '58%', data: counts.map(labelled) }],
    },
  };
}

const labelled = (count: StatusCount) => ({
  ...bar(count),
  label: { show: true, position: 'top' as const, formatter: valueLabel(count), color: INK, fontSize: 15, fontWeight: 600 },
});
