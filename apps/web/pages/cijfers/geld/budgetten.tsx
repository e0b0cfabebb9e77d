import type { Budget } from '../../../../api/budgetten/budget.antwoord.js';
import { BUDGET_ROUTES, BUDGETTEN } from '../../../../api/budgetten/budgetten.routes.js';
import { euroBar } from '../../../charts/euro-bar.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { readSubject } from '../../../subject-page/read-subject.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';

const read = readSubject(BUDGET_ROUTES);

/** The budgets, and one of them as it was decided. */
export const BudgettenPages = resourcePages(
  {
    list: BUDGETTEN,
    title: 'Budgetten',
    lead: 'Wat er aan geld is afgesproken. Wat ervan is aangevraagd, goedgekeurd en betaald, staat bij de uitputting.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', href: ({ code }) => `/budgetten/${code}` },
      { name: 'titel' },
      { name: 'vastgesteld' },
      { name: 'totaal', title: 'Zoals het nu is' },
      { name: 'vrij', title: 'Niet geoormerkt' },
      { name: 'looptijdTot', title: 'Looptijd tot en met' },
    ],
    filters: [],
    empty: 'Wordt er een budget vastgesteld, dan staat het hier.',
  },
  {
    path: 'budgetten',
    item: BUDGET_ROUTES.answer,
    room: 'cijfers',
    crumbs: under('Budgetten', 'budgetten'),
    read,
    kicker: ({ code }) => `Budget ${code}`,
    title: ({ titel }) => titel,
    leaveOut: ['code', 'titel'],
    chart: ({ oormerken }: Budget) => ({
      id: 'grafiek-oormerken',
      title: 'Geoormerkt',
      bars: oormerken.map(({ oormerk, deel }) => euroBar(oormerk, deel.bedrag)),
    }),
    more: ({ code }) => (
      <Paragraph>
        <Link href={`/uitputting/${code}`}>Wat ervan is aangevraagd, goedgekeurd en betaald</Link>
      </Paragraph>
    ),
  },
);
