import { asideOf, type Bar, type Chart, type Part, rangeOf } from './chart.js';

/** In pixels, of the type of the sheets. */
const FONT_SIZE = 12;
const DIGIT = FONT_SIZE * 0.56;
const STAGGER = 6;
/** Behind the bars, where counts with their names stand there too. */
const TOTALS_AND_NAMES = 320;
const ASIDE_AT_MOST = 2;

/** Which counts stand on the parts of bars of this length, and what stands behind them instead. */
export interface CountsOnParts {
  /** The room behind the bars. */
  readonly right: number;
  /** Of a bar what is printed behind it. */
  readonly labelOf: (bar: Bar) => string;
  /** Undefined: the part has no count. */
  readonly on: (part: Part) => object | undefined;
}

/**
 * A count that is wider than its part would run into its neighbour's ("1" and "1" as "11"): it goes behind the bar, with its name.
 * @param room for bars and what stands behind them
 * @param labels the room that the labels need
 */
export function countsOnParts(chart: Chart, room: number, labels: number): CountsOnParts {
  const { min, max } = rangeOf(chart);
  const pixels = (right: number) => (room - right) / (max - min);
  const fitsIn = (each: number) => (part: Part) => widthOf(part) <= part.value * each;
  const bars = chart.rows.flatMap((row) => row.bars);
  const right = bars.some((bar) => asideOf(bar, fitsIn(pixels(labels))).length > 0) ? TOTALS_AND_NAMES : labels;
  const fits = fitsIn(pixels(right));
  const places = new Map(bars.flatMap((bar) => placesIn(bar, pixels(right))));
  return {
    right,
    labelOf: (bar) => {
      const aside = asideOf(bar, fits);
      if (aside.length > ASIDE_AT_MOST) return `${bar.label} (verdeling: zie de tabel)`;
      return aside.length > 0 ? `${bar.label} (${aside.join(', ')})` : bar.label;
    },
    on: (part) => part.count && label(part, fits(part), places.get(part)),
  };
}

const widthOf = ({ count }: Part): number => (count?.text.length ?? 0) * DIGIT;

interface Place {
  /** From the middle of the bar, in pixels. */
  readonly height: number;
  /** The count fills its part to the edges. */
  readonly tight: boolean;
}

/** Where the counts of a bar stand: of two neighbours that nearly touch, one stands higher and the other lower. */
function placesIn({ parts }: Bar, pixels: number): [Part, Place][] {
  const tight = parts.map((part) => part.value * pixels - widthOf(part) < 4);
  let height = 0;
  return parts.map((part, i) => {
    const beside = tight[i] === true && (tight[i - 1] === true || tight[i + 1] === true);
    height = !beside ? 0 : height === -STAGGER ? STAGGER : -STAGGER;
    return [part, { height, tight: tight[i] === true }];
  });
}

function label({ style, count }: Part, show: boolean, place: Place | undefined) {
  const { fill, ink, decal } = style;
  const { height, tight } = place ?? { height: 0, tight: false };
  return {
    show,
    position: 'inside' as const,
    offset: [0, height],
    formatter: count?.text,
    color: ink,
    fontSize: FONT_SIZE,
    fontWeight: 600 as const,
    ...(decal && !tight && { textBorderColor: fill, textBorderWidth: 2 }), // keeps the pattern off the digits
  };
}
