import { type IndicatorView, RICHTING_WORDS } from '@peildatum/monitoring';
import { answer, date, integer, nullable, oneOf, text, texts } from '../answers/answer.js';

/** A version of a definition. */
export class Definitie extends answer({
  versie: integer('De hoeveelste.', { minimum: 1 }),
  sinds: date('Sinds wanneer zij geldt; wat eerder gemeten is houdt de oude.'),
  titel: text('Wat er gemeten wordt.'),
  eigenaar: text('De organisatie die meet: alleen zij publiceert en herziet.', { example: 'CBS' }),
  eenheid: text('De eenheid van elk cijfer.', { example: 'per 1.000 banen' }),
  richting: oneOf(Object.values(RICHTING_WORDS), 'Welke kant op het beter is.'),
  uitsplitsingen: texts('Waarnaar een cijfer is uitgesplitst; leeg: één cijfer.'),
  teller: nullable(text('De teller.')),
  noemer: nullable(text('De noemer.')),
  definitie: nullable(text('De definitie zoals de bron haar geeft.')),
  reden: nullable(text('Waarom zij veranderde; null bij de eerste.')),
}) {}

export const definitieOf = (definition: IndicatorView['definitions'][number]): Definitie => ({
  versie: definition.version,
  sinds: definition.since,
  titel: definition.title,
  eigenaar: definition.owner,
  eenheid: definition.unit,
  richting: RICHTING_WORDS[definition.direction],
  uitsplitsingen: definition.disaggregations,
  teller: definition.numerator,
  noemer: definition.denominator,
  definitie: definition.text,
  reden: definition.reason,
});
