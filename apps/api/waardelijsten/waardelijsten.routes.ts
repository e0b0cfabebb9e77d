import { valueList } from '@peildatum/value-lists';
import { correctingOf, tellingOf } from '../subjects/subject-controllers.js';
import { WaardelijstenController } from './waardelijsten.controller.js';

const ROUTES = {
  subject: valueList,
  tag: 'Waardelijsten',
  path: 'waardelijsten',
  key: { name: 'code', description: 'De naam van de lijst.' },
  one: 'waardelijst',
  tell: [
    {
      path: 'waarden',
      id: 'waardeVastleggen',
      summary: 'Leg vast dat een waardelijst een waarde erbij krijgt, of dat een waarde vervalt',
      operation: 'record-governance',
    },
  ],
  correct: {
    id: 'waardelijstCorrigeren',
    summary: 'Corrigeer wat over een waardelijst onjuist is vastgelegd',
    operation: 'record-governance',
  },
} as const;

/** The lists of values that facts may carry. They are read by hand: of what they began with no event tells. */
export const waardelijsten = [WaardelijstenController, ...tellingOf(ROUTES), correctingOf(ROUTES)];
