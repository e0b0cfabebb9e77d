import { institution, normStreams, whichInstitutions } from '@peildatum/volume-norms';
import { formed, valueOrUnknown, wholeNumber } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { Instelling, instellingOf } from './instelling.antwoord.js';

/** The institutions, their locations and their volumes. */
export const instellingen = subjectControllers({
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
