import { tranche } from '@peildatum/volume-norms';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { Normtranche, normtrancheOf } from './normtranche.antwoord.js';

/** The tranches of norms. */
export const normtranches = subjectControllers({
  subject: tranche,
  tag: 'Volumenormen',
  path: 'normtranches',
  key: { name: 'nummer', description: 'Het nummer van de tranche.' },
  one: 'normtranche',
  answer: Normtranche,
  answerOf: normtrancheOf,
  list: { id: 'normtranchesLezen', summary: 'De tranches van volumenormen met hun data', items: 'Op volgorde van nummer.' },
  read: { id: 'normtrancheLezen', summary: 'Een tranche en haar geschiedenis' },
  tell: [
    {
      path: 'afspraken',
      id: 'normtrancheVastleggen',
      summary: 'Leg vast wat over een tranche van normen is afgesproken',
      description: 'Het minimum dat als standaard genoemd is, blijft het voorstel dat het is.',
      operation: 'record-norm',
    },
  ],
  correct: { id: 'normtrancheCorrigeren', summary: 'Corrigeer wat over een tranche onjuist is vastgelegd', operation: 'correct-norm' },
});
