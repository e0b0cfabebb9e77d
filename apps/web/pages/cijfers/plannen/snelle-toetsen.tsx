import { dossierStream, GetSnelleToetsQuery, TOETS_STATUSES } from '@peildatum/plans';
import { SnelleToets, snelleToetsOf } from '../../../../api/snelle-toetsen/snelle-toets.antwoord.js';
import { SNELLE_TOETSEN } from '../../../../api/snelle-toetsen/snelle-toetsen.list.js';
import { toetsCode } from '../../../../api/snelle-toetsen/toets-code.js';
import { transformatieplanOf } from '../../../../api/transformatieplannen/transformatieplan.antwoord.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { historyOf } from '../../../history/history-of.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { AanvraagStatus, statusOptions } from './aanvraag-status.js';
import { BESIDE } from './beside.js';
import { STAND_LEFT_OUT } from './stand-left-out.js';

/** The snelle toetsen, and one of them with the plans that rest on it. */
export const SnelleToetsenPages = resourcePages(
  {
    list: SNELLE_TOETSEN,
    title: 'Snelle toetsen',
    lead: 'Een snelle toets is de eerste aanvraag: keuren de verzekeraars haar goed, dan volgt een transformatieplan.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', href: ({ code }) => `/snelle-toetsen/${code}` },
      { name: 'titel' },
      { name: 'statusNaam', title: 'Status', cell: (toets) => <AanvraagStatus stand={toets} /> },
      { name: 'statusVanaf', title: 'Sinds' },
      { name: 'ingediendOp' },
      { name: 'verzekeraar' },
      { name: 'gevraagdBedrag' },
    ],
    filters: [
      { name: 'zoek', label: 'Tekst of code' },
      { name: 'status', label: 'Status', options: statusOptions(TOETS_STATUSES) },
      { name: 'plan', label: 'Met een plan' },
      { name: 'sector', label: 'Sector', hint: 'Zoals de lijst haar schrijft: MSZ.' },
      { name: 'regio', label: 'Regio', hint: 'Zoals de lijst haar schrijft: Twente.' },
    ],
    empty: 'Wordt er een snelle toets ingediend, dan staat zij hier.',
  },
  {
    path: 'snelle-toetsen',
    item: SnelleToets,
    room: 'cijfers',
    crumbs: under('Snelle toetsen', 'snelle-toetsen'),
    read: async (core, given, asked) => {
      const code = toetsCode(given);
      const { clocks, value } = await core.queries.execute(new GetSnelleToetsQuery(code, asked));
      const stream = dossierStream(code);
      const history = await historyOf(core, asked, stream, clocks.volgnummer);
      return { clocks, answer: { ...snelleToetsOf(value.toets), plannen: value.plans.map(transformatieplanOf) }, stream, history };
    },
    kicker: ({ code }) => `Snelle toets ${code}`,
    title: ({ titel }) => titel ?? 'Titel onbekend',
    badges: (toets) => <AanvraagStatus stand={toets} />,
    leaveOut: STAND_LEFT_OUT,
    more: ({ plannen }) =>
      plannen.length === 0 ? (
        <Paragraph>Er rust bij deze klokken nog geen transformatieplan op.</Paragraph>
      ) : (
        <ul class="pd-rows">
          {plannen.map((plan) => (
            <li key={plan.code} class="pd-rows__row">
              <Link href={`/transformatieplannen/${plan.code}`}>{`Transformatieplan ${plan.code}`}</Link>
              <AanvraagStatus stand={plan} />
            </li>
          ))}
        </ul>
      ),
  },
);
