import { agreementTable } from '@peildatum/budgets';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { Kadertabel, kadertabelOf, Tabelsom } from './kadertabel.antwoord.js';

/** The tables of the agreements. */
export const kadertabellen = subjectControllers({
  subject: agreementTable,
  tag: 'Kaders',
  path: 'kadertabellen',
  key: { name: 'code', description: 'De code van de tabel.' },
  one: 'kadertabel',
  answer: Kadertabel,
  answerOf: kadertabelOf,
  models: [Tabelsom],
  list: {
    id: 'kadertabellenLezen',
    summary: 'De tabellen van de akkoorden: besparingen, investeringen, regels van VWS',
    items: 'Op volgorde van code.',
  },
  read: { id: 'kadertabelLezen', summary: 'Een tabel van een akkoord en haar geschiedenis' },
  tell: [
    {
      path: 'tabellen',
      id: 'kadertabelVastleggen',
      summary: 'Leg een tabel van een akkoord vast zoals zij er staat',
      description: 'Een som die anders is dan haar rijen, wordt getoond en niet hersteld.',
      operation: 'record-kader',
    },
  ],
  correct: { id: 'kadertabelCorrigeren', summary: 'Corrigeer een tabel die onjuist is vastgelegd', operation: 'correct-kader' },
});
