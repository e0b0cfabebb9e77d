import type { AssessedValue } from '../../domain/snelle-toetsen/assessed.js';
import { dutchNumber } from '../dutch.js';
import { marks } from '../signs.js';
import { INK, inLines, MUTED } from './elements.js';
import { styleOf } from './palette.js';
import type { Chart } from './svg-chart.js';

const ROW = 54;

const SERIES = [
  { key: 'goedgekeurd', name: 'Goedgekeurd' },
  { key: 'afgekeurd', name: 'Afgekeurd' },
] as const;

/** Two lying bars per value: what was approved and what was rejected. */
export function assessedChart({ id, title }: Pick<Chart, 'id' | 'title'>, values: readonly AssessedValue[]): Chart {
  const highest = Math.max(1, ...values.flatMap(({ goedgekeurd, afgekeurd }) => [goedgekeurd.aantal, afgekeurd.aantal]));
  return {
    id,
    title,
    description:
      'Staafdiagram met per waarde een staaf voor goedgekeurd en een voor afgekeurd. Dezelfde cijfers staan in de tabel bij deze grafiek.',
    width: 480,
    height: 44 + ROW * values.length,
    option: {
      legend: {
        top: 0,
        left: 186,
        itemGap: 22,
        itemWidth: 22,
        itemHeight: 15,
        selectedMode: false,
        data: SERIES.map(({ name }) => name),
        textStyle: { color: INK, fontSize: 13 },
      },
      grid: { left: 190, right: 64, top: 32, bottom: 4 },
      xAxis: { type: 'value', min: 0, max: highest, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: values.map(({ waarde }) => inLines(waarde, 26)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: MUTED } },
        axisLabel: { color: INK, fontSize: 14, lineHeight: 16, interval: 0, margin: 12 },
      },
      series: SERIES.map(({ key, name }) =>
        series(
          name,
          values.map((value) => value[key]),
        ),
      ),
    },
  };
}

function series(name: string, figures: readonly AssessedValue['goedgekeurd'][]) {
  const { fill, edge, decal } = styleOf(name);
  return {
    name,
    type: 'bar' as const,
    silent: true,
    barWidth: 16,
    itemStyle: { color: fill, borderColor: edge, borderWidth: 1, ...(decal && { decal }) },
    data: figures.map((figure) => ({
      value: figure.aantal,
      ...(figure.aantal === 0 && { itemStyle: { borderWidth: 0 } }),
      label: {
        show: true,
        position: 'right' as const,
        distance: 6,
        formatter: `${dutchNumber(figure.aantal)}${marks(figure)}`,
        color: INK,
        fontSize: 13,
        fontWeight: 600 as const,
      },
    })),
  };
}
