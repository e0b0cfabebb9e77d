import { EENHEID_WORDS, NORMSTATUS_WORDS } from '@peildatum/volume-norms';
import type { Interventie } from '../../../../api/volumenormen/interventie.antwoord.js';
import { VOLUMENORM_ROUTES, VOLUMENORMEN } from '../../../../api/volumenormen/volumenormen.routes.js';
import { countedBy } from '../../../charts/counted-by.js';
import { StatusBadge, type Tone } from '../../../components/badge.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { wordWritten } from '../../../declared/word-written.js';
import { readSubject } from '../../../subject-page/read-subject.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';

const TONES: Readonly<Record<string, Tone>> = {
  [NORMSTATUS_WORDS.listed]: 'neutral',
  [NORMSTATUS_WORDS.proposed]: 'active',
  [NORMSTATUS_WORDS.set]: 'safe',
  [NORMSTATUS_WORDS.withdrawn]: 'warning',
};

const Status = ({ norm: { status } }: { readonly norm: Pick<Interventie, 'status'> }) => (
  <StatusBadge tone={TONES[status] ?? 'neutral'}>{wordWritten(status)}</StatusBadge>
);

const read = readSubject(VOLUMENORM_ROUTES);

/** The interventions with their norms, and one of them. */
export const VolumenormenPages = resourcePages(
  {
    list: VOLUMENORMEN,
    title: 'Volumenormen',
    lead: 'Ingrepen die een instelling vaak genoeg moet doen om ze goed te doen, en hoe ver de norm ervoor is.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Interventie', href: ({ code }) => `/volumenormen/${code}`, cell: ({ titel }) => titel },
      { name: 'tranche' },
      { name: 'status', cell: (norm) => <Status norm={norm} /> },
      { name: 'statusVanaf', title: 'Sinds' },
      { name: 'norm.minimum', title: 'Minimum per jaar' },
      { name: 'norm.per', title: 'Geteld per' },
      { name: 'norm.vanaf', title: 'Norm geldt vanaf' },
    ],
    filters: [
      { name: 'status', label: 'Status' },
      { name: 'tranche', label: 'Tranche' },
      { name: 'gemist', label: 'Afgesproken dag gemist' },
      { name: 'minimumGepubliceerd', label: 'Minimum gepubliceerd' },
    ],
    chart: (norms) =>
      countedBy(
        'grafiek-status',
        'Interventies naar de stand van hun norm',
        norms,
        Object.values(NORMSTATUS_WORDS),
        ({ status }) => status,
      ),
    empty: 'Komt er een interventie op de lijst, dan staat zij hier.',
  },
  {
    path: 'volumenormen',
    item: VOLUMENORM_ROUTES.answer,
    room: 'cijfers',
    crumbs: under('Volumenormen', 'volumenormen'),
    read,
    kicker: ({ code }) => `Volumenorm ${code}`,
    title: ({ titel }) => titel,
    badges: (norm) => <Status norm={norm} />,
    leaveOut: ['code', 'titel', 'status', 'voorstel.gebeurtenis', 'norm.gebeurtenis'],
    more: ({ code, norm }) => (
      <Paragraph>
        {norm === null
          ? 'Er is nog geen norm vastgesteld. '
          : `De norm is ${norm.minimum ?? 'een niet gepubliceerd minimum'} per ${norm.per ?? EENHEID_WORDS.institution}. `}
        <Link href={`/volumenormen/${code}/naleving`}>Wie de norm haalt en wie niet</Link>
      </Paragraph>
    ),
  },
);
