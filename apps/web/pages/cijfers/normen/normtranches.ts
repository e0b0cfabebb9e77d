import { NORMTRANCHE_ROUTES, NORMTRANCHES } from '../../../../api/normtranches/normtranches.js';
import { readSubject } from '../../../subject-page/read-subject.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';

const read = readSubject(NORMTRANCHE_ROUTES);

/** The tranches of norms, and one of them. */
export const NormtranchesPages = resourcePages(
  {
    list: NORMTRANCHES,
    title: 'Normtranches',
    lead: 'In welke rondes de volumenormen worden vastgesteld, en op welke dagen dat is afgesproken.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ nummer }) => nummer,
    columns: [
      {
        name: 'nummer',
        title: 'Tranche',
        href: ({ nummer }) => `/normtranches/${nummer}`,
        cell: ({ nummer, titel }) => `${nummer}. ${titel}`,
      },
      { name: 'uiterlijk', title: 'Uiterlijk vastgesteld' },
      { name: 'inventarisatieUiterlijk' },
      { name: 'toezichtVanaf' },
      { name: 'ingevoerdVanaf' },
      { name: 'standaardMinimum' },
    ],
    filters: [],
    empty: 'Wordt er een tranche afgesproken, dan staat zij hier.',
  },
  {
    path: 'normtranches',
    item: NORMTRANCHE_ROUTES.answer,
    room: 'cijfers',
    crumbs: under('Normtranches', 'normtranches'),
    read,
    kicker: ({ nummer }) => `Normtranche ${nummer}`,
    title: ({ titel }) => titel,
    leaveOut: ['nummer', 'titel'],
  },
);
