import { type IndicatorView, indicatorKey, LAAG_WORDS } from '@peildatum/monitoring';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { answer, date, listOf, nullable, of, oneOf, text } from '../answers/answer.js';
import { Definitie, definitieOf } from './definitie.antwoord.js';
import { Doel, doelOf } from './doel.antwoord.js';
import { Aantekening, aantekeningOf, Meting, metingOf } from './meting.antwoord.js';
import { Normvergelijking, normvergelijkingOf } from './normvergelijking.antwoord.js';
import { Vergelijking, vergelijkingOf } from './vergelijking.antwoord.js';

/** What is measured, how it is defined, what is aimed at, and what came out. */
export class Indicator extends answer({
  code: text('De code van de monitor en die van de indicator.', { example: 'arbeidsmarkt.vacaturegraad' }),
  monitor: text('De monitor.'),
  laag: oneOf(Object.values(LAAG_WORDS), 'De laag.'),
  deelmonitor: nullable(text('De deelmonitor; null: de monitor heeft er geen.')),
  kenmerk: nullable(text('Hoe een lijst van het akkoord haar noemt.', { example: 'M-2a' })),
  groep: nullable(text('De groep waarover zij gaat.')),
  definities: listOf(Definitie, 'De versies van de definitie; de laatste geldt.'),
  doelen: listOf(Doel, 'De doelen, in de volgorde waarin zij gesteld zijn.'),
  metingen: listOf(Meting, 'De metingen, op het einde van hun periode.'),
  aantekeningen: listOf(Aantekening, 'Wat bij de metingen te zeggen is; er wordt niets overschreven.'),
  vergelijking: of(Vergelijking),
  normen: listOf(
    Normvergelijking,
    'Elke meting naast de norm die op de laatste dag van haar periode gold; leeg: er is geen meting, of toen gold er geen norm.',
  ),
  beeindigdOp: nullable(date('Sinds wanneer zij niet meer wordt gemeten; null: zij loopt.')),
  beeindigdOmdat: nullable(text('Waarom zij niet meer wordt gemeten; null: zij loopt.')),
  herkomst: oneOf(HERKOMSTEN, 'Waar de definitie vandaan komt.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const indicatorOf = (indicator: IndicatorView): Indicator => ({
  code: indicatorKey(indicator),
  monitor: indicator.monitor,
  laag: LAAG_WORDS[indicator.layer],
  deelmonitor: indicator.part,
  kenmerk: indicator.reference,
  groep: indicator.group,
  definities: indicator.definitions.map(definitieOf),
  doelen: indicator.targets.map(doelOf),
  metingen: indicator.measurements.map(metingOf),
  aantekeningen: indicator.annotations.map(aantekeningOf),
  vergelijking: vergelijkingOf(indicator.comparison),
  normen: indicator.norms.map(normvergelijkingOf),
  beeindigdOp: indicator.ended?.since ?? null,
  beeindigdOmdat: indicator.ended?.reason ?? null,
  herkomst: herkomstOf(indicator.basis),
  bron: indicator.source,
});
