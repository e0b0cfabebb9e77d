import { AKKOORD_ROUTES, AKKOORDEN, type Akkoord } from '../../../api/akkoorden/akkoorden.js';
import { StatusBadge } from '../../components/badge.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { readSubject } from '../../subject-page/read-subject.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import { AKKOORD, BESIDE, under } from './crumbs.js';
import { Signals } from './signals.js';

/** Whether the text of that day was agreed, or a draft of it. */
const TextBadge = ({ of: { tekst } }: { readonly of: Akkoord }) =>
  tekst === null ? (
    <>Geen tekst bekend</>
  ) : (
    <>
      {`${tekst.versie} `}
      <StatusBadge tone={tekst.status === 'definitief' ? 'safe' : 'warning'}>{tekst.status}</StatusBadge>
    </>
  );

const read = readSubject(AKKOORD_ROUTES);

/** The agreements, and one of them with its texts. */
export const AkkoordenPages = resourcePages(
  {
    list: AKKOORDEN,
    title: 'Akkoorden',
    lead: 'Welke tekst er op een dag lag, hoe ver die was, en tot wanneer het akkoord loopt.',
    room: 'akkoord',
    crumbs: AKKOORD,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Akkoord', href: ({ code }) => `/akkoorden/${code}`, cell: ({ titel }) => titel },
      { name: 'tekst.versie', title: 'Tekst op deze dag', cell: (akkoord) => <TextBadge of={akkoord} /> },
      { name: 'tekst.van', title: 'Van' },
      { name: 'ondertekendOp' },
      { name: 'looptijdTot', title: 'Loopt tot en met' },
    ],
    filters: [],
    empty: 'Wordt er een akkoord vastgelegd, dan staat het hier.',
  },
  {
    path: 'akkoorden',
    item: AKKOORD_ROUTES.answer,
    room: 'akkoord',
    crumbs: under('Akkoorden', 'akkoorden'),
    read,
    kicker: ({ code }) => `Akkoord ${code}`,
    title: ({ titel }) => titel,
    badges: (akkoord) => <TextBadge of={akkoord} />,
    leaveOut: ['code', 'titel', 'signalen'],
    titles: {
      looptijdTot: 'Looptijd tot en met',
      eersteLooptijdTot: 'Liep eerst tot en met',
      'tekst.noot': 'Opmerking bij de tekst',
      'tekst.versie': 'Tekst op deze dag',
    },
    more: ({ code, signalen }) => (
      <>
        <Signals signals={signalen} />
        <Paragraph>
          <Link href={`/afspraken?akkoord=${code}`}>Wat erin is afgesproken</Link>
        </Paragraph>
      </>
    ),
  },
);
