import { INSTELLING_ROUTES, INSTELLINGEN } from '../../../../api/instellingen/instellingen.js';
import { readSubject } from '../../../subject-page/read-subject.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';

const read = readSubject(INSTELLING_ROUTES);

/** The institutions, and one of them with its locations and volumes. */
export const InstellingenPages = resourcePages(
  {
    list: INSTELLINGEN,
    title: 'Instellingen',
    lead: 'Wie de ingrepen van de volumenormen doet, waar, en hoe vaak.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Instelling', href: ({ code }) => `/instellingen/${code}`, cell: ({ naam }) => naam },
      { name: 'regio' },
    ],
    filters: [
      { name: 'regio', label: 'Regio', hint: 'Zoals de lijst haar schrijft: Twente.' },
      { name: 'interventie', label: 'Met een volume van', hint: 'De code van de interventie: multitrauma.' },
      {
        name: 'jaar',
        label: 'Met een volume in',
        options: ['2022', '2023', '2024', '2025', '2026'].map((value) => ({ value, text: value })),
      },
    ],
    empty: 'Wordt er een instelling vastgelegd, dan staat zij hier.',
  },
  {
    path: 'instellingen',
    item: INSTELLING_ROUTES.answer,
    room: 'cijfers',
    crumbs: under('Instellingen', 'instellingen'),
    read,
    kicker: ({ code }) => `Instelling ${code}`,
    title: ({ naam }) => naam,
    leaveOut: ['code', 'naam'],
    chart: ({ volumes }) => ({
      id: 'grafiek-volumes',
      title: 'Volumes',
      bars: volumes.map(({ interventie, locatie, jaar, volume }) => ({
        name: [interventie, locatie, jaar].filter((part) => part !== null).join(', '),
        value: volume,
        label: String(volume),
      })),
    }),
  },
);
