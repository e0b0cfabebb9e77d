import { BESLUITSTAND_WORDS } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate, dutchNumber } from '@peildatum/reporting';
import { answer, listOf } from '../../../api/answers/answer.js';
import { BESLUIT_ROUTES, BESLUITEN, Besluit, besluitOf } from '../../../api/besluiten/besluiten.js';
import { type Besluitgrond, FeitOpBesluit, groundOf } from '../../../api/besluiten/grond.js';
import { StatusBadge, type Tone } from '../../components/badge.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { SubjectLink } from '../../components/subject-link.js';
import { historyOf } from '../../history/history-of.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import type { ReadSubject } from '../../subject-page/subject-definition.js';
import { PARTIJEN_BESIDE, PARTIJEN_CRUMBS, underPartijen } from './partijen-crumbs.js';

const TONES: Readonly<Record<string, Tone>> = {
  [BESLUITSTAND_WORDS.proposed]: 'active',
  [BESLUITSTAND_WORDS.deferred]: 'warning',
  [BESLUITSTAND_WORDS.taken]: 'safe',
  [BESLUITSTAND_WORDS.revoked]: 'neutral',
};

const Status = ({ besluit: { stand } }: { readonly besluit: Pick<Besluit, 'stand'> }) => (
  <StatusBadge tone={TONES[stand] ?? 'neutral'}>{stand}</StatusBadge>
);

/** A decision with the facts that name it. */
class BesluitMetFeiten extends answer(
  { feiten: listOf(FeitOpBesluit, 'Wat over de onderwerpen die het verandert is vastgelegd en dit besluit noemt.') },
  Besluit,
) {}

/** The same, with who took it and what was known then. */
interface BesluitMetGrond extends BesluitMetFeiten {
  readonly grond: Besluitgrond;
}

/** The way to the report as it was known on the day of the decision. */
const reportOf = (editie: string, volgnummer: number) => `/rapport?geldigOp=${editie}&volgnummer=${volgnummer}`;

function Ground({ besluit }: { readonly besluit: BesluitMetGrond }) {
  const { orgaan, vergadering, toen, feiten } = besluit.grond;
  return (
    <section class="pd-part" aria-labelledby="wie-besloot">
      <Heading level={2} id="wie-besloot">
        Wie besloot dit, en wat wist men?
      </Heading>
      <Paragraph>
        <Link href={`/organen/${besluit.orgaan}`}>{orgaan?.naam ?? besluit.orgaan}</Link>
        {orgaan === null || orgaan.leden.length === 0
          ? ', waarvan de leden niet gepubliceerd zijn'
          : `, met ${dutchNumber(orgaan.leden.length)} leden: ${orgaan.leden.map(({ partij }) => partij).join(', ')}`}
        .
      </Paragraph>
      <Paragraph>
        {vergadering === null ? (
          'In welke vergadering is niet gepubliceerd.'
        ) : (
          <>
            In de{' '}
            <Link href={`/vergaderingen/${vergadering.code}`}>{`vergadering van ${dutchDate(vergadering.datum as CalendarDate)}`}</Link>
            {vergadering.agenda.length === 0 ? '' : `, over: ${vergadering.agenda.map(({ punt }) => punt).join('; ')}`}.
          </>
        )}
      </Paragraph>
      {toen === null ? null : (
        <Paragraph>
          {toen.editie === null ? (
            'Het register kende die dag nog geen editie.'
          ) : (
            <>
              De nieuwste editie was toen{' '}
              <Link
                href={reportOf(toen.editie, toen.volgnummer)}
              >{`${toen.editieNaam ?? toen.editie}, met peildatum ${dutchDate(toen.editie as CalendarDate)}`}</Link>
              : zo als het register haar die dag kende.
            </>
          )}
        </Paragraph>
      )}
      <Paragraph>
        {besluit.verandert.length === 0 ? (
          'Wat het verandert, is niet vastgelegd.'
        ) : (
          <>
            Het verandert:{' '}
            {besluit.verandert.map((stream, at) => (
              <>
                {at === 0 ? '' : ', '}
                <SubjectLink stream={stream} />
              </>
            ))}
            . {feiten.length === 0 ? 'Daarover noemt nog geen feit dit besluit.' : ''}
          </>
        )}
      </Paragraph>
    </section>
  );
}

/** The decisions, and one of them: who decided it, and what was known then. */
export const BesluitenPages = resourcePages(
  {
    list: BESLUITEN,
    title: 'Besluiten',
    lead: 'Wat is voorgesteld, besloten, uitgesteld en herroepen: door wie, wanneer, en met welke editie op tafel.',
    room: 'akkoord',
    crumbs: PARTIJEN_CRUMBS,
    beside: PARTIJEN_BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Besluit', href: ({ code }) => `/besluiten/${code}`, cell: ({ titel }) => titel },
      { name: 'stand', cell: (besluit) => <Status besluit={besluit} /> },
      { name: 'sinds' },
      { name: 'orgaan', href: ({ orgaan }) => `/organen/${orgaan}` },
      { name: 'editie' },
    ],
    filters: [
      { name: 'orgaan', label: 'Orgaan', hint: 'De code: bo.' },
      { name: 'stand', label: 'Stand' },
    ],
    empty: 'Wordt er een besluit voorgesteld of genomen, dan staat het hier.',
  },
  {
    path: 'besluiten',
    item: BesluitMetFeiten,
    room: 'akkoord',
    crumbs: underPartijen('Besluiten', 'besluiten'),
    read: async (core, code, asked): Promise<ReadSubject<BesluitMetGrond>> => {
      const { clocks, view, grond } = await groundOf(core, code, asked);
      const stream = BESLUIT_ROUTES.subject.streams.of(view.code);
      const history = await historyOf(core, asked, stream, clocks.volgnummer);
      return { clocks, answer: { ...besluitOf(view), feiten: grond.feiten, grond }, stream, history };
    },
    kicker: ({ code }) => `Besluit ${code}`,
    title: ({ titel }) => titel,
    badges: (besluit) => <Status besluit={besluit} />,
    leaveOut: ['code', 'titel', 'stand', 'gebeurtenis', 'verandert', 'orgaan', 'vergadering'],
    titles: { feiten: 'Feiten die het noemen' },
    more: (besluit) => <Ground besluit={besluit} />,
  },
);
