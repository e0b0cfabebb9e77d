import { type Comparison, GEEN_TEMPO_WORDS, GEEN_VERGELIJKING_WORDS, KOERS_WORDS } from '@peildatum/monitoring';
import { answer, listOf, nullable, oneOf, text, texts, yesNo } from '../answers/answer.js';
import { getal } from '../reading/getal.js';

type Cell = Comparison['cells'][number];

/** A figure beside a target. */
export class Doelafstand extends answer({
  doel: text('De code van het doel.'),
  afstand: nullable(getal('Hoeveel er nog te gaan is: doel min nieuwste waarde; null: onbekend.')),
  bereikt: nullable(yesNo('Of het bereikt is; null: onbekend.')),
  tempo: nullable(getal('Hoeveel per jaar er nodig is om het op tijd te halen; null: zie geenTempoOmdat.')),
  geenTempoOmdat: nullable(oneOf(Object.values(GEEN_TEMPO_WORDS), 'Waarom er geen tempo is.')),
  actie: nullable(yesNo('Of de drempel is bereikt en actie nodig is; null: geen drempel, of onbekend.')),
}) {}

export class VergelekenCijfer extends answer({
  van: texts('Waarvan het is; leeg: het geheel.'),
  nulmeting: nullable(getal('De 0-meting; null: onbekend.')),
  eenmeting: nullable(getal('De 1-meting (de nieuwste na de 0-meting); null: onbekend.')),
  nieuwste: nullable(getal('De nieuwste waarde, van een meetronde of niet; null: onbekend.')),
  verandering: nullable(getal('1-meting min 0-meting; null: onbekend.')),
  koers: nullable(oneOf(Object.values(KOERS_WORDS), 'Welke kant op; null: onbekend.')),
  doelen: listOf(Doelafstand, 'Per doel met een getal voor dit deel.'),
}) {}

/** 0-meting beside 1-meting. No outcome is attributed to one action. */
export class Vergelijking extends answer({
  nulmeting: nullable(text('De meting die als 0-meting geldt.')),
  eenmeting: nullable(text('De meting die als 1-meting geldt.')),
  onbekendOmdat: nullable(oneOf(Object.values(GEEN_VERGELIJKING_WORDS), 'Waarom er niets te vergelijken is.')),
  definitieVeranderd: yesNo('Of de definitie tussen beide veranderde: beide staan bij definities.'),
  cijfers: listOf(VergelekenCijfer, 'Per deel.'),
}) {}

export const vergelijkingOf = ({ zero, one, why, definitionChanged, cells }: Comparison): Vergelijking => ({
  nulmeting: zero?.measurement ?? null,
  eenmeting: one?.measurement ?? null,
  onbekendOmdat: why === null ? null : GEEN_VERGELIJKING_WORDS[why],
  definitieVeranderd: definitionChanged,
  cijfers: cells.map(cijferOf),
});

const cijferOf = ({ of, zero, one, newest, change, course, targets }: Cell): VergelekenCijfer => ({
  van: of,
  nulmeting: zero,
  eenmeting: one,
  nieuwste: newest,
  verandering: change,
  koers: course === null ? null : KOERS_WORDS[course],
  doelen: targets.map(({ target, distance, reached, pace, why, action }) => ({
    doel: target,
    afstand: distance,
    bereikt: reached,
    tempo: pace,
    geenTempoOmdat: why === null ? null : GEEN_TEMPO_WORDS[why],
    actie: action,
  })),
});
