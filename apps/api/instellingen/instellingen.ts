import { type InstitutionView, institution, normStreams, whichInstitutions } from '@peildatum/volume-norms';
import { answer, count, date, integer, listOf, nullable, text, yesNo } from '../answers/answer.js';
import { formed, valueOrUnknown, wholeNumber } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

export class Locatie extends answer({
  locatie: text('De code.'),
  naam: text('Hoe zij heet.'),
  traumalevel: nullable(count('Het level van het traumacentrum; null: geen.')),
}) {}

export class Volume extends answer({
  interventie: text('De interventie.'),
  locatie: nullable(text('De locatie; null: de hele instelling.')),
  jaar: integer('Het jaar.'),
  volume: count('Hoe vaak.'),
  voorlopig: yesNo('Of het aantal nog kan veranderen.'),
  stand: date('De peildatum van de gegevens zelf.'),
  opgegevenDoor: text('Wie het volume opgaf.'),
}) {}

/** An institution with its locations and volumes. */
export class Instelling extends answer({
  code: text('De code.', { example: 'mst' }),
  naam: text('Hoe zij heet.'),
  regio: nullable(text('De regio; null: niet bekend.')),
  locaties: listOf(Locatie, 'De locaties.'),
  volumes: listOf(Volume, 'Per interventie, locatie en jaar het nieuwste.'),
}) {}

export const instellingOf = ({ code, name, region, locations, volumes }: InstitutionView): Instelling => ({
  code,
  naam: name,
  regio: region,
  locaties: locations.map(({ location, name: naam, traumaLevel }) => ({ locatie: location, naam, traumalevel: traumaLevel })),
  volumes: volumes.map(({ intervention, location, year, volume, provisional, dataDate, reportedBy }) => ({
    interventie: intervention,
    locatie: location,
    jaar: year,
    volume,
    voorlopig: provisional,
    stand: dataDate,
    opgegevenDoor: reportedBy,
  })),
});

/** The institutions, their locations and their volumes. */
export const INSTELLING_ROUTES = subjectRoutes({
  subject: institution,
  tag: 'Volumenormen',
  path: 'instellingen',
  key: { name: 'code', description: 'De code van de instelling.' },
  one: 'instelling',
  answer: Instelling,
  answerOf: instellingOf,
  list: {
    id: 'instellingenLezen',
    summary: 'De instellingen met hun locaties en volumes',
    items: 'Op volgorde van code.',
    parameters: {
      regio: valueOrUnknown('Alleen van deze regio.'),
      jaar: wholeNumber('Alleen met een volume van dit jaar.', { min: 1000, max: 2999 }),
      interventie: formed(
        'Alleen met een volume van deze interventie.',
        normStreams.code,
        'kleine letters, cijfers en streepjes, ten hoogste 60',
      ),
    },
    isAsked: ({ regio, jaar, interventie }) =>
      whichInstitutions({
        ...(regio === undefined ? {} : { region: regio }),
        ...(jaar === undefined ? {} : { year: jaar }),
        ...(interventie === undefined ? {} : { intervention: interventie }),
      }),
  },
  read: { id: 'instellingLezen', summary: 'Een instelling en haar geschiedenis' },
  tell: [
    {
      path: 'gegevens',
      id: 'instellingsgegevenVastleggen',
      summary: 'Leg een instelling vast, een locatie of een volume',
      description: 'Een volume met een latere datum van de gegevens komt in de plaats van wat er stond.',
      operation: 'record-instelling',
    },
  ],
  correct: {
    id: 'instellingCorrigeren',
    summary: 'Corrigeer wat over een instelling onjuist is vastgelegd',
    operation: 'correct-norm',
  },
});

export const INSTELLINGEN = subjectList(INSTELLING_ROUTES);
export const instellingen = subjectControllers(INSTELLING_ROUTES);
