import { RONDESTATUS_WORDS, type SubMonitorView, type WaveView } from '@peildatum/monitoring';
import { answer, count, date, listOf, nullable, of, oneOf, text } from '../answers/answer.js';

export class Uitstel extends answer({
  op: date('Wanneer het uitstel bekend werd.'),
  verwacht: text('Wanneer zij toen verwacht werd, zoals het er staat.'),
  reden: text('Waarom.'),
}) {}

/** A wave of a deelmonitor. */
export class Meetronde extends answer({
  ronde: count('Welke meting: 0 is de 0-meting, 1 de 1-meting.'),
  status: oneOf(Object.values(RONDESTATUS_WORDS), 'Hoe het ermee staat.'),
  verwacht: nullable(text('Wanneer zij verwacht wordt, zoals het er staat; null: nooit gepland.')),
  uiterlijk: nullable(date('De laatste dag daarvan.')),
  uitstel: listOf(Uitstel, 'Elk uitstel, het oudste eerst.'),
  gehouden: nullable(text('Wanneer zij gehouden is, zoals het er staat; null: nog niet.')),
  gemeten: count('Van hoeveel indicatoren er cijfers van zijn.'),
}) {}

export class Opschorting extends answer({
  sinds: date('Sinds wanneer.'),
  reden: text('Waarom.'),
}) {}

export class Deelmonitor extends answer({
  deelmonitor: nullable(text('De code; null: de monitor heeft geen deelmonitors.')),
  titel: text('Hoe zij heet.'),
  eigenaar: text('De organisatie die haar maakt.'),
  opgeschort: nullable(of(Opschorting, 'Sinds wanneer zij stilligt; null: zij loopt.')),
  meetrondes: listOf(Meetronde, 'Op volgorde van meting.'),
}) {}

export const deelmonitorOf = ({ part, title, owner, suspended, waves }: SubMonitorView): Deelmonitor => ({
  deelmonitor: part,
  titel: title,
  eigenaar: owner,
  opgeschort: suspended && { sinds: suspended.since, reden: suspended.reason },
  meetrondes: waves.map(meetrondeOf),
});

const meetrondeOf = ({ wave, status, expected, expectedBy, postponed, held, measured }: WaveView): Meetronde => ({
  ronde: wave,
  status: RONDESTATUS_WORDS[status],
  verwacht: expected,
  uiterlijk: expectedBy,
  uitstel: postponed.map(({ on, expected: verwacht, reason }) => ({ op: on, verwacht, reden: reason })),
  gehouden: held,
  gemeten: measured,
});
