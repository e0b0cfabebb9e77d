import type { Distribution, Figure, Grounds } from '../../domain/figures.js';
import { dutchNumber } from '../dutch.js';
import { marks } from '../signs.js';
import { type Chart, described } from './chart.js';
import { lookOf, type Style, styleOf } from './palette.js';

export interface NamedBar {
  readonly name: string;
  readonly value: number;
  /** As it is printed behind the bar, with its signs. */
  readonly label: string;
  readonly style?: Style;
}

export interface BarsOptions extends Pick<Chart, 'id' | 'title'> {
  /** `een staaf per status` */
  readonly what: string;
  readonly bars: readonly NamedBar[];
}

const BLUE = lookOf('blauw');

/** A bar for each name, with its value behind it. */
export const barsChart = ({ id, title, what, bars }: BarsOptions): Chart => ({
  id,
  title,
  description: described(`Staafdiagram met ${what}`),
  rows: bars.map(({ name, value, label, style = BLUE }) => ({ name, bars: [{ parts: [{ value, style }], label }] })),
});

/** A figure with its signs, as it stands above or behind a bar: `14°`. */
export const figureBar = (name: string, figure: Pick<Figure, 'aantal'> & Grounds): NamedBar => ({
  name,
  value: figure.aantal,
  label: `${dutchNumber(figure.aantal)}${marks(figure)}`,
});

/** A bar per status, each in its look. */
export const statusChart = (id: string, title: string, { balken, daarnaast }: Distribution): Chart =>
  barsChart({
    id,
    title,
    what: 'een staaf per status',
    bars: [...balken, ...daarnaast].map((count) => ({ ...figureBar(count.status, count), style: styleOf(count.status) })),
  });
