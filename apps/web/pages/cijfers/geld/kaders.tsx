import { FRAMEWORK_SECTORS, type FrameworkSector } from '@peildatum/budgets';
import { SECTOR_NAMES } from '@peildatum/reporting';
import { KADER_ROUTES, KADERS } from '../../../../api/kaders/kaders.routes.js';
import type { ChartBar } from '../../../charts/bar-chart.js';
import { euroBar } from '../../../charts/euro-bar.js';
import { readSubject } from '../../../subject-page/read-subject.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';
import { usedBar } from './used-bar.js';

const WHOLE: ChartBar = { name: 'Het hele kader', value: 100, label: '100%', isMeasure: true };
const nameOf = (sector: string): string => SECTOR_NAMES[sector as FrameworkSector];

const read = readSubject(KADER_ROUTES);

/** The kaders per sector and year, and one of them with its estimates. */
export const KadersPages = resourcePages(
  {
    list: KADERS,
    title: 'Financiële kaders',
    lead: 'Wat per sector en jaar is afgesproken, en wat ervan volgens de nieuwste raming wordt uitgegeven.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Kader', href: ({ code }) => `/kaders/${code}`, cell: ({ sector, jaar }) => `${nameOf(sector)} ${jaar}` },
      { name: 'jaar' },
      { name: 'rekening.kader', title: 'Afgesproken' },
      { name: 'rekening.uitgaven' },
      { name: 'rekening.verschil' },
      { name: 'rekening.resterend', title: 'Resterend verschil' },
      { name: 'rekening.uitputting', title: 'Uitputting (%)' },
    ],
    filters: [
      { name: 'sector', label: 'Sector', options: FRAMEWORK_SECTORS.map((value) => ({ value, text: SECTOR_NAMES[value] })) },
      { name: 'jaar', label: 'Jaar', options: ['2023', '2024', '2025', '2026'].map((value) => ({ value, text: value })) },
    ],
    chart: (kaders) => ({
      id: 'grafiek-kaders',
      title: 'Uitgaven in procenten van het kader',
      bars: [WHOLE, ...kaders.map(({ sector, jaar, rekening }) => usedBar(`${nameOf(sector)} ${jaar}`, rekening.uitputting.getal))],
    }),
    empty: 'Wordt er een kader afgesproken, dan staat het hier.',
  },
  {
    path: 'kaders',
    item: KADER_ROUTES.answer,
    room: 'cijfers',
    crumbs: under('Kaders', 'kaders'),
    read,
    kicker: ({ code }) => `Kader ${code}`,
    title: ({ sector, jaar }) => `${nameOf(sector)} ${jaar}`,
    leaveOut: ['code', 'sector', 'jaar'],
    titles: { 'rekening.kader': 'Afgesproken', 'rekening.uitputting': 'Uitputting (%)', reeksen: 'Het kader per prijspeil' },
    chart: ({ rekening, ramingen }) => ({
      id: 'grafiek-ramingen',
      title: 'Ramingen van de uitgaven, naast het kader',
      bars: [
        { ...euroBar('Kader', rekening.kader.bedrag), isMeasure: true },
        ...ramingen.map(({ regel, cijfers, bedrag }) => euroBar(`${regel} (${cijfers})`, bedrag)),
      ],
    }),
  },
);
