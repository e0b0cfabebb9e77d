import { type PublicationView, publication, TellPublicationCommand } from '@peildatum/publications';
import { answer, date, nullable, oneOf, text } from '../answers/answer.js';
import { correctingOf, readingOf, tellingOf } from '../subjects/subject-controllers.js';

export const PUBLICATIE_STATUSSEN = { embargo: 'embargo', open: 'openbaar' } as const;

/** A publication on which an embargo was set. */
export class Publicatie extends answer({
  code: text('De code; cijfers noemen haar.', { example: 'actualisatie-2024q3' }),
  status: oneOf(Object.values(PUBLICATIE_STATUSSEN), 'Of de cijfers op de peildatum voor iedereen zijn.'),
  openbaarVanaf: nullable(date('Vanaf welke dag zij voor iedereen zijn; null: totdat het embargo wordt opgeheven.')),
  besluitDoor: text('Wie besloot wat nu geldt.'),
  besluitVanaf: date('Vanaf wanneer dat besluit geldt.'),
  reden: text('Waarom.'),
}) {}

export const publicatieOf = ({ code, status, opensOn, decidedBy, since, reason }: PublicationView): Publicatie => ({
  code,
  status: PUBLICATIE_STATUSSEN[status],
  openbaarVanaf: opensOn,
  besluitDoor: decidedBy,
  besluitVanaf: since,
  reden: reason,
});

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
