import type { EChartsOption } from 'echarts';
import { dutchNumber } from '../dutch.js';
import { type Chart, type Part, rangeOf } from './chart.js';
import { type CountsOnParts, countsOnParts } from './counts-on-parts.js';
import { keptDrawing } from './kept-drawings.js';
import { legendMarkup } from './legend.js';
import { type Drawing, svgDrawing } from './svg-drawing.js';

/** A chart for sheets of paper, where the type is known: drawn once for its data. */
export const sheetChart = (chart: Chart): string => legendMarkup(chart) + keptDrawing(chart, drawingOf);

const INK = '#1d2a36';
const MUTED = '#4c5a67';
const LINE = '#d5dbe1';

/** In pixels. */
const FONT_SIZE = 14;
const LINE_HEIGHT = 16;
const CHARACTER = 8;
const NAMES = 190;
const GAP = 14;

const drawingOf = (chart: Chart): string => svgDrawing(chart.stands === true ? standing(chart) : lying(chart));

function lying(chart: Chart): Drawing {
  const { rows } = chart;
  const width = chart.wide !== true ? 480 : hasCounts(chart) ? 960 : 760;
  const labels = GAP + CHARACTER * Math.max(0, ...rows.flatMap(({ bars }) => bars.map(({ label }) => label.length)));
  const counts = countsOnParts(chart, width - NAMES, labels);
  const height = 16 + Math.max(1, ...rows.map(({ bars }) => bars.length - 1)) * 10 + 34 * rows.length;
  return {
    ...chart,
    width,
    height,
    option: {
      grid: { left: NAMES, right: counts.right, top: 4, bottom: 4 },
      xAxis: { type: 'value', ...rangeOf(chart), axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: { ...names(rows.map(({ name }) => inLines(name, 26))), inverse: true },
      series: seriesOf(chart, counts),
    },
  };
}

function standing(chart: Chart): Drawing {
  const { axis } = chart;
  const lines = chart.rows.map(({ name }) => inLines(name, 11));
  const column = GAP + CHARACTER * Math.max(5, ...lines.flatMap((name) => name.split('\n').map(({ length }) => length)));
  const left = axis ? 40 : 8;
  return {
    ...chart,
    width: Math.max(320, left + 8 + column * lines.length),
    height: 260 + (axis ? 40 : 0),
    option: {
      grid: { left, right: 8, top: 28, bottom: 12 + LINE_HEIGHT * Math.max(1, ...lines.map((name) => name.split('\n').length)) },
      xAxis: names(lines),
      yAxis: {
        type: 'value',
        ...rangeOf(chart),
        ...(axis && { interval: axis.step }),
        axisLabel: { show: axis !== undefined, color: MUTED, fontSize: 12, formatter: dutchNumber },
        splitLine: { show: axis !== undefined, lineStyle: { color: LINE } },
      },
      series: seriesOf(chart),
    },
  };
}

const names = (data: string[]) => ({
  type: 'category' as const,
  data,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: MUTED } },
  axisLabel: { color: INK, fontSize: FONT_SIZE, lineHeight: LINE_HEIGHT, interval: 0, margin: 12 },
});

const hasCounts = ({ rows }: Chart): boolean => rows.some(({ bars }) => bars.some(({ parts }) => parts.some(({ count }) => count)));

/** The parts of the bars on top of each other, and at the end of each bar its label. */
function seriesOf(chart: Chart, counts?: CountsOnParts): NonNullable<EChartsOption['series']> {
  const { rows, stands } = chart;
  const bars = Array.from({ length: Math.max(0, ...rows.map((row) => row.bars.length)) }, (_, b) => rows.map((row) => row.bars[b]));
  return bars.flatMap((inRows, b) => {
    const stack = { type: 'bar' as const, stack: String(b), silent: true, ...(bars.length > 1 ? { barWidth: 16 } : { barWidth: '62%' }) };
    const deepest = Math.max(0, ...inRows.map((bar) => bar?.parts.length ?? 0));
    const position = stands === true ? ('top' as const) : ('right' as const);
    return [
      ...Array.from({ length: deepest }, (_, p) => ({ ...stack, data: inRows.map((bar) => drawn(bar?.parts[p], counts)) })),
      {
        ...stack,
        data: inRows.map((bar) => ({ value: 0, label: { ...LABEL, position, formatter: bar ? (counts?.labelOf(bar) ?? bar.label) : '' } })),
      },
    ];
  });
}

const LABEL = { show: true, color: INK, fontSize: FONT_SIZE, fontWeight: 600 as const };

/** Of a zero not even the edge is drawn. */
function drawn(part: Part | undefined, counts: CountsOnParts | undefined) {
  if (!part || part.value === 0) return { value: null };
  const { fill, edge, decal } = part.style;
  const label = counts?.on(part);
  return {
    value: part.value,
    itemStyle: { color: fill, borderColor: edge, borderWidth: 1, ...(decal && { decal }) },
    ...(label && { label }),
  };
}

/** A name over lines of at most `width` characters, broken at spaces only. */
function inLines(name: string, width: number): string {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
