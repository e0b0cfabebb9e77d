import type { Overview } from '../../domain/report.js';
import { dutchNumber } from '../dutch.js';
import { figureBar } from './bars-chart.js';
import { type Chart, described } from './chart.js';
import { styleOf } from './palette.js';

type Tafel = Overview['perThematafel'][number];

/** All tafels: a lying bar each, stacked by status, with every count that is not zero (004 r. 9668–9725). */
export const tafelsChart = (tafels: readonly Tafel[]): Chart => ({
  id: 'grafiek-thematafels',
  title: 'Aantal acties per thematafel, verdeeld naar status',
  description: described('Gestapeld staafdiagram met een liggende staaf per thematafel; elk deel van een staaf is een status'),
  wide: true,
  legend: statusesOf(tafels).map((name) => ({ name, style: styleOf(name) })),
  rows: tafels.map((tafel) => {
    const name = `${tafel.letter}. ${tafel.naam}`;
    return { name, bars: [{ parts: partsOf(tafel), label: figureBar(name, tafel.totaal).label }] };
  }),
});

/** The five statuses, drawn or not, and whatever else occurs: the legend is whole. */
const statusesOf = (tafels: readonly Tafel[]): string[] => [
  ...new Set(tafels.flatMap(({ balken, daarnaast }) => [...balken, ...daarnaast].map(({ status }) => status))),
];

const partsOf = ({ balken, daarnaast }: Tafel) =>
  [...balken, ...daarnaast]
    .filter(({ aantal }) => aantal > 0)
    .map(({ status, aantal }) => ({ value: aantal, style: styleOf(status), count: { text: dutchNumber(aantal), name: status } }));
