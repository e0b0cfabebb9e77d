import { h } from 'preact';
import { useView } from '../view/view.js';

export interface SliderProps {
  /** The date in parts that it moves. */
  readonly field: string;
  readonly label: string;
}

/** A year before the first edition, as the line begins. */
const before = (peildatum: string): string => `${Number(peildatum.slice(0, 4)) - 1}${peildatum.slice(4)}`;

/** Moves a date field along the days, with a word at each edition (`browser/schuif.js`). Without JavaScript there is nothing of it: the field is there. */
export function Slider({ field, label }: SliderProps) {
  const { moment } = useView();
  if (moment === null) return null;
  const { today, editions, clocks } = moment;
  return h('peildatum-schuif', {
    'data-veld': field,
    'data-label': label,
    'data-van': before(editions[0]?.peildatum ?? today),
    'data-tot': today > clocks.validOn ? today : clocks.validOn,
    'data-edities': JSON.stringify(editions.map(({ peildatum, name }) => [peildatum, name])),
  });
}
