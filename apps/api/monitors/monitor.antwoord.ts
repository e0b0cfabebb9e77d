import { indicatorKey, LAAG_WORDS, type MonitorView } from '@peildatum/monitoring';
import { answer, listOf, oneOf, text, texts } from '../answers/answer.js';
import { Deelmonitor, deelmonitorOf } from './meetronde.antwoord.js';

/** A monitor: one of three layers, which are never mixed. */
export class Monitor extends answer({
  code: text('De code.', { example: 'beweging' }),
  titel: text('Hoe de monitor heet.'),
  laag: oneOf(Object.values(LAAG_WORDS), 'Welke laag hij meet.'),
  eigenaar: text('De organisatie van wie hij is.'),
  deelmonitors: listOf(Deelmonitor, 'De deelmonitors met hun meetrondes.'),
  indicatoren: texts('De codes van de indicatoren, zoals /indicatoren/{code} ze leest.'),
}) {}

export const monitorOf = ({ code, title, layer, owner, parts, indicators }: MonitorView): Monitor => ({
  code,
  titel: title,
  laag: LAAG_WORDS[layer],
  eigenaar: owner,
  deelmonitors: parts.map(deelmonitorOf),
  indicatoren: indicators.map(indicatorKey),
});
