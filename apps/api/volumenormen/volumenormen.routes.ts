import { intervention, whichInterventions } from '@peildatum/volume-norms';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';
import { Interventie, interventieOf } from './interventie.antwoord.js';
import { filterOf, VOLUMENORMEN_FILTERS } from './volumenormen.parameters.js';

export const VOLUMENORM_KEY = { name: 'code', description: 'De code van de interventie.' };

/** The interventions and their norms. */
export const VOLUMENORM_ROUTES = subjectRoutes({
  subject: intervention,
  tag: 'Volumenormen',
  path: 'volumenormen',
  key: VOLUMENORM_KEY,
  one: 'volumenorm',
  answer: Interventie,
  answerOf: interventieOf,
  list: {
    id: 'volumenormenLezen',
    summary: 'De interventies en hun volumenormen',
    items: 'De interventies met hun norm, op volgorde van code.',
    parameters: VOLUMENORMEN_FILTERS,
    isAsked: (values) => whichInterventions(filterOf(values)),
  },
  read: { id: 'volumenormLezen', summary: 'Een interventie met haar norm, en de geschiedenis' },
  tell: [
    {
      path: 'besluiten',
      id: 'normbesluitVastleggen',
      summary: 'Leg vast wat over een interventie en haar norm is voorgesteld of besloten',
      description:
        'Met soort interventie komt zij op de lijst. Een norm geldt vanaf een latere dag; lager dan 100 vraagt een wetenschappelijke grond.',
      operation: 'record-norm',
    },
  ],
  correct: {
    id: 'volumenormCorrigeren',
    summary: 'Corrigeer wat over een volumenorm onjuist is vastgelegd',
    operation: 'correct-norm',
  },
});

export const VOLUMENORMEN = subjectList(VOLUMENORM_ROUTES);
export const volumenormen = subjectControllers(VOLUMENORM_ROUTES);
