import type { Decimal } from '@peildatum/kernel';
import type { DeelmonitorMetingen, Doelen } from '../domain/een-meting/een-meting.js';
import type { KaderJaar } from '../domain/financiele-kaders/financiele-kaders.js';
import type { Indicator, IndicatorSectie } from '../domain/indicatoren/indicatoren.js';
import type { Report } from '../domain/report.js';
import type { Volumenorm, Volumenormen } from '../domain/volumenormen/volumenormen.js';
import { barsChart, figureBar, type NamedBar } from './charts/bars-chart.js';
import type { Chart } from './charts/chart.js';
import { lookOf } from './charts/palette.js';
import { counted, dutchDate, dutchDecimal, dutchNumber } from './dutch.js';
import { barLength } from './dutch-money.js';

/** The pictures of the sections on kaders, indicators, norms and the 1-meting; none of what has no figures. */
export function measureCharts(
  { financieleKaders, arbeidsmarkt, toegankelijkheid, volumenormen, eenMeting }: Report,
  drawn: (chart: Chart) => string,
) {
  const byCode = (charts: readonly ChartOf[]) => new Map(charts.map(({ code, chart }) => [code, drawn(chart)]));
  return {
    frameworks: (financieleKaders?.jaren ?? []).map((year) => drawn(frameworkChart(year))),
    /** By the code of the indicator. */
    indicators: byCode([arbeidsmarkt, toegankelijkheid].flatMap((section) => (section ? indicatorCharts(section) : []))),
    norms: volumenormen && volumenormen.interventies.length > 0 ? drawn(statesChart(volumenormen)) : null,
    /** By the code of the intervention. */
    volumes: byCode((volumenormen?.interventies ?? []).flatMap(volumesChart)),
    targets: eenMeting && eenMeting.doelen.rijen.length > 0 ? drawn(targetsChart(eenMeting.doelen.telling)) : null,
    waves: (eenMeting?.monitors ?? []).map(({ code, titel, delen }) => drawn(wavesChart(code, titel, delen))),
  };
}

interface ChartOf {
  readonly code: string;
  readonly chart: Chart;
}

/** How much of each kader is spent, beside a bar for all of it. */
const frameworkChart = ({ jaar, uitputting }: KaderJaar): Chart =>
  barsChart({
    id: `grafiek-kaders-${jaar}`,
    title: `Uitputting van de kaders ${jaar}: uitgaven in procenten van het kader`,
    what: 'een staaf voor het hele kader en een per sector',
    bars: [
      { name: 'Kader', value: 100, label: '100%', style: lookOf('zand') },
      ...uitputting.map(
        ({ sector, aandeel }): NamedBar =>
          aandeel === null
            ? { name: sector, value: 0, label: 'onbekend' }
            : { name: sector, value: barLength(aandeel), label: `${dutchDecimal(aandeel)}%` },
      ),
    ],
  });

const indicatorCharts = ({ delen }: IndicatorSectie): ChartOf[] =>
  delen.flatMap(({ indicatoren }) =>
    indicatoren.flatMap((indicator): ChartOf[] => {
      const bars = barsOf(indicator);
      return bars.length === 0 ? [] : [{ code: indicator.code, chart: indicatorChart(indicator, bars) }];
    }),
  );

/** As many as are readable one below the other. */
const PERIODS = 12;

/** The newest figures where they are broken down, else the line through time. */
function barsOf({ meting, reeks, uitsplitsing }: Indicator): NamedBar[] {
  const broken = (meting?.cellen ?? []).filter(({ van, waarde }) => van.length > 0 && waarde !== null);
  if (uitsplitsing.length > 0 && broken.length > 0) return broken.flatMap(({ van, waarde }) => barOf(van.join(', '), waarde));
  return reeks.slice(-PERIODS).flatMap(({ tot, waarde }) => barOf(dutchDate(tot), waarde));
}

const barOf = (name: string, value: Decimal | null): NamedBar[] =>
  value === null ? [] : [{ name, value: barLength(value), label: dutchDecimal(value) }];

const indicatorChart = ({ code, naam, eenheid, normen }: Indicator, bars: readonly NamedBar[]): Chart => {
  const norms = normen.filter(({ waarde, van }) => waarde !== null && van.length === 0);
  return barsChart({
    id: `grafiek-indicator-${code}`,
    title: `${naam} (${eenheid})`,
    what: norms.length > 0 ? 'een staaf voor de norm en een per gepubliceerde waarde' : 'een staaf per gepubliceerde waarde',
    bars: [
      ...norms.map(({ waarde }) => ({
        name: 'Norm',
        value: barLength(waarde as Decimal),
        label: dutchDecimal(waarde as Decimal),
        style: lookOf('zand'),
      })),
      ...bars,
    ],
  });
};

const STATES = ['op de lijst', 'voorgesteld', 'vastgesteld', 'ingetrokken'] as const;

const statesChart = ({ interventies }: Volumenormen): Chart =>
  barsChart({
    id: 'grafiek-volumenormen',
    title: 'Interventies naar de stand van hun volumenorm',
    what: 'een staaf per stand',
    bars: STATES.map((state) => {
      const there = interventies.filter(({ status }) => status === state);
      const grounds = {
        gereconstrueerd: there.filter(({ gereconstrueerd }) => gereconstrueerd).length,
        afgeleid: there.filter(({ afgeleid }) => afgeleid).length,
      };
      return figureBar(state, { aantal: there.length, ...grounds });
    }),
  });

/** The volumes of who is held against a norm, beside its minimum. */
function volumesChart({ code, titel, norm, naleving: { jaar, eenheden } }: Volumenorm): ChartOf[] {
  if (eenheden.length === 0) return [];
  const minimum = norm?.minimum ?? null;
  const held = barsChart({
    id: `grafiek-volumes-${code}`,
    title: `Volumes van ${titel} in ${jaar}`,
    what: minimum === null ? 'een staaf per eenheid' : 'een staaf voor het minimum en een per eenheid',
    bars: [
      ...(minimum === null ? [] : [{ name: 'Minimum', value: minimum, label: dutchNumber(minimum), style: lookOf('zand') }]),
      ...eenheden.map(({ instelling, locatie, volume }) => ({
        name: locatie === null ? instelling : `${instelling}, ${locatie}`,
        value: volume,
        label: dutchNumber(volume),
      })),
    ],
  });
  return [{ code, chart: held }];
}

/** Per deelmonitor how many of its indicators have a figure in both waves. */
const wavesChart = (code: string, title: string, parts: readonly DeelmonitorMetingen[]): Chart =>
  barsChart({
    id: `grafiek-metingen-${code}`,
    title: `${title}: indicatoren met 0-meting en 1-meting`,
    what: 'een staaf per deelmonitor',
    bars: parts.map(({ titel, indicatoren }) => {
      const compared = indicatoren.filter(({ onbekendOmdat }) => onbekendOmdat === null).length;
      return {
        name: titel,
        value: compared,
        label: `${dutchNumber(compared)} van ${counted(indicatoren.length, 'indicator', 'indicatoren')}`,
      };
    }),
  });

const targetsChart = ({ alle, metGetal, nogTeKwantificeren, afspraakTeLaat }: Doelen['telling']): Chart =>
  barsChart({
    id: 'grafiek-doelen',
    title: 'Indicatoren met een doel',
    what: 'een staaf voor alle en een per soort doel',
    bars: [
      { naam: 'met een doel', figure: alle },
      { naam: 'met een getal', figure: metGetal },
      { naam: 'nog te kwantificeren', figure: nogTeKwantificeren },
      { naam: 'afspraak over getal of termijn te laat', figure: afspraakTeLaat },
    ].map(({ naam, figure }) => figureBar(naam, figure)),
  });
