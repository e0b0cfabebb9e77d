import { type FrameworkView, framework, ListFrameworksQuery } from '@peildatum/budgets';
import { correctingOf, readingOf, tellingOf } from '../subjects/subject-controllers.js';
import { type ListQueryOf, subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';
import { Kader, kaderOf } from './kader.antwoord.js';
import { filterOf, KADERS_FILTERS } from './kaders.parameters.js';

export const KADER_ROUTES = subjectRoutes({
  subject: framework,
  tag: 'Kaders',
  path: 'kaders',
  key: { name: 'code', description: 'De sector en het begrotingsjaar.' },
  one: 'kader',
  answer: Kader,
  answerOf: kaderOf,
  list: {
    id: 'kadersLezen',
    summary: 'De financiële kaders per sector en jaar, met hun uitputting',
    description: 'Cijfers onder embargo staan er alleen voor wie daarbinnen is.',
    items: 'Op volgorde van code.',
    parameters: KADERS_FILTERS,
  },
  read: { id: 'kaderLezen', summary: 'Het kader van een sector en jaar, wat ervan is uitgegeven, en de geschiedenis' },
  tell: [
    {
      path: 'cijfers',
      id: 'kadercijferVastleggen',
      summary: 'Leg een kader vast, of een cijfer over wat ervan is uitgegeven',
      description:
        'Een kader geldt vanaf de dag waarop het is afgesproken, een raming en de groei van dure geneesmiddelen vanaf de laatste dag van ' +
        'het kwartaal van hun cijfers, covidkosten vanaf 1 januari van het begrotingsjaar. Een cijfer dat nog niet voor iedereen is, noemt ' +
        'een publicatie waarop eerst een embargo is vastgelegd.',
      operation: 'record-kader',
    },
  ],
  correct: {
    id: 'kaderCorrigeren',
    summary: 'Corrigeer wat over een kader onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Rust een raming op nieuwere cijfers, leg haar dan als nieuwe raming vast.',
    operation: 'correct-kader',
  },
});

const queryOf: ListQueryOf<FrameworkView, typeof KADERS_FILTERS> = (clocks, page, values) =>
  new ListFrameworksQuery(clocks, filterOf(values), page);

/** The kaders per sector and year: a list may take figures in up to a quarter of its own. */
export const KADERS = subjectList(KADER_ROUTES, queryOf);
export const kaders = [readingOf(KADER_ROUTES, queryOf), ...tellingOf(KADER_ROUTES), correctingOf(KADER_ROUTES)];
