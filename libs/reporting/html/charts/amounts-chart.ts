import { eurosTogether } from '../../domain/control.js';
import { AMOUNTS, type AmountKey } from '../../domain/transformatiemiddelen/amount-names.js';
import type { AmountsRow } from '../../domain/transformatiemiddelen/amounts.js';
import { drawn, dutchEuro, dutchMillions } from '../dutch-money.js';
import { INK, inLines, LINE, MUTED } from './elements.js';
import type { LookName } from './looks.js';
import { lookOf } from './palette.js';
import type { Chart } from './svg-chart.js';

/** The look of each amount, in pictures and beside its name in tables. Raming is the two that it is made of. */
export const AMOUNT_LOOKS: Readonly<Record<Exclude<AmountKey, 'raming'>, LookName>> = {
  beschikbaar: 'blauw',
  verwacht: 'stippen',
  betaalbaarEnBetaald: 'groen',
  definitiefVrijgegeven: 'lei',
  nogVrijTeGeven: 'amber',
  mogelijkNogVrijTeGeven: 'zand',
};

type Part = keyof typeof AMOUNT_LOOKS;

interface Stack {
  readonly name: string;
  readonly row: AmountsRow;
  readonly parts: readonly Part[];
}

const FIVE: readonly Part[] = ['verwacht', 'betaalbaarEnBetaald', 'definitiefVrijgegeven', 'nogVrijTeGeven', 'mogelijkNogVrijTeGeven'];

/** Report-model 8.1: beside what is available, what became or may become of it. */
export const amountsChart = (row: AmountsRow): Chart =>
  stackedChart(
    {
      id: 'grafiek-bedragen',
      title: 'Bedragen van goedgekeurde transformatieplannen per status',
      description:
        'Gestapeld staafdiagram: beschikbaar gesteld; raming (verwacht en betaalbaar en betaald); definitief vrijgegeven; nog vrij te geven (met mogelijk nog vrij te geven).',
    },
    [
      { name: 'Beschikbaar gesteld', row, parts: ['beschikbaar'] },
      { name: 'Raming', row, parts: ['verwacht', 'betaalbaarEnBetaald'] },
      { name: 'Definitief vrijgegeven', row, parts: ['definitiefVrijgegeven'] },
      { name: 'Nog vrij te geven', row, parts: ['nogVrijTeGeven', 'mogelijkNogVrijTeGeven'] },
    ],
  );

/** Report-model 8.2: each sector's available amount in its five parts. */
export const sectorAmountsChart = (rows: readonly (AmountsRow & { readonly sector: string })[]): Chart =>
  stackedChart(
    {
      id: 'grafiek-bedragen-sectoren',
      title: 'Bedragen van goedgekeurde transformatieplannen per sector',
      description:
        'Gestapeld staafdiagram met een liggende staaf per sector, verdeeld in de vijf delen van het beschikbaar gestelde bedrag.',
    },
    rows.map((row) => ({ name: row.sector, row, parts: FIVE })),
  );

const ROW = 48;
/** As many names as the width holds. */
const LEGEND_ROW = 4;
const LEGEND_LINE = 30;

function stackedChart({ id, title, description }: Pick<Chart, 'id' | 'title' | 'description'>, stacks: readonly Stack[]): Chart {
  const parts = (Object.keys(AMOUNT_LOOKS) as Part[]).filter((part) => stacks.some((stack) => stack.parts.includes(part)));
  const top = 12 + LEGEND_LINE * Math.ceil(parts.length / LEGEND_ROW);
  const lengths = stacks.map(({ row, parts }) => parts.reduce((sum, part) => sum + drawn(row[part]), 0));
  return {
    id,
    title,
    description: `${description} Dezelfde cijfers staan in de tabel bij deze grafiek.`,
    width: 760,
    height: top + ROW * stacks.length + 30,
    option: {
      legend: {
        top: 0,
        left: 0,
        itemGap: 14,
        itemWidth: 22,
        itemHeight: 15,
        selectedMode: false,
        data: parts.map(nameOf),
        textStyle: { color: INK, fontSize: 13 },
      },
      grid: { left: 190, right: 150, top, bottom: 28 },
      xAxis: {
        type: 'value',
        min: 0,
        max: Math.max(1, ...lengths),
        splitNumber: 4,
        axisLabel: { color: MUTED, fontSize: 12, formatter: dutchMillions, showMaxLabel: false },
        splitLine: { lineStyle: { color: LINE }, showMaxLine: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: stacks.map(({ name }) => inLines(name, 26)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: MUTED } },
        axisLabel: { color: INK, fontSize: 14, lineHeight: 16, interval: 0, margin: 12 },
      },
      series: [...parts.map((part) => segments(part, stacks)), ends(stacks)],
    },
  };
}

const nameOf = (part: Part): string => AMOUNTS.find(({ key }) => key === part)?.naam ?? part;

function segments(part: Part, stacks: readonly Stack[]) {
  const { fill, edge, decal } = lookOf(AMOUNT_LOOKS[part]);
  return {
    name: nameOf(part),
    type: 'bar' as const,
    stack: 'bedragen',
    silent: true,
    barWidth: 26,
    itemStyle: { color: fill, borderColor: edge, borderWidth: 1, ...(decal && { decal }) },
    data: stacks.map(({ row, parts }) => ({ value: parts.includes(part) && drawn(row[part]) > 0 ? drawn(row[part]) : null })),
  };
}

/** Behind each bar what it is together. */
function ends(stacks: readonly Stack[]) {
  return {
    type: 'bar' as const,
    stack: 'bedragen',
    silent: true,
    data: stacks.map(({ row, parts }) => ({
      value: 0,
      label: {
        show: true,
        position: 'right' as const,
        formatter: dutchEuro(eurosTogether(parts.map((part) => row[part]))),
        color: INK,
        fontSize: 14,
        fontWeight: 600,
      },
    })),
  };
}
