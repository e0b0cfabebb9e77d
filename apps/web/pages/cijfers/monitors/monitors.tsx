import { MONITOR_ROUTES, MONITORS } from '../../../../api/monitors/monitors.routes.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { readSubject } from '../../../subject-page/read-subject.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';
import { WaveTable } from './wave-table.js';

const read = readSubject(MONITOR_ROUTES);

/** The monitors, and one of them with its deelmonitors and waves. */
export const MonitorsPages = resourcePages(
  {
    list: MONITORS,
    title: 'Monitors',
    lead: 'Wat er gemeten wordt, door wie, en hoe ver de 0-meting en de 1-meting zijn.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Monitor', href: ({ code }) => `/monitors/${code}`, cell: ({ titel }) => titel },
      { name: 'laag' },
      { name: 'eigenaar' },
      {
        name: 'indicatoren',
        isOrdered: false,
        href: ({ code }) => `/indicatoren?monitor=${code}`,
        cell: ({ indicatoren }) => (indicatoren.length === 1 ? '1 indicator' : `${indicatoren.length} indicatoren`),
      },
    ],
    filters: [{ name: 'laag', label: 'Laag' }],
    chart: (monitors) => ({
      id: 'grafiek-indicatoren',
      title: 'Indicatoren per monitor',
      bars: monitors.map(({ titel, indicatoren }) => ({ name: titel, value: indicatoren.length, label: String(indicatoren.length) })),
    }),
    empty: 'Wordt er een monitor ingericht, dan staat hij hier.',
  },
  {
    path: 'monitors',
    item: MONITOR_ROUTES.answer,
    room: 'cijfers',
    crumbs: under('Monitors', 'monitors'),
    read,
    kicker: ({ code }) => `Monitor ${code}`,
    title: ({ titel }) => titel,
    leaveOut: ['code', 'titel', 'indicatoren', 'deelmonitors'],
    more: (monitor) => (
      <>
        <Paragraph>
          <Link href={`/indicatoren?monitor=${monitor.code}`}>{`De ${monitor.indicatoren.length} indicatoren van deze monitor`}</Link>
        </Paragraph>
        <WaveTable parts={monitor.deelmonitors} />
      </>
    ),
  },
);
