import { DOELEENHEID_WORDS, type GoalView, GRENS_WORDS, goal } from '@peildatum/agreements';
import { answer, count, date, listOf, nullable, oneOf, text, texts } from '../answers/answer.js';
import { subjectList } from '../subjects/subject-list.js';
import { impactRoutes, signalen, signalenOf } from './impact-routes.js';

const eenheid = () => oneOf(Object.values(DOELEENHEID_WORDS), 'De eenheid, zoals gedrukt.');
const grens = () => oneOf(Object.values(GRENS_WORDS), 'Hoe precies de bron het zegt.');

class Transitiedoeldeel extends answer({
  deel: text('Hoe het deel heet.'),
  grens: grens(),
  aantal: count('Hoeveel.'),
  eenheid: eenheid(),
  afspraken: texts('De afspraken die ervoor zorgen.'),
}) {}

class Meetmethode extends answer({
  methode: text('De versie.'),
  titel: text('Hoe er gemeten wordt.'),
  besluitDoor: text('Welk overleg haar vaststelde.'),
  besluit: nullable(text('De code van het besluit.')),
  sinds: date('Sinds wanneer zij geldt.'),
}) {}

class Doelrealisatie extends answer({
  stand: date('Tot en met welke dag is gemeten.'),
  aantal: count('Hoeveel er is bereikt.'),
  eenheid: eenheid(),
  methode: text('De versie van de meetmethode.'),
}) {}

/** What the agreements want to reach. */
export class Transitiedoel extends answer({
  code: text('De code.', { example: 'arbeidsmarkt' }),
  titel: text('Wat het doel is.'),
  grens: grens(),
  aantal: count('Hoeveel.'),
  eenheid: eenheid(),
  uiterlijk: nullable(date('Op welke dag het bereikt is.')),
  uiterlijkTekst: nullable(text('Hoe de bron dat zegt.')),
  deelVan: nullable(text('Van welk transitiedoel het een deel is; null: van geen.')),
  samen: nullable(count('Wat de delen samen zijn; null: er zijn geen delen.')),
  meetmethoden: listOf(Meetmethode, 'De methode die geldt; zonder methode is er geen realisatie.'),
  delen: listOf(Transitiedoeldeel, 'Elk in de eenheid waarin het gedrukt is.'),
  realisaties: listOf(Doelrealisatie, 'Op volgorde van stand.'),
  signalen: signalen(),
  sinds: date('Sinds wanneer het zo is afgesproken.'),
  bron: nullable(text('Document en regel.')),
}) {}

const transitiedoelOf = (view: GoalView): Transitiedoel => ({
  code: view.code,
  titel: view.title,
  grens: GRENS_WORDS[view.bound],
  aantal: view.ambition,
  eenheid: DOELEENHEID_WORDS[view.unit],
  uiterlijk: view.due,
  uiterlijkTekst: view.dueText,
  deelVan: view.partOf,
  samen: view.sum,
  meetmethoden: [view.method ?? []].flat().map(({ method, title, decidedBy, decision, since }) => ({
    methode: method,
    titel: title,
    besluitDoor: decidedBy,
    besluit: decision,
    sinds: since,
  })),
  delen: view.parts.map(({ label, bound, amount, unit, commitments }) => ({
    deel: label,
    grens: GRENS_WORDS[bound],
    aantal: amount,
    eenheid: DOELEENHEID_WORDS[unit],
    afspraken: commitments,
  })),
  realisaties: view.realised.map(({ dataDate, value, unit, method }) => ({
    stand: dataDate,
    aantal: value,
    eenheid: DOELEENHEID_WORDS[unit],
    methode: method,
  })),
  signalen: signalenOf(view.signals),
  sinds: view.since,
  bron: view.source,
});

export const TRANSITIEDOEL_ROUTES = impactRoutes({
  subject: goal,
  path: 'transitiedoelen',
  key: { name: 'code', description: 'De code van het doel.' },
  one: 'transitiedoel',
  answer: Transitiedoel,
  answerOf: transitiedoelOf,
  words: { list: 'Wat de akkoorden willen bereiken, en wat ervan is gemeten', one: 'een transitiedoel' },
});
export const TRANSITIEDOELEN = subjectList(TRANSITIEDOEL_ROUTES);
