import { INK, inLines, MUTED } from './elements.js';
import type { LookName } from './looks.js';
import { lookOf, type Style } from './palette.js';
import type { Chart } from './svg-chart.js';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** As it is printed behind the bar, with its signs. */
  readonly label: string;
  readonly style?: Style;
}

export interface BarsOptions extends Pick<Chart, 'id' | 'title'> {
  /** `een staaf per status` */
  readonly what: string;
  readonly bars: readonly Bar[];
  /** Room for the labels behind the bars, in pixels. */
  readonly labels?: number;
}

const ROW = 44;
const WIDTH = 480;
const NAMES = 190;
const LOOK: LookName = 'blauw';

/** Lying bars, each with its value behind it; of a zero not even the edge is drawn. */
export function barsChart({ id, title, what, bars, labels = 64 }: BarsOptions): Chart {
  return {
    id,
    title,
    description: `Staafdiagram met ${what}. Dezelfde cijfers staan in de tabel bij deze grafiek.`,
    width: WIDTH,
    height: 16 + ROW * bars.length,
    option: {
      grid: { left: NAMES, right: labels, top: 4, bottom: 4 },
      xAxis: {
        type: 'value',
        min: Math.min(0, ...bars.map(({ value }) => value)),
        max: Math.max(1, ...bars.map(({ value }) => value)),
        axisLabel: { show: false },
        splitLine: { show: false }, // every bar has its value behind it
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => inLines(name, 26)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: MUTED } },
        axisLabel: { color: INK, fontSize: 14, lineHeight: 16, interval: 0, margin: 12 },
      },
      series: [{ type: 'bar', silent: true, barWidth: '62%', data: bars.map(drawn) }],
    },
  };
}

function drawn({ value, label, style = lookOf(LOOK) }: Bar) {
  const { fill, edge, decal } = style;
  return {
    value,
    itemStyle: { color: fill, borderColor: edge, borderWidth: value === 0 ? 0 : 1, ...(decal && { decal }) },
    label: { show: true, position: 'right' as const, distance: 8, formatter: label, color: INK, fontSize: 15, fontWeight: 600 },
  };
}
