import type { Overview, StatusCount } from '../../domain/report.js';
import { dutchNumber } from '../dutch.js';
import { marks } from '../signs.js';
import { INK, inLines, LINE, MUTED } from './elements.js';
import { styleOf } from './palette.js';
import type { Chart } from './svg-chart.js';

type Tafel = Overview['perThematafel'][number];

const WIDTH = 960;
const NAMES = 196;
const TOTALS = 48;
const TOTALS_AND_NAMES = 320;
const ASIDE_AT_MOST = 2;
const ROW = 40;
const BOTTOM = 28;
/** Above the bars; more statuses take the whole width. */
const LEGEND_ROW = 5;
const LEGEND_FULL_ROW = 7;
const FONT_SIZE = 12;
const DIGIT = FONT_SIZE * 0.56;
const STAGGER = 6;

/** All tafels: a lying bar each, stacked by status, with the count on every segment that is not zero (004 r. 9668–9725). */
export function tafelsChart(tafels: readonly Tafel[]): Chart {
  const statuses = statusesOf(tafels);
  const top = 22 + 24 * Math.ceil(statuses.length / LEGEND_FULL_ROW);
  const highest = Math.max(1, ...tafels.map(({ totaal }) => totaal.aantal));
  const pixels = (right: number) => (WIDTH - NAMES - right) / highest;
  // A count wider than its segment would run into its neighbour's ("1" and "1" as "11"): it goes behind the bar, with its name.
  const right = tafels.some((tafel) => narrow(tafel, pixels(TOTALS)).length > 0) ? TOTALS_AND_NAMES : TOTALS;
  return {
    id: 'grafiek-thematafels',
    title: 'Aantal acties per thematafel, verdeeld naar status',
    description:
      'Gestapeld staafdiagram met een liggende staaf per thematafel; elk deel van een staaf is een status. Dezelfde cijfers staan in de tabel bij deze grafiek.',
    width: WIDTH,
    height: top + ROW * tafels.length + BOTTOM,
    option: {
      legend: {
        top: 2,
        left: statuses.length > LEGEND_ROW ? 0 : NAMES - 4,
        itemGap: 22,
        itemWidth: 22,
        itemHeight: 15,
        selectedMode: false,
        data: statuses,
        textStyle: { color: INK, fontSize: 13 },
      },
      grid: { left: NAMES, right, top, bottom: BOTTOM },
      xAxis: {
        type: 'value',
        min: 0,
        max: highest,
        axisLabel: { color: MUTED, fontSize: FONT_SIZE, formatter: dutchNumber, showMaxLabel: false },
        splitLine: { lineStyle: { color: LINE }, showMaxLine: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: tafels.map(({ letter, naam }) => inLines(`${letter}. ${naam}`, 24)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: MUTED } },
        axisLabel: { color: INK, fontSize: 13, lineHeight: 15, interval: 0, margin: 12 },
      },
      series: [...statuses.map((status) => segments(status, tafels, pixels(right))), ends(tafels, pixels(right))],
    },
  };
}

const parts = ({ balken, daarnaast }: Tafel): StatusCount[] => [...balken, ...daarnaast].filter(({ aantal }) => aantal > 0);

/** The five statuses, drawn or not, and whatever else occurs: the legend is whole. */
const statusesOf = (tafels: readonly Tafel[]): string[] => [
  ...new Set(tafels.flatMap(({ balken, daarnaast }) => [...balken, ...daarnaast].map(({ status }) => status))),
];

const widthOf = (count: number): number => dutchNumber(count).length * DIGIT;

const narrow = (tafel: Tafel, perAction: number) => parts(tafel).filter(({ aantal }) => widthOf(aantal) > aantal * perAction);

interface Place {
  /** From the middle of the bar, in pixels. */
  readonly height: number;
  /** The label fills its segment to the edges. */
  readonly tight: boolean;
}

/** Where the labels of a bar stand: of two neighbours that nearly touch, one stands higher and the other lower. */
function places(tafel: Tafel, perAction: number): Map<string, Place> {
  const shown = parts(tafel);
  const tight = shown.map(({ aantal }) => aantal * perAction - widthOf(aantal) < 4);
  let height = 0;
  return new Map(
    shown.map(({ status }, i) => {
      const beside = tight[i] === true && (tight[i - 1] === true || tight[i + 1] === true);
      height = !beside ? 0 : height === -STAGGER ? STAGGER : -STAGGER;
      return [status, { height, tight: tight[i] === true }];
    }),
  );
}

/** One status at every tafel; nothing is drawn or printed where it is zero. */
function segments(status: string, tafels: readonly Tafel[], perAction: number) {
  const { fill, edge, decal } = styleOf(status);
  return {
    name: status,
    type: 'bar' as const,
    stack: 'acties',
    silent: true,
    barWidth: 26,
    itemStyle: { color: fill, borderColor: edge, borderWidth: 1, ...(decal && { decal }) },
    data: tafels.map((tafel) => {
      const part = parts(tafel).find((candidate) => candidate.status === status);
      return part ? { value: part.aantal, label: labelOf(part, tafel, perAction) } : { value: null };
    }),
  };
}

function labelOf({ status, aantal }: StatusCount, tafel: Tafel, perAction: number) {
  const { fill, ink, decal } = styleOf(status);
  const { height, tight } = places(tafel, perAction).get(status) ?? { height: 0, tight: false };
  return {
    show: widthOf(aantal) <= aantal * perAction,
    position: 'inside' as const,
    offset: [0, height],
    formatter: dutchNumber(aantal),
    color: ink,
    fontSize: FONT_SIZE,
    fontWeight: 600 as const,
    ...(decal && !tight && { textBorderColor: fill, textBorderWidth: 2 }), // keeps the pattern off the digits
  };
}

/** Behind each bar its total with its signs, and the counts that found no room in it; many of those stand in the table alone. */
function ends(tafels: readonly Tafel[], perAction: number) {
  return {
    type: 'bar' as const,
    stack: 'acties',
    silent: true,
    data: tafels.map((tafel) => {
      const aside = narrow(tafel, perAction).map(({ aantal, status }) => `${dutchNumber(aantal)} ${status.toLowerCase()}`);
      const words = aside.length > ASIDE_AT_MOST ? ' (verdeling: zie de tabel)' : aside.length > 0 ? ` (${aside.join(', ')})` : '';
      const formatter = `${dutchNumber(tafel.totaal.aantal)}${marks(tafel.totaal)}${words}`;
      return { value: 0, label: { show: true, position: 'right' as const, formatter, color: INK, fontSize: 13, fontWeight: 600 } };
    }),
  };
}
