import type { AnnotationView, MeasurementCell, MeasurementView } from '@peildatum/monitoring';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { answer, count, date, integer, listOf, nullable, of, oneOf, text, texts, uuid, yesNo } from '../answers/answer.js';
import { getal } from '../reading/getal.js';
import { publicatieOfNull } from '../reading/publicatie.js';

export class Betrouwbaarheid extends answer({
  ondergrens: getal('De ondergrens.'),
  bovengrens: getal('De bovengrens.'),
  niveau: getal('Hoe betrouwbaar, in procenten.'),
}) {}

export class Cijfer extends answer({
  van: texts('Waarvan het is, één waarde per uitsplitsing; leeg: het geheel.'),
  waarde: nullable(getal('De waarde; null: niet gepubliceerd.')),
  steekproef: nullable(count('De omvang van de steekproef.')),
  betrouwbaarheid: nullable(of(Betrouwbaarheid, 'Het betrouwbaarheidsinterval, waar het gegeven is.')),
}) {}

/** A figure that was published, as it was revised last. */
export class Meting extends answer({
  meting: text('De code van de meting.', { example: '2024q4' }),
  ronde: nullable(count('Van welke meetronde; null: een reeks per periode.')),
  periodeVan: date('De eerste dag van de periode.'),
  periodeTot: date('De laatste dag.'),
  datadatum: nullable(date('De datum van de gegevens.')),
  eenheid: text('De eenheid.'),
  cijfers: listOf(Cijfer, 'De cijfers.'),
  voorlopig: yesNo('Of het cijfer nog kan veranderen.'),
  gepubliceerdDoor: text('Wie haar publiceerde.'),
  publicatie: publicatieOfNull(),
  herzieningen: count('Hoe vaak zij is herzien.'),
  definitie: integer('De versie van de definitie waarmee gemeten is.', { minimum: 1 }),
  gebeurtenis: uuid('De gebeurtenis die haar vertelde.'),
  herkomst: oneOf(HERKOMSTEN, 'Waar zij vandaan komt.'),
  bron: nullable(text('Document en regel.')),
}) {}

export class Aantekening extends answer({
  meting: nullable(text('Bij welke meting; null: bij de indicator.')),
  op: date('Vanaf wanneer.'),
  aantekening: text('Wat erbij te zeggen is.'),
  door: text('Wie het zegt.'),
  artefact: yesNo('Of het een verandering in de cijfers is die geen verandering in de zorg is.'),
  publicatie: publicatieOfNull(),
  bron: nullable(text('Document en regel.')),
}) {}

export const metingOf = (measurement: MeasurementView): Meting => ({
  meting: measurement.measurement,
  ronde: measurement.wave,
  periodeVan: measurement.period.from,
  periodeTot: measurement.period.to,
  datadatum: measurement.dataDate,
  eenheid: measurement.unit,
  cijfers: measurement.cells.map(cijferOf),
  voorlopig: measurement.provisional,
  gepubliceerdDoor: measurement.publishedBy,
  publicatie: measurement.publication,
  herzieningen: measurement.revisions,
  definitie: measurement.definition,
  gebeurtenis: measurement.event,
  herkomst: herkomstOf(measurement.basis),
  bron: measurement.source,
});

const cijferOf = ({ of, value, sample, confidence }: MeasurementCell): Cijfer => ({
  van: of,
  waarde: value,
  steekproef: sample,
  betrouwbaarheid: confidence && { ondergrens: confidence.low, bovengrens: confidence.high, niveau: confidence.level },
});

export const aantekeningOf = ({ measurement, on, note, by, artefact, publication, source }: AnnotationView): Aantekening => ({
  meting: measurement,
  op: on,
  aantekening: note,
  door: by,
  artefact,
  publicatie: publication,
  bron: source,
});
