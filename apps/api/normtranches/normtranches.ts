import { type TrancheView, tranche } from '@peildatum/volume-norms';
import { answer, count, date, nullable, text } from '../answers/answer.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

/** The agreed dates of a tranche of norms. */
export class Normtranche extends answer({
  nummer: text('Het nummer.', { example: '1' }),
  titel: text('Waar zij over gaat.'),
  uiterlijk: date('Op welke dag de normen uiterlijk zijn vastgesteld.'),
  inventarisatieUiterlijk: nullable(date('Wanneer de inventarisatie uiterlijk klaar is; null: niet afgesproken.')),
  toezichtVanaf: nullable(date('Vanaf wanneer de inspectie toeziet; null: niet afgesproken.')),
  ingevoerdVanaf: nullable(date('Vanaf wanneer de normen zijn ingevoerd; null: niet afgesproken.')),
  standaardMinimum: nullable(count('Het minimum dat als standaard is voorgesteld.')),
  standaardNoot: nullable(text('Hoe het akkoord dat minimum noemt.', { example: '[bespreekpunt]' })),
  bron: nullable(text('Document en regel.')),
}) {}

export const normtrancheOf = (view: TrancheView): Normtranche => ({
  nummer: view.tranche,
  titel: view.title,
  uiterlijk: view.due,
  inventarisatieUiterlijk: view.inventoryDue,
  toezichtVanaf: view.supervisedFrom,
  ingevoerdVanaf: view.implementedFrom,
  standaardMinimum: view.defaultMinimum,
  standaardNoot: view.defaultNote,
  bron: view.source,
});

/** The tranches of norms. */
export const NORMTRANCHE_ROUTES = subjectRoutes({
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

export const NORMTRANCHES = subjectList(NORMTRANCHE_ROUTES);
export const normtranches = subjectControllers(NORMTRANCHE_ROUTES);
