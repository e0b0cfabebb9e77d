import { dossierStream, GetKpiQuery, kpiName, planOfKpi, toetsOfPlan } from '@peildatum/plans';
import { eventsAbout } from '../../../../api/gebeurtenissen/events-about.js';
import { Kpi, kpiOf } from '../../../../api/kpis/kpi.antwoord.js';
import { kpiCodeOf } from '../../../../api/kpis/kpi-code.js';
import { KPIS } from '../../../../api/kpis/kpis.list.js';
import { euroBar } from '../../../charts/euro-bar.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { historyOf } from '../../../history/history-of.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';

/** The KPIs of approved plans, and one of them with what was earned by it. */
export const KpisPages = resourcePages(
  {
    list: KPIS,
    title: 'KPI’s van goedgekeurde plannen',
    lead: 'Een plan verdient zijn bedrag met KPI’s: wat behaald is, wordt betaald, en wat niet behaald is, komt vrij.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', href: ({ code }) => `/kpis/${code}` },
      { name: 'titel' },
      {
        name: 'transformatieplan',
        title: 'Plan',
        href: ({ transformatieplan }) => `/transformatieplannen/${transformatieplan}`,
        cell: ({ transformatieplan }) => <span class="pd-unbroken">{transformatieplan}</span>,
      },
      { name: 'sector' },
      { name: 'gereedOp' },
      { name: 'uitkomst', cell: ({ uitkomst }) => uitkomst.replaceAll('-', ' ') },
      { name: 'bedragen.beschikbaar' },
      { name: 'bedragen.betaalbaarEnBetaald' },
    ],
    filters: [
      { name: 'plan', label: 'Van dit transformatieplan', hint: 'De code: ST-0123.1.' },
      { name: 'sector', label: 'Sector', hint: 'Zoals de lijst haar schrijft: MSZ.' },
      { name: 'uitkomst', label: 'Uitkomst' },
    ],
    empty: 'Wordt een transformatieplan goedgekeurd, dan staan de KPI’s ervan hier.',
  },
  {
    path: 'kpis',
    item: Kpi,
    room: 'cijfers',
    crumbs: under('KPI’s', 'kpis'),
    read: async (core, given, asked) => {
      const code = kpiCodeOf(given);
      const plan = planOfKpi(code);
      const { clocks, value } = await core.queries.execute(new GetKpiQuery(code, asked));
      const about = eventsAbout({ plan, kpi: kpiName(code) });
      const stream = dossierStream(toetsOfPlan(plan));
      const history = await historyOf(core, asked, stream, clocks.volgnummer, about);
      return { clocks, answer: kpiOf(value.kpi), stream, history };
    },
    kicker: ({ code }) => `KPI ${code}`,
    title: ({ titel, naam }) => titel ?? naam,
    leaveOut: ['code', 'titel', 'naam', 'transformatieplan'],
    chart: ({ bedragen }) => ({
      id: 'grafiek-bedragen',
      title: 'Waar het bedrag staat',
      bars: [
        euroBar('Beschikbaar', bedragen.beschikbaar),
        euroBar('Verwacht', bedragen.verwacht),
        euroBar('Betaalbaar en betaald', bedragen.betaalbaarEnBetaald),
        euroBar('Definitief vrijgegeven', bedragen.definitiefVrijgegeven),
        euroBar('Nog vrij te geven', bedragen.nogVrijTeGeven),
        euroBar('Mogelijk nog vrij te geven', bedragen.mogelijkNogVrijTeGeven),
      ],
    }),
    more: ({ transformatieplan }) => (
      <Paragraph>
        De KPI hoort bij <Link href={`/transformatieplannen/${transformatieplan}`}>{`transformatieplan ${transformatieplan}`}</Link>.
        Waarvoor zij is afgesproken, staat daar.
      </Paragraph>
    ),
  },
);
