import { type EstimateRow, type EstimateView, estimate } from '@peildatum/agreements';
import { answer, count, date, listOf, nullable, oneOf, text, texts } from '../answers/answer.js';
import { getal } from '../reading/getal.js';
import { subjectList } from '../subjects/subject-list.js';
import { impactRoutes, signalen, signalenOf } from './impact-routes.js';

const GROSS = 'bruto raming, geen realisatie';

class Deeltijdfactor extends answer({
  groep: text('Van wie.'),
  factor: getal('Hoeveel FTE een werknemer is.'),
}) {}

const printed = (of: string) => nullable(count(`${of}; null: niet gedrukt.`));

export class Ramingregel extends answer({
  regel: text('De code in het stelsel van de studie.', { example: 'F1' }),
  naam: text('Hoe zij heet.'),
  afspraak: nullable(text('De afspraak die zij werd; null: van geen, of dat is niet vastgesteld.')),
  werknemersLaag: printed('Werknemers, laag'),
  werknemersGemiddeld: printed('Werknemers, gemiddeld'),
  werknemersHoog: printed('Werknemers, hoog'),
  fteLaag: printed('FTE, laag'),
  fteGemiddeld: printed('FTE, gemiddeld'),
  fteHoog: printed('FTE, hoog'),
  somVan: texts('De regels waarvan zij volgens de bron de som is.'),
}) {}

/** What a study estimates that measures save. */
export class Impactraming extends answer({
  code: text('De code.', { example: 'kpmg-0.6' }),
  titel: text('Hoe de studie heet.'),
  door: text('Wie haar maakte.'),
  aard: oneOf([GROSS], 'Wat de cijfers zijn.'),
  codestelsel: text('Van welke tekst de codes zijn.'),
  deeltijdfactoren: listOf(Deeltijdfactor, 'Waarmee FTE in werknemers zijn omgerekend.'),
  regels: listOf(Ramingregel, 'Zoals gedrukt: bruto, en zonder wat er elders verandert.'),
  signalen: signalen(),
  sinds: date('Van welke dag zij is.'),
  bron: nullable(text('Document en regel.')),
}) {}

const regelOf = ({ key, label, commitment, employees, fte, sumOf }: EstimateView['rows'][number] & EstimateRow): Ramingregel => ({
  regel: key,
  naam: label,
  afspraak: commitment,
  werknemersLaag: employees.low,
  werknemersGemiddeld: employees.middle,
  werknemersHoog: employees.high,
  fteLaag: fte.low,
  fteGemiddeld: fte.middle,
  fteHoog: fte.high,
  somVan: sumOf,
});

const impactramingOf = ({ code, title, by, codeSystem, factors, rows, signals, since, source }: EstimateView): Impactraming => ({
  code,
  titel: title,
  door: by,
  aard: GROSS,
  codestelsel: codeSystem,
  deeltijdfactoren: factors.map(({ group, factor }) => ({ groep: group, factor })),
  regels: rows.map(regelOf),
  signalen: signalenOf(signals),
  sinds: since,
  bron: source,
});

export const IMPACTRAMING_ROUTES = impactRoutes({
  subject: estimate,
  path: 'impactramingen',
  key: { name: 'code', description: 'De code van de raming.' },
  one: 'impactraming',
  answer: Impactraming,
  answerOf: impactramingOf,
  words: { list: 'Wat studies ramen dat maatregelen besparen', one: 'een impactraming' },
});
export const IMPACTRAMINGEN = subjectList(IMPACTRAMING_ROUTES);
