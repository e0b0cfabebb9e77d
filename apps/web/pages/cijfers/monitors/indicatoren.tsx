import type { CalendarDate } from '@peildatum/kernel';
import { GetIndicatorQuery, monitorStreams } from '@peildatum/monitoring';
import { dutchDate } from '@peildatum/reporting';
import { eventsAbout } from '../../../../api/gebeurtenissen/events-about.js';
import { Indicator, indicatorOf } from '../../../../api/indicatoren/indicator.antwoord.js';
import { indicatorCode } from '../../../../api/indicatoren/indicator-code.js';
import { INDICATOREN } from '../../../../api/indicatoren/indicatoren.list.js';
import type { ChartBar } from '../../../charts/bar-chart.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { historyOf } from '../../../history/history-of.js';
import { resourcePages } from '../../../subject-page/resource-pages.js';
import { CIJFERS, under } from '../crumbs.js';
import { BESIDE } from './beside.js';
import { numberWords, partWords, titleOfIndicator, wholeOf } from './indicator-words.js';
import { Measured } from './measured.js';

/** The indicators with their 0-meting, 1-meting and targets, and one of them. */
export const IndicatorenPages = resourcePages(
  {
    list: INDICATOREN,
    title: 'Indicatoren',
    lead: 'De 0-meting, de 1-meting en de doelen. Wat niet bekend is, zegt waarom; geen uitkomst wordt aan één actie toegeschreven.',
    room: 'cijfers',
    crumbs: CIJFERS,
    beside: BESIDE,
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Indicator', href: ({ code }) => `/indicatoren/${code}`, cell: titleOfIndicator },
      { name: 'monitor' },
      { name: 'groep' },
      {
        name: 'vergelijking.nulmeting',
        title: '0-meting',
        isOrdered: false,
        cell: (indicator) => numberWords(wholeOf(indicator)?.nulmeting ?? null),
      },
      {
        name: 'vergelijking.eenmeting',
        title: '1-meting',
        isOrdered: false,
        cell: (indicator) => numberWords(wholeOf(indicator)?.eenmeting ?? null),
      },
      { name: 'vergelijking.onbekendOmdat', title: 'Te vergelijken', cell: ({ vergelijking }) => vergelijking.onbekendOmdat ?? 'ja' },
    ],
    filters: [
      { name: 'monitor', label: 'Monitor', hint: 'De code: arbeidsmarkt.' },
      { name: 'laag', label: 'Laag' },
      { name: 'doel', label: 'Met een doel' },
      { name: 'norm', label: 'Met een norm' },
      { name: 'vaststellingTeLaat', label: 'Vaststelling te laat' },
    ],
    empty: 'Wordt er een indicator gedefinieerd, dan staat zij hier.',
  },
  {
    path: 'indicatoren',
    item: Indicator,
    room: 'cijfers',
    crumbs: under('Indicatoren', 'indicatoren'),
    read: async (core, given, asked) => {
      const { monitor, indicator } = indicatorCode(given);
      const { clocks, value } = await core.queries.execute(new GetIndicatorQuery(monitor, indicator, asked));
      const stream = monitorStreams.of(monitor);
      const history = await historyOf(core, asked, stream, clocks.volgnummer, eventsAbout({ indicator }));
      return { clocks, answer: indicatorOf(value.indicator), stream, history };
    },
    kicker: ({ code }) => `Indicator ${code}`,
    title: titleOfIndicator,
    leaveOut: [
      'code',
      'metingen',
      'normen',
      'vergelijking.cijfers',
      'vergelijking.nulmeting',
      'vergelijking.eenmeting',
      'vergelijking.onbekendOmdat',
    ],
    chart: (indicator) => ({ id: 'grafiek-metingen', title: 'De metingen', bars: barsOf(indicator) }),
    more: (indicator) => (
      <>
        <Paragraph>
          Zij hoort bij <Link href={`/monitors/${indicator.monitor}`}>{`monitor ${indicator.monitor}`}</Link>.
        </Paragraph>
        <Measured indicator={indicator} />
      </>
    ),
  },
);

/** As many as are readable one below the other. */
const MOST = 12;

/** The line through time where one value was measured each time; else the parts of the newest measurement. */
function barsOf({ metingen }: Indicator): readonly ChartBar[] {
  const bar = (name: string, waarde: string | null): ChartBar => ({
    name,
    value: waarde === null ? null : Number(waarde),
    label: numberWords(waarde),
  });
  const whole = metingen.flatMap(({ periodeTot, cijfers }) =>
    cijfers.filter(({ van }) => van.length === 0).map(({ waarde }) => bar(dutchDate(periodeTot as CalendarDate), waarde)),
  );
  const parts = (metingen.at(-1)?.cijfers ?? []).map(({ van, waarde }) => bar(partWords(van), waarde));
  return (whole.length > 0 ? whole : parts).slice(-MOST);
}
