import { LAAG_WORDS, type Layer, monitor } from '@peildatum/monitoring';
import { choiceOf } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';
import { Monitor, monitorOf } from './monitor.antwoord.js';

const METINGEN = ['meting', 'meting-herziening', 'meting-aantekening'];

export const MONITOR_ROUTES = subjectRoutes({
  subject: monitor,
  tag: 'Monitors',
  path: 'monitors',
  key: { name: 'code', description: 'De code van de monitor.' },
  one: 'monitor',
  answer: Monitor,
  answerOf: monitorOf,
  list: {
    id: 'monitorsLezen',
    summary: 'De monitors met hun deelmonitors en meetrondes',
    items: 'Op volgorde van code.',
    parameters: { laag: choiceOf<Layer>('Alleen van deze laag.', LAAG_WORDS) },
    isAsked:
      ({ laag }) =>
      ({ layer }) =>
        laag === undefined || layer === laag,
  },
  read: { id: 'monitorLezen', summary: 'Een monitor en zijn geschiedenis' },
  tell: [
    {
      path: 'inrichting',
      kinds: (kind) => !METINGEN.includes(kind),
      id: 'monitorInrichten',
      summary: 'Leg vast hoe een monitor is ingericht en wat er wordt nagestreefd',
      description:
        'Met soort monitor wordt een monitor ingericht; de andere soorten plannen meetrondes, definiëren indicatoren of stellen doelen.',
      operation: 'record-monitor',
    },
    {
      path: 'metingen',
      kinds: (kind) => METINGEN.includes(kind),
      id: 'metingPubliceren',
      summary: 'Publiceer een meting, herzie haar of licht haar toe',
      description:
        'Alleen de eigenaar van de indicator publiceert en herziet. Een meting die nog niet voor iedereen is, noemt een publicatie waarop ' +
        'eerst een embargo is vastgelegd.',
      operation: 'publish-measurement',
    },
  ],
  correct: {
    id: 'monitorCorrigeren',
    summary: 'Corrigeer wat over een monitor onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is een cijfer herzien, publiceer dan die herziening.',
    operation: 'correct-monitor',
  },
});

export const MONITORS = subjectList(MONITOR_ROUTES);
export const monitors = subjectControllers(MONITOR_ROUTES);
