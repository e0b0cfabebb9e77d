import { DOELSTATUS_WORDS, KWANTIFICERING_WORDS, type TargetView, VAST_TE_STELLEN_WORDS } from '@peildatum/monitoring';
import { answer, date, list, nullable, of, oneOf, text, texts, yesNo } from '../answers/answer.js';
import { getal } from '../reading/getal.js';

export class Uitgangspunt extends answer({
  waarde: nullable(getal('De waarde; null: niet genoemd.')),
  datum: nullable(date('Van welke dag.')),
  tekst: text('Zoals het er staat.'),
}) {}

export class VastTeStellen extends answer({
  uiterlijk: date('Op welke dag het uiterlijk afgesproken moest zijn.'),
  wat: oneOf(Object.values(VAST_TE_STELLEN_WORDS), 'Wat er dan moest zijn afgesproken.'),
}) {}

/** What is aimed at. */
export class Doel extends answer({
  doel: text('De code van het doel.'),
  tekst: text('Het doel zoals het er staat.'),
  waarde: nullable(getal('De waarde; null: er is geen getal genoemd.')),
  eenheid: nullable(text('De eenheid, waar die een andere is dan van de indicator.')),
  kwantificering: oneOf(Object.values(KWANTIFICERING_WORDS), 'Of er een getal is.'),
  van: texts('Voor welk deel het geldt; leeg: het geheel.'),
  uitgangspunt: nullable(of(Uitgangspunt, 'Waar het van uitgaat.')),
  datum: nullable(date('Wanneer het bereikt moet zijn; null: zie termijn.')),
  termijn: text('De termijn zoals hij er staat, of "niet in de bron genoemd".'),
  status: oneOf(Object.values(DOELSTATUS_WORDS), 'Of het is afgesproken.'),
  vastTeStellen: nullable(of(VastTeStellen, 'Wat er nog moest worden afgesproken, en wanneer.')),
  vaststellingTeLaat: yesNo('Of die dag voorbij is zonder dat het is afgesproken.'),
  gemist: list(date(), 'Welke termijnen daarvoor zijn gemist.'),
  drempel: nullable(getal('De drempel waarboven of waaronder actie nodig is.')),
  sinds: date('Sinds wanneer het zo geldt.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const doelOf = (target: TargetView): Doel => ({
  doel: target.target,
  tekst: target.text,
  waarde: target.value,
  eenheid: target.unit,
  kwantificering: KWANTIFICERING_WORDS[target.quantified],
  van: target.of,
  uitgangspunt: target.baseline && { waarde: target.baseline.value, datum: target.baseline.date, tekst: target.baseline.text },
  datum: target.due.date,
  termijn: target.due.text ?? target.due.date ?? 'niet in de bron genoemd',
  status: DOELSTATUS_WORDS[target.status],
  vastTeStellen: target.settle && { uiterlijk: target.settle.by, wat: VAST_TE_STELLEN_WORDS[target.settle.asks] },
  vaststellingTeLaat: target.settleOverdue,
  gemist: target.missed,
  drempel: target.threshold,
  sinds: target.since,
  bron: target.source,
});
