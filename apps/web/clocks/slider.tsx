import { addDays, type CalendarDate } from '@peildatum/kernel';
import { h } from 'preact';
import type { Moment } from '../view/moment.js';
import { useView } from '../view/view.js';

export interface SliderProps {
  /** The date in parts that it moves. */
  readonly field: string;
  readonly label: string;
}

const A_YEAR = 366;

/** Where the line of time begins: a year before the first edition. */
export const firstDay = ({ editions, today }: Moment): CalendarDate => addDays(editions[0]?.peildatum ?? today, -A_YEAR);

/** Moves a date field along the days, with a word at each edition (`browser/schuif.js`). Without JavaScript there is nothing of it: the field is there. */
export function Slider({ field, label }: SliderProps) {
  const { moment } = useView();
  if (moment === null) return null;
  const { today, editions, clocks } = moment;
  return h('peildatum-schuif', {
    'data-veld': field,
    'data-label': label,
    'data-van': firstDay(moment),
    'data-tot': today > clocks.validOn ? today : clocks.validOn,
    'data-edities': JSON.stringify(editions.map(({ peildatum, name }) => [peildatum, name])),
  });
}
