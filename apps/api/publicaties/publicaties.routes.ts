import { publication, TellPublicationCommand } from '@peildatum/publications';
import { correctingOf, readingOf, tellingOf } from '../subjects/subject-controllers.js';
import { Publicatie, publicatieOf } from './publicatie.antwoord.js';

const ROUTES = {
  subject: publication,
  tag: 'Publicaties',
  path: 'publicaties',
  key: { name: 'code', description: 'De code van de publicatie.' },
  one: 'publicatie',
  answer: Publicatie,
  answerOf: publicatieOf,
  list: {
    id: 'publicatiesLezen',
    summary: 'De publicaties waarop een embargo is of was',
    description: 'Voor wie buiten een embargo staat, is die publicatie er niet.',
    items: 'Op volgorde van code.',
  },
  read: { id: 'publicatieLezen', summary: 'Een publicatie en de geschiedenis van haar embargo' },
  tell: [
    {
      path: 'embargobesluiten',
      id: 'embargobesluitVastleggen',
      summary: 'Leg een embargo op een publicatie, verschuif het of hef het op',
      description:
        'Leg het vast voordat de cijfers worden vastgelegd die deze publicatie noemen. Buiten het embargo zijn die cijfers er niet. ' +
        'Wat eenmaal openbaar was, kan niet weer onder embargo.',
      operation: 'set-embargo',
    },
  ],
  correct: {
    id: 'embargoCorrigeren',
    summary: 'Corrigeer wat over een embargo onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is het embargo verschoven of opgeheven, leg dan dat besluit vast.',
    operation: 'set-embargo',
  },
} as const;

/** The publications on which an embargo was set: those that the reader may know of. */
export const publicaties = [
  readingOf(ROUTES),
  ...tellingOf(ROUTES, (code, fact, context) => new TellPublicationCommand(code, fact, context)),
  correctingOf(ROUTES),
];
