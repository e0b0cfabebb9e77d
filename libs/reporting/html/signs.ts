import type { Distribution, Figure, Grounds } from '../domain/figures.js';

/** What a figure rests on, as a sign behind it: never a footnote that only some readers reach. */
export interface Sign {
  readonly mark: '°' | '†';
  /** For the legend. */
  readonly meaning: string;
  readonly countOf: (figure: Grounds) => number;
  /** For who hears the page: `14 gereconstrueerd`. */
  readonly spoken: string;
}

export const SIGNS: readonly Sign[] = [
  {
    mark: '°',
    meaning: 'rust (deels) op gereconstrueerde gebeurtenissen',
    spoken: 'gereconstrueerd',
    countOf: ({ gereconstrueerd }) => gereconstrueerd,
  },
  { mark: '†', meaning: 'is (deels) afgeleid uit gepubliceerde cijfers', spoken: 'afgeleid', countOf: ({ afgeleid }) => afgeleid },
];

export const signsOf = (...figures: readonly Grounds[]): Sign[] => SIGNS.filter(({ countOf }) => figures.some((f) => countOf(f) > 0));

/** The signs of a figure as text, for a label in a chart: `°†`. */
export const marks = (figure: Grounds): string =>
  signsOf(figure)
    .map(({ mark }) => mark)
    .join('');

/** `waarvan 14 gereconstrueerd en 2 afgeleid`; empty when the figure has no sign. */
export function spokenSigns(figure: Grounds): string {
  const parts = signsOf(figure).map(({ countOf, spoken }) => `${countOf(figure)} ${spoken}`);
  return parts.length === 0 ? '' : `waarvan ${parts.join(' en ')}`;
}

export const figuresOf = ({ balken, daarnaast, totaal }: Distribution): Figure[] => [...balken, ...daarnaast, totaal];
