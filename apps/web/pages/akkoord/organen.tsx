import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { ORGAAN_ROUTES, ORGANEN, VERGADERING_ROUTES, VERGADERINGEN } from '../../../api/organen/organen.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { readSubject } from '../../subject-page/read-subject.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import { PARTIJEN_BESIDE, PARTIJEN_CRUMBS, underPartijen } from './partijen-crumbs.js';

const readOrgaan = readSubject(ORGAAN_ROUTES);
const readVergadering = readSubject(VERGADERING_ROUTES);

/** The bodies, and one of them with its members. */
export const OrganenPages = resourcePages(
  {
    list: ORGANEN,
    title: 'Organen',
    lead: 'Waar partijen overleggen en besluiten, onder welke namen stukken het noemen, en wie er zit.',
    room: 'akkoord',
    crumbs: PARTIJEN_CRUMBS,
    beside: PARTIJEN_BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Orgaan', href: ({ code }) => `/organen/${code}`, cell: ({ naam }) => naam },
      { name: 'doel', title: 'Waarover' },
      { name: 'ritme', title: 'Vergadert' },
    ],
    filters: [],
    empty: 'Wordt er een orgaan vastgelegd, dan staat het hier.',
  },
  {
    path: 'organen',
    item: ORGAAN_ROUTES.answer,
    room: 'akkoord',
    crumbs: underPartijen('Organen', 'organen'),
    read: readOrgaan,
    kicker: ({ code }) => `Orgaan ${code}`,
    title: ({ naam }) => naam,
    leaveOut: ['code', 'naam'],
    more: ({ code }) => (
      <Paragraph>
        <Link href={`/vergaderingen?orgaan=${code}`}>Wanneer het vergadert</Link> en{' '}
        <Link href={`/besluiten?orgaan=${code}`}>wat het besloot</Link>
      </Paragraph>
    ),
  },
);

/** The meetings, and one of them with its agenda. */
export const VergaderingenPages = resourcePages(
  {
    list: VERGADERINGEN,
    title: 'Vergaderingen',
    lead: 'Wanneer organen bijeenkomen, of het doorging, en welke editie of welk stuk er voorlag.',
    room: 'akkoord',
    crumbs: PARTIJEN_CRUMBS,
    beside: PARTIJEN_BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Vergadering', href: ({ code }) => `/vergaderingen/${code}` },
      { name: 'datum', title: 'Op' },
      { name: 'orgaan', href: ({ orgaan }) => `/organen/${orgaan}` },
      { name: 'stand' },
      { name: 'kwartaalmonitor.stand', title: 'Kwartaalmonitor' },
      { name: 'kwartaalmonitor.dagenTeLaat', title: 'Dagen te laat' },
    ],
    filters: [
      { name: 'orgaan', label: 'Orgaan', hint: 'De code: bo.' },
      { name: 'stand', label: 'Stand' },
      { name: 'kwartaalmonitor', label: 'Kwartaalmonitor' },
    ],
    empty: 'Wordt er een vergadering gepland, dan staat zij hier.',
  },
  {
    path: 'vergaderingen',
    item: VERGADERING_ROUTES.answer,
    room: 'akkoord',
    crumbs: underPartijen('Vergaderingen', 'vergaderingen'),
    read: readVergadering,
    kicker: ({ code }) => `Vergadering ${code}`,
    title: ({ datum }) => `Vergadering van ${dutchDate(datum as CalendarDate)}`,
    leaveOut: ['code', 'orgaan', 'datum'],
    more: ({ orgaan }) => (
      <Paragraph>
        Van <Link href={`/organen/${orgaan}`}>{`orgaan ${orgaan}`}</Link>
      </Paragraph>
    ),
  },
);
