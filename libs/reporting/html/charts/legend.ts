import { escaped } from '../escaped.js';
import type { Chart } from './chart.js';

/** What each look stands for, as text: the same above a picture on a screen and on a sheet. */
export const legendMarkup = ({ legend = [] }: Chart): string =>
  legend.length === 0
    ? ''
    : `<p class="legenda">${legend
        .map(({ name, style }) => `<span><span class="staal staal-${style.slug}" aria-hidden="true"></span>${escaped(name)}</span>`)
        .join(' ')}</p>`;
