import { MOTIESTAND_WORDS } from '@peildatum/governance';
import { MOTIE_ROUTES, MOTIES, type Motie } from '../../../api/kamer/moties.js';
import { countedBy } from '../../charts/counted-by.js';
import { StatusBadge, type Tone } from '../../components/badge.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { wordWritten } from '../../declared/word-written.js';
import { upperFirst } from '../../layout/upper-first.js';
import { readSubject } from '../../subject-page/read-subject.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import { AKKOORD, under } from './crumbs.js';
import { KAMER_BESIDE } from './kamer-crumbs.js';

const TONES: Readonly<Record<string, Tone>> = {
  [MOTIESTAND_WORDS.open]: 'warning',
  [MOTIESTAND_WORDS.addressed]: 'active',
  [MOTIESTAND_WORDS.settled]: 'safe',
};
const Stand = ({ of: { stand, invulling } }: { readonly of: Pick<Motie, 'stand' | 'invulling'> }) => (
  <StatusBadge tone={TONES[stand] ?? 'neutral'}>
    {stand === MOTIESTAND_WORDS.addressed && invulling?.deel === 'deels' ? 'deels ingevuld' : wordWritten(stand)}
  </StatusBadge>
);
const nameOf = ({ aard, indieners, kenmerk }: Motie) =>
  indieners.length > 0 ? `${aard} ${indieners.join(' en ')}` : (kenmerk ?? `${aard} zonder kenmerk`);

const read = readSubject(MOTIE_ROUTES);

/** Motions and promises, and one of them. */
export const MotiesPages = resourcePages(
  {
    list: MOTIES,
    title: 'Moties en toezeggingen',
    lead: 'Wat de Kamer vroeg, wat een brief daarvan zegt, en wat nog open is.',
    room: 'akkoord',
    crumbs: AKKOORD,
    beside: KAMER_BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Motie of toezegging', href: ({ code }) => `/moties/${code}`, cell: (motie) => upperFirst(nameOf(motie)) },
      { name: 'onderwerp' },
      { name: 'stand', cell: (motie) => <Stand of={motie} /> },
      { name: 'sinds' },
      { name: 'kenmerk' },
    ],
    filters: [
      { name: 'stand', label: 'Stand' },
      { name: 'afgedaan', label: 'Afgedaan' },
      { name: 'aard', label: 'Motie of toezegging' },
      { name: 'indiener', label: 'Indiener', hint: 'Bij achternaam: Claassen.' },
      { name: 'brief', label: 'Genoemd in brief', hint: 'De code van de brief.' },
    ],
    chart: (all) => countedBy('grafiek-stand', 'Naar stand', all, Object.values(MOTIESTAND_WORDS), ({ stand }) => stand),
    empty: 'Wordt er een motie of toezegging vastgelegd, dan staat zij hier.',
  },
  {
    path: 'moties',
    item: MOTIE_ROUTES.answer,
    room: 'akkoord',
    crumbs: under('Moties en toezeggingen', 'moties'),
    read,
    kicker: (motie) => upperFirst(nameOf(motie)),
    title: ({ onderwerp }) => onderwerp,
    badges: (motie) => <Stand of={motie} />,
    leaveOut: ['code', 'onderwerp', 'stand', 'afgedaanMet'],
    titles: { 'invulling.brief': 'Invulling: brief', 'invulling.deel': 'Invulling: geheel of deels' },
    more: ({ afgedaanMet, invulling }) => {
      const brief = afgedaanMet ?? invulling?.brief;
      return brief === undefined ? null : (
        <Paragraph>
          <Link href={`/brieven/${brief}`}>De brief waarin dat staat</Link>
        </Paragraph>
      );
    },
  },
);
