import { budget } from '@peildatum/budgets';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';
import { Budget, budgetOf } from './budget.antwoord.js';

export const BUDGET_KEY = { name: 'code', description: 'De code van het budget.' };

export const BUDGET_ROUTES = subjectRoutes({
  subject: budget,
  tag: 'Budgetten',
  path: 'budgetten',
  key: BUDGET_KEY,
  one: 'budget',
  answer: Budget,
  answerOf: budgetOf,
  list: { id: 'budgettenLezen', summary: 'De lijst van budgetten', items: 'Op volgorde van code.' },
  read: { id: 'budgetLezen', summary: 'Een budget en zijn geschiedenis' },
  tell: [
    {
      path: 'besluiten',
      id: 'budgetbesluitVastleggen',
      summary: 'Leg vast wat over een budget besloten is',
      description:
        'Met soort budget wordt een budget vastgesteld; de andere soorten verdelen, oormerken, reserveren of herzien het, of noemen wat er ' +
        'via VWS of als doorbraakmiddelen uit gaat. Een bedrag kan worden overgenomen zoals de bron het drukt.',
      operation: 'record-budget',
    },
  ],
  correct: {
    id: 'budgetCorrigeren',
    summary: 'Corrigeer wat over een budget onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is er iets herzien, leg dan dat besluit vast.',
    operation: 'correct-budget',
  },
});

export const BUDGETTEN = subjectList(BUDGET_ROUTES);
export const budgetten = subjectControllers(BUDGET_ROUTES);
