import type { Chart } from './chart.js';

/**
 * How much room a text may need, in rem: a page does not know the type of its reader, so it reckons with the widest that is common. A figure of
 * DejaVu Sans Bold, as of Verdana Bold, is 0.7 of its size wide. `charts.css` has the sizes and the steps.
 */
const OF_ITS_SIZE = 0.7;
const LABEL = 0.9375 * OF_ITS_SIZE;
const COUNT = 0.75 * OF_ITS_SIZE;
const UNDER_BAR = 0.75 * 0.63;
const BETWEEN = 0.4;

/** The names beside the bars. */
const NAMES = 14.25;
/** From here on the names of a wide chart, or one with long labels, stand beside its bars. */
const LONG_LABEL = 8;
export const ROOM_AT_MOST = 24;
/** Of the picture: from which of these on the count of a part has room. */
export const STEPS = [36, 40, 44, 48] as const;
/** A picture on the narrowest screen, of 320 pixels. */
const NARROWEST = 15.5;
/** A picture beside its table. */
const BESIDE_TABLE = 26;
const AXIS = 2.5;

const longestLabel = ({ rows }: Chart): number => Math.max(0, ...rows.flatMap(({ bars }) => bars.map(({ label }) => label.length)));

/** Whether there is more to say behind or beside the bars than half a column has room for. */
export const isWide = (chart: Chart): boolean => chart.wide === true || longestLabel(chart) > LONG_LABEL;

/** In characters, in steps of four: how much room is left behind the longest bar. A longer label goes over more lines. */
export const roomFor = (chart: Chart): number => Math.min(ROOM_AT_MOST, 4 * Math.ceil(Math.max(1, longestLabel(chart)) / 4));

/** The classes of a count that stands on a part of a bar: how wide the picture must be for it. Empty: no picture is. */
export function widthsFor(text: string, share: number, room: number): readonly string[] {
  const needed = (text.length * COUNT + BETWEEN) / share;
  const step = STEPS.find((width) => width >= needed + NAMES + room * LABEL);
  return [...(step === undefined ? [] : [`vanaf-${step}`]), ...(needed <= NARROWEST ? ['smal'] : [])];
}

/** Whether standing bars have room for their names and values beside each other in half a column. */
export function hasRoomToStand(chart: Chart): boolean {
  const longestWord = Math.max(1, ...chart.rows.flatMap(({ name }) => name.split(' ').map(({ length }) => length)));
  const column = BETWEEN + Math.max(longestWord * UNDER_BAR, longestLabel(chart) * LABEL);
  return chart.stands === true && column * chart.rows.length + (chart.axis ? AXIS : 0) <= BESIDE_TABLE;
}
