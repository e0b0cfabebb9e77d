import type { Decimal } from '@peildatum/kernel';
import type { DeelmonitorMetingen, Doelen } from '../domain/een-meting/een-meting.js';
import type { KaderJaar } from '../domain/financiele-kaders/financiele-kaders.js';
import type { Indicator, IndicatorSectie } from '../domain/indicatoren/indicatoren.js';
import type { Report } from '../domain/report.js';
import type { Volumenorm, Volumenormen } from '../domain/volumenormen/volumenormen.js';
import { type Bar, barsChart } from './charts/bars-chart.js';
import { lookOf } from './charts/palette.js';
import { svgChart } from './charts/svg-chart.js';
import { counted, dutchDate, dutchDecimal, dutchNumber } from './dutch.js';
import { marks } from './signs.js';

/** The pictures of the sections on kaders, indicators, norms and the 1-meting; none of what has no figures. */
export function measureCharts({ financieleKaders, arbeidsmarkt, toegankelijkheid, volumenormen, eenMeting }: Report) {
  return {
    frameworks: (financieleKaders?.jaren ?? []).map(frameworkChart),
    /** By the code of the indicator. */
    indicators: new Map([arbeidsmarkt, toegankelijkheid].flatMap((section) => (section ? indicatorCharts(section) : []))),
    norms: volumenormen && volumenormen.interventies.length > 0 ? statesChart(volumenormen) : null,
    /** By the code of the intervention. */
    volumes: new Map((volumenormen?.interventies ?? []).flatMap(volumesChart)),
    targets: eenMeting && eenMeting.doelen.rijen.length > 0 ? targetsChart(eenMeting.doelen.telling) : null,
    waves: (eenMeting?.monitors ?? []).map(({ code, titel, delen }) => wavesChart(code, titel, delen)),
  };
}

/** For the length of a bar: exact enough to draw, never to print. */
const drawn = (value: Decimal): number => Number(value);

/** How much of each kader is spent, beside a bar for all of it. */
const frameworkChart = ({ jaar, uitputting }: KaderJaar): string =>
  svgChart(
    barsChart({
      id: `grafiek-kaders-${jaar}`,
      title: `Uitputting van de kaders ${jaar}: uitgaven in procenten van het kader`,
      what: 'een staaf voor het hele kader en een per sector',
      labels: 90,
      bars: [
        { name: 'Kader', value: 100, label: '100%', style: lookOf('zand') },
        ...uitputting.map(
          ({ sector, aandeel }): Bar =>
            aandeel === null
              ? { name: sector, value: 0, label: 'onbekend' }
              : { name: sector, value: drawn(aandeel), label: `${dutchDecimal(aandeel)}%` },
        ),
      ],
    }),
  );

const indicatorCharts = ({ delen }: IndicatorSectie): [code: string, chart: string][] =>
  delen.flatMap(({ indicatoren }) =>
    indicatoren.flatMap((indicator): [string, string][] => {
      const bars = barsOf(indicator);
      return bars.length === 0 ? [] : [[indicator.code, indicatorChart(indicator, bars)]];
    }),
  );

/** As many as are readable one below the other. */
const PERIODS = 12;

/** The newest figures where they are broken down, else the line through time. */
function barsOf({ meting, reeks, uitsplitsing }: Indicator): Bar[] {
  const broken = (meting?.cellen ?? []).filter(({ van, waarde }) => van.length > 0 && waarde !== null);
  if (uitsplitsing.length > 0 && broken.length > 0) return broken.flatMap(({ van, waarde }) => barOf(van.join(', '), waarde));
  return reeks.slice(-PERIODS).flatMap(({ tot, waarde }) => barOf(dutchDate(tot), waarde));
}

const barOf = (name: string, value: Decimal | null): Bar[] =>
  value === null ? [] : [{ name, value: drawn(value), label: dutchDecimal(value) }];

const indicatorChart = ({ code, naam, eenheid, normen }: Indicator, bars: readonly Bar[]): string => {
  const norms = normen.filter(({ waarde, van }) => waarde !== null && van.length === 0);
  return svgChart(
    barsChart({
      id: `grafiek-indicator-${code}`,
      title: `${naam} (${eenheid})`,
      what: norms.length > 0 ? 'een staaf voor de norm en een per gepubliceerde waarde' : 'een staaf per gepubliceerde waarde',
      bars: [
        ...norms.map(({ waarde }) => ({
          name: 'Norm',
          value: drawn(waarde as Decimal),
          label: dutchDecimal(waarde as Decimal),
          style: lookOf('zand'),
        })),
        ...bars,
      ],
    }),
  );
};

const STATES = ['op de lijst', 'voorgesteld', 'vastgesteld', 'ingetrokken'] as const;

const statesChart = ({ interventies }: Volumenormen): string =>
  svgChart(
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
        return { name: state, value: there.length, label: `${dutchNumber(there.length)}${marks(grounds)}` };
      }),
    }),
  );

/** The volumes of who is held against a norm, beside its minimum. */
function volumesChart({ code, titel, norm, naleving: { jaar, eenheden } }: Volumenorm): [code: string, chart: string][] {
  if (eenheden.length === 0) return [];
  const minimum = norm?.minimum ?? null;
  return [
    [
      code,
      svgChart(
        barsChart({
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
        }),
      ),
    ],
  ];
}

/** Per deelmonitor how many of its indicators have a figure in both waves. */
const wavesChart = (code: string, title: string, parts: readonly DeelmonitorMetingen[]): string =>
  svgChart(
    barsChart({
      id: `grafiek-metingen-${code}`,
      title: `${title}: indicatoren met 0-meting en 1-meting`,
      what: 'een staaf per deelmonitor',
      labels: 130,
      bars: parts.map(({ titel, indicatoren }) => {
        const compared = indicatoren.filter(({ onbekendOmdat }) => onbekendOmdat === null).length;
        return {
          name: titel,
          value: compared,
          label: `${dutchNumber(compared)} van ${counted(indicatoren.length, 'indicator', 'indicatoren')}`,
        };
      }),
    }),
  );

const targetsChart = ({ alle, metGetal, nogTeKwantificeren, afspraakTeLaat }: Doelen['telling']): string =>
  svgChart(
    barsChart({
      id: 'grafiek-doelen',
      title: 'Indicatoren met een doel',
      what: 'een staaf voor alle en een per soort doel',
      bars: [
        { naam: 'met een doel', figure: alle },
        { naam: 'met een getal', figure: metGetal },
        { naam: 'nog te kwantificeren', figure: nogTeKwantificeren },
        { naam: 'afspraak over getal of termijn te laat', figure: afspraakTeLaat },
      ].map(({ naam, figure }) => ({ name: naam, value: figure.aantal, label: `${dutchNumber(figure.aantal)}${marks(figure)}` })),
    }),
  );
