import { dutchNumber } from '../dutch.js';
import { escaped } from '../escaped.js';
import { asideOf, type Bar, type Chart, lengthOf, type Part, rangeOf } from './chart.js';
import { legendMarkup } from './legend.js';
import { hasRoomToStand, isWide, roomFor, widthsFor } from './widths.js';

/**
 * A chart as elements of the page (`charts.css`): every name and value is a text that takes the room it needs, in whatever type a reader has, and
 * bars alone have a length. An `svg` is the one element that may say its length by an attribute, where the style of the page is a strict one.
 */
export function htmlChart(chart: Chart): string {
  const { id, title, description, rows } = chart;
  const stands = hasRoomToStand(chart);
  const classes = ['grafiek', `ruimte-${roomFor(chart)}`, ...(isWide(chart) ? ['wijd'] : []), ...(stands ? ['staand'] : [])];
  const scale = scaleOf(chart);
  const lines = rows.map(({ name, bars }) => {
    const tracks = bars.map((bar) => track(bar, scale)).join('');
    return `<div class="rij"><span class="naam">${escaped(name)}</span> ${tracks}</div>`;
  });
  return [
    legendMarkup(chart),
    `<div class="${classes.join(' ')}" id="${id}" role="img" aria-label="${escaped(`${title}. ${description}`)}">`,
    ...(stands ? axisMarkup(chart) : []),
    ...lines,
    '</div>',
  ].join('');
}

interface Scale {
  readonly lowest: number;
  /** Of the whole length, whichever way from zero. */
  readonly share: (value: number) => number;
  readonly room: number;
}

function scaleOf(chart: Chart): Scale {
  const { min, max } = rangeOf(chart);
  return { lowest: min, share: (value) => Math.abs(value) / (max - min), room: roomFor(chart) };
}

function track(bar: Bar, { lowest, share, room }: Scale): string {
  const before = share(Math.min(0, lengthOf(bar)) - lowest);
  const parts = bar.parts.filter(({ value }) => value !== 0);
  const widths = new Map(parts.map((part) => [part, part.count ? widthsFor(part.count.text, share(part.value), room) : []]));
  const aside = asideOf({ ...bar, parts }, (part) => widths.get(part)?.some((name) => name !== 'smal') === true);
  return [
    `<span class="spoor"><b>${escaped(bar.label)}</b><span class="baan">`,
    before > 0 ? `<svg${lengths(before)}></svg>` : '',
    ...parts.map((part) => drawn(part, share(part.value), widths.get(part) ?? [])),
    '</span></span>',
    aside.length > 0 ? `<span class="bijzin">${escaped(aside.join(', '))}</span>` : '',
  ].join('');
}

/** Of a lying bar the style sheet leaves out its height, and of a standing one its width. */
const lengths = (share: number): string => ` width="${percent(share)}" height="${percent(share)}"`;

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

const drawn = ({ style, count }: Part, share: number, widths: readonly string[]): string =>
  `<svg class="deel staal-${style.slug}"${lengths(share)}>${
    count && widths.length > 0 ? `<text class="${widths.join(' ')}" x="50%" y="50%" dy=".35em">${escaped(count.text)}</text>` : ''
  }</svg>`;

/** Behind standing bars: a line at each step, with its number before it. */
function axisMarkup({ axis }: Chart): string[] {
  if (axis === undefined) return [];
  const steps = Array.from({ length: Math.floor(axis.max / axis.step) + 1 }, (_, i) => i * axis.step);
  const marks = steps.map((value) => {
    const height = percent(1 - value / axis.max);
    return `<line x2="100%" y1="${height}" y2="${height}"/><text x="-.5em" y="${height}" dy=".35em">${dutchNumber(value)}</text>`;
  });
  return [`<svg class="as">${marks.join('')}</svg>`];
}
