import type { IndicatorView } from '@peildatum/monitoring';
import { answer, date, nullable, text, texts, yesNo } from '../answers/answer.js';
import { getal } from '../reading/getal.js';

/** A measured figure beside the norm that was in force for it. */
export class Normvergelijking extends answer({
  meting: text('De meting.'),
  op: date('De laatste dag van haar periode.'),
  van: texts('Waarvan het is; leeg: het geheel.'),
  waarde: nullable(getal('De gemeten waarde; null: niet gepubliceerd.')),
  doel: text('De code van de norm.', { example: 'treeknorm' }),
  norm: getal('De norm die toen gold.'),
  eenheid: text('De eenheid van de norm.'),
  sinds: date('Sinds wanneer die norm gold.'),
  bron: nullable(text('Document en regel van de norm.')),
  binnen: nullable(yesNo('Of de waarde binnen de norm blijft; null: onbekend.')),
}) {}

export const normvergelijkingOf = (beside: IndicatorView['norms'][number]): Normvergelijking => ({
  meting: beside.measurement,
  op: beside.on,
  van: beside.of,
  waarde: beside.value,
  doel: beside.target,
  norm: beside.norm,
  eenheid: beside.unit,
  sinds: beside.since,
  bron: beside.source,
  binnen: beside.met,
});
