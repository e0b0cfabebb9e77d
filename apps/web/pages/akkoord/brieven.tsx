import { BRIEF_ROUTES, BRIEVEN } from '../../../api/kamer/brieven.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { datesWritten } from '../../declared/dates-written.js';
import { readSubject } from '../../subject-page/read-subject.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import { AKKOORD, under } from './crumbs.js';
import { KAMER_BESIDE } from './kamer-crumbs.js';

const read = readSubject(BRIEF_ROUTES);

/** Letters to parliament, and one of them. */
export const BrievenPages = resourcePages(
  {
    list: BRIEVEN,
    title: 'Brieven aan de Kamer',
    lead: 'Wat de minister wanneer aan de Kamer stuurde, en welke edities van de rapportage erbij gingen.',
    room: 'akkoord',
    crumbs: AKKOORD,
    beside: KAMER_BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Brief', href: ({ code }) => `/brieven/${code}`, cell: ({ titel }) => titel },
      { name: 'datum' },
      { name: 'kamer' },
      { name: 'edities' },
    ],
    filters: [{ name: 'kamer', label: 'Kamer' }],
    empty: 'Wordt er een brief vastgelegd, dan staat zij hier.',
  },
  {
    path: 'brieven',
    item: BRIEF_ROUTES.answer,
    room: 'akkoord',
    crumbs: under('Brieven aan de Kamer', 'brieven'),
    read,
    kicker: ({ code }) => `Brief ${code}`,
    title: ({ titel }) => titel,
    leaveOut: ['code', 'titel', 'edities'],
    more: ({ code, edities }) => (
      <Paragraph>
        <Link href={`/moties?brief=${code}`}>Wat zij zegt van moties en toezeggingen</Link>
        {edities.map((editie) => (
          <span key={editie}>
            {', '}
            <Link href={`/edities/${editie}`}>editie van {datesWritten(editie)}</Link>
          </span>
        ))}
      </Paragraph>
    ),
  },
);
