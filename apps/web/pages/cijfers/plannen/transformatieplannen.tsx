import { compareCents, euroOf, parseEuro, sumOf } from '@peildatum/kernel';
import { dossierStream, GetPlanQuery, PLAN_STATUSES, toetsOfPlan } from '@peildatum/plans';
import { groupBy } from '@peildatum/reporting';
import { eventsAbout } from '../../../../api/gebeurtenissen/events-about.js';
import { kpiOf } from '../../../../api/kpis/kpi.antwoord.js';
import { planCodeOf } from '../../../../api/transformatieplannen/plan-code.js';
import { Transformatieplan, transformatieplanOf } from '../../../../api/transformatieplannen/transformatieplan.antwoord.js';
import { TRANSFORMATIEPLANNEN } from '../../../../api/transformatieplannen/transformatieplannen.list.js';
import type { BarChart } from '../../../charts/bar-chart.js';
import { euroBar } from '../../../charts/euro-bar.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { historyOf } from '../../../history/history-of.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { AanvraagStatus, statusOptions } from './aanvraag-status.js';
import { BESIDE } from './beside.js';
import { KpiTable } from './kpi-table.js';
import { STAND_LEFT_OUT } from './stand-left-out.js';

/** What is approved of these plans; null: none of them is. */
function approvedPerSector(plans: readonly Transformatieplan[]): BarChart | null {
  const amounts = groupBy(
    plans.flatMap(({ perSector }) => perSector),
    ({ sector }) => sector,
  );
  if (amounts.size === 0) return null;
  const sums = [...amounts].map(([sector, of]) => ({ sector, sum: sumOf(of.map(({ bedrag }) => parseEuro(bedrag))) }));
  return {
    id: 'grafiek-sectoren',
    title: plans.length === 1 ? 'Goedgekeurd bedrag per sector' : `Goedgekeurd bedrag per sector, van alle ${plans.length} plannen samen`,
    bars: sums.sort((a, b) => compareCents(b.sum, a.sum)).map(({ sector, sum }) => euroBar(sector ?? 'Onbekend', euroOf(sum))),
  };
}

/** The transformatieplannen, and one of them with the KPIs that earn its amount. */
export const TransformatieplannenPages = resourcePages(
  {
    list: TRANSFORMATIEPLANNEN,
    title: 'Transformatieplannen',
    lead: 'Een transformatieplan rust op een goedgekeurde snelle toets; de marktleidende verzekeraars besluiten erover.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', href: ({ code }) => `/transformatieplannen/${code}` },
      { name: 'titel' },
      { name: 'statusNaam', title: 'Status', cell: (plan) => <AanvraagStatus stand={plan} /> },
      { name: 'statusVanaf', title: 'Sinds' },
      { name: 'ingediendOp' },
      { name: 'sectoren' },
      { name: 'goedgekeurdBedrag' },
    ],
    filters: [
      { name: 'zoek', label: 'Tekst of code' },
      { name: 'status', label: 'Status', options: statusOptions(PLAN_STATUSES) },
      { name: 'beschikking', label: 'Met een beschikking' },
      { name: 'sector', label: 'Sector', hint: 'Zoals de lijst haar schrijft: MSZ.' },
      { name: 'regio', label: 'Regio', hint: 'Zoals de lijst haar schrijft: Twente.' },
    ],
    chart: approvedPerSector,
    empty: 'Wordt er een transformatieplan ingediend, dan staat het hier.',
  },
  {
    path: 'transformatieplannen',
    item: Transformatieplan,
    room: 'cijfers',
    crumbs: under('Transformatieplannen', 'transformatieplannen'),
    read: async (core, given, asked) => {
      const code = planCodeOf(given);
      const { clocks, value } = await core.queries.execute(new GetPlanQuery(code, asked));
      const stream = dossierStream(toetsOfPlan(code));
      const history = await historyOf(core, asked, stream, clocks.volgnummer, eventsAbout({ plan: code }));
      return { clocks, answer: { ...transformatieplanOf(value.plan), kpis: value.kpis.map(kpiOf) }, stream, history };
    },
    kicker: ({ code }) => `Transformatieplan ${code}`,
    title: ({ titel }) => titel ?? 'Titel onbekend',
    badges: (plan) => <AanvraagStatus stand={plan} />,
    leaveOut: [...STAND_LEFT_OUT, 'snelleToets'],
    chart: ({ perSector }): BarChart => ({
      id: 'grafiek-sector',
      title: 'Goedgekeurd bedrag per sector',
      bars: perSector.map(({ sector, bedrag }) => euroBar(sector ?? 'Onbekend', bedrag)),
    }),
    more: ({ snelleToets, kpis }) => (
      <>
        <Paragraph>
          Het plan rust op <Link href={`/snelle-toetsen/${snelleToets}`}>{`snelle toets ${snelleToets}`}</Link>.
        </Paragraph>
        <KpiTable kpis={kpis} />
      </>
    ),
  },
);
