import { CYCLES, type CycleView, cycle, SIDE_WORDS, STEP_WORDS, TOEPASSING_WORDS, UITKOMST_WORDS } from '@peildatum/agreements';
import { answer, count, date, list, listOf, nullable, oneOf, text } from '../answers/answer.js';
import { choice } from '../reading/parameter.js';
import { subjectList } from '../subjects/subject-list.js';
import { impactRoutes, signalen, signalenOf } from './impact-routes.js';

const stap = (description: string) => oneOf(Object.values(STEP_WORDS), description);

class Cyclusstap extends answer({
  stap: stap('De stap.'),
  vanaf: nullable(date('Niet eerder dan deze dag; null: zodra de vorige gezet is.')),
  uiterlijk: nullable(date('Uiterlijk; null: de afspraak noemt geen dag.')),
  gezetOp: nullable(date('Op welke dag zij gezet is; null: nog niet.')),
  besluit: nullable(text('De code van het besluit.')),
}) {}

const zijde = (description: string) => oneOf(Object.values(SIDE_WORDS), description);

class Onderwerpbesluit extends answer({
  namens: nullable(zijde('Namens wie; null: namens allen die besluiten.')),
  uitkomst: oneOf(Object.values(UITKOMST_WORDS), 'Wat er is besloten.'),
  besluitDoor: text('Wie dat besloot.'),
}) {}

class Cyclusonderwerp extends answer({
  onderwerp: text('De code.'),
  titel: text('Waar het over gaat.'),
  sector: text('Welke sector het aanleverde.'),
  tijd: nullable(text('Hoeveel tijd het zorgverleners kost.')),
  besparing: nullable(count('Hoeveel werknemers het bespaart; null: onbekend.')),
  uitkomst: nullable(oneOf(Object.values(UITKOMST_WORDS), 'Wat er is besloten; null: nog niet, niet door allen, of niet hetzelfde.')),
  besluiten: listOf(Onderwerpbesluit, 'De besluiten, van elk het laatste.'),
  openBij: list(zijde('Zorgverzekeraars of gemeenten.'), 'Op wiens besluit het nog wacht.'),
}) {}

class Cyclustoepassing extends answer({
  onderwerp: text('De code.'),
  organisatie: text('Welke organisatie.'),
  toepassing: oneOf(Object.values(TOEPASSING_WORDS), 'Of zij het toepast, of uitlegt waarom niet.'),
  uitleg: nullable(text('De uitleg.')),
}) {}

/** The steps of a commitment in one year. */
export class Cyclus extends answer({
  code: text('De cyclus en het jaar waarin zij begint.', { example: 'passende-zorg-2025' }),
  titel: text('Hoe zij heet.'),
  soort: oneOf(Object.keys(CYCLES), 'Welke cyclus.'),
  jaar: count('In welk jaar zij begint.'),
  afspraak: text('De afspraak waarvan zij is.'),
  volgendeStap: nullable(stap('Welke stap nu aan de beurt is; null: geen.')),
  stappen: listOf(Cyclusstap, 'In de afgesproken volgorde.'),
  onderwerpen: listOf(Cyclusonderwerp, 'Wat er is aangeleverd.'),
  toepassingen: listOf(Cyclustoepassing, 'Pas toe of leg uit, per organisatie.'),
  signalen: signalen(),
  bron: nullable(text('Document en regel.')),
}) {}

const cyclusOf = (view: CycleView): Cyclus => ({
  code: view.code,
  titel: view.title,
  soort: view.kind,
  jaar: view.year,
  afspraak: view.commitment,
  volgendeStap: view.next && STEP_WORDS[view.next],
  stappen: view.steps.map(({ step, from, by, taken, decision }) => ({
    stap: STEP_WORDS[step],
    vanaf: from,
    uiterlijk: by,
    gezetOp: taken,
    besluit: decision,
  })),
  onderwerpen: view.items.map(({ item, title, sector, time, saved, outcome, decisions, waitsOn }) => ({
    onderwerp: item,
    titel: title,
    sector,
    tijd: time,
    besparing: saved,
    uitkomst: outcome && UITKOMST_WORDS[outcome],
    besluiten: decisions.map(({ side, decidedBy, ...decision }) => ({
      namens: side && SIDE_WORDS[side],
      uitkomst: UITKOMST_WORDS[decision.outcome],
      besluitDoor: decidedBy,
    })),
    openBij: waitsOn.map((side) => SIDE_WORDS[side]),
  })),
  toepassingen: view.applied.map(({ item, organisation, applied, explanation }) => ({
    onderwerp: item,
    organisatie: organisation,
    toepassing: TOEPASSING_WORDS[applied],
    uitleg: explanation,
  })),
  signalen: signalenOf(view.signals),
  bron: view.source,
});

export const CYCLUS_ROUTES = impactRoutes({
  subject: cycle,
  path: 'cycli',
  key: { name: 'code', description: 'De cyclus en het jaar waarin zij begint.' },
  one: 'cyclus',
  answer: Cyclus,
  answerOf: cyclusOf,
  words: { list: 'De stappen van afspraken die elk jaar terugkomen, of tot een besluit leiden', one: 'een cyclus' },
  parameters: { soort: choice('Alleen deze cyclus.', Object.keys(CYCLES), (word) => word) },
  isAsked:
    ({ soort }) =>
    ({ kind }) =>
      soort === undefined || kind === soort,
});
export const CYCLI = subjectList(CYCLUS_ROUTES);
