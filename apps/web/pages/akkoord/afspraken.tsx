import { AFSPRAAK_ROUTES, AFSPRAKEN } from '../../../api/afspraken/afspraken.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { readSubject } from '../../subject-page/read-subject.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import { AKKOORD, BESIDE, under } from './crumbs.js';
import { Signals } from './signals.js';

const read = readSubject(AFSPRAAK_ROUTES);

/** The commitments, and one of them with its milestones. */
export const AfsprakenPages = resourcePages(
  {
    list: AFSPRAKEN,
    title: 'Afspraken',
    lead: 'Wat er in de akkoorden is afgesproken, en wie trekt.',
    room: 'akkoord',
    crumbs: AKKOORD,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Afspraak', href: ({ code }) => `/afspraken/${code}` },
      { name: 'titel' },
      { name: 'onderdeel' },
      { name: 'trekkertekst', title: 'Trekker' },
      { name: 'inRapportageSinds', title: 'In de rapportage' },
      { name: 'vervallenOp' },
    ],
    filters: [
      { name: 'akkoord', label: 'Akkoord', hint: 'De code: AZWA.' },
      { name: 'trekker', label: 'Trekker', hint: 'De code van een partij: ZN.' },
      {
        name: 'inRapportage',
        label: 'In de rapportage',
        options: [
          { value: 'true', text: 'Alleen wat de rapportage noemt' },
          { value: 'false', text: 'Alleen wat zij niet noemt' },
        ],
      },
    ],
    empty: 'Wordt er een afspraak vastgelegd, dan staat zij hier.',
  },
  {
    path: 'afspraken',
    item: AFSPRAAK_ROUTES.answer,
    room: 'akkoord',
    crumbs: under('Afspraken', 'afspraken'),
    read,
    kicker: ({ code }) => `Afspraak ${code}`,
    title: ({ titel }) => titel,
    titles: {
      trekkertekst: 'Trekker in de bron',
      vervallenReden: 'Waarom vervallen',
      'tekst.tekst': 'Wat er staat',
      'tekst.document': 'Document',
      'tekst.regel': 'Regel',
    },
    leaveOut: ['code', 'titel', 'signalen', 'mijlpalen.afspraak', 'mijlpalen.herhaalt', 'mijlpalen.trekkers'],
    more: ({ akkoord, signalen }) => (
      <>
        <Signals signals={signalen} />
        <Paragraph>
          Zij staat in <Link href={`/akkoorden/${akkoord}`}>{`akkoord ${akkoord}`}</Link>.
        </Paragraph>
      </>
    ),
  },
);
