import type { Decimal } from '@peildatum/kernel';
import { ONE_IN } from '@peildatum/monitoring';
import type { Vergelijking } from '../domain/een-meting/een-meting.js';
import type { KaderCel, KaderJaar, KaderRij } from '../domain/financiele-kaders/financiele-kaders.js';
import type { Indicator, IndicatorDeel } from '../domain/indicatoren/indicatoren.js';
import type { Report } from '../domain/report.js';
import type { NormBesluit } from '../domain/volumenormen/volumenormen.js';
import type { Chart } from './charts/chart.js';
import { dutchDate, dutchDecimal } from './dutch.js';
import { measureCharts } from './measure-charts.js';
import { textWords } from './text-words.js';

type Texts = ReturnType<typeof textWords>;

/** What the templates of the sections on kaders, indicators, norms and the 1-meting work with. */
export const measureWords = (report: Report, drawn: (chart: Chart) => string) => ({
  measures: measureCharts(report, drawn),
  decimal: dutchDecimal,
  decimalOr: (value: Decimal | null, otherwise: string): string => (value === null ? otherwise : dutchDecimal(value)),
  dateOr: (date: Parameters<typeof dutchDate>[0] | null, otherwise: string): string => (date === null ? otherwise : dutchDate(date)),
  cellText,
  printedText,
  kaderIntro: (year: KaderJaar): string => kaderIntro(year, textWords(report)),
  kaderNotes: (year: KaderJaar) => kaderNotes(year, textWords(report)),
  withUnit,
  whom: (of: readonly string[]): string => of.join(', ') || 'Alle',
  sharedCells,
  minimumText,
  unknownCells: ({ rijen }: KaderJaar) => unknownCells(rijen),
  hasCells: ({ cellen }: Vergelijking): boolean => cellen.some(({ nul, een }) => nul !== null || een !== null),
});

/** Empty where there is no such figure. */
function cellText({ waarde, onbekendOmdat }: KaderCel, { eenheid }: KaderRij): string {
  if (waarde === null) return onbekendOmdat === null ? '' : 'onbekend';
  return eenheid === 'procent' ? `${dutchDecimal(waarde)}%` : dutchDecimal(waarde);
}

/** Beside the computed value, where what was printed is another one or the computed one is unknown. */
const printedText = ({ gedrukt, wijktAf, waarde }: KaderCel): string | null =>
  gedrukt !== null && (wijktAf || waarde === null) ? `gedrukt: ${dutchDecimal(gedrukt)}` : null;

/** Each reason once, with the sectors and rows that it holds for. */
function unknownCells(rows: readonly KaderRij[]): { readonly reden: string; readonly cellen: string }[] {
  const found = new Map<string, string[]>();
  for (const { nr, cellen } of rows)
    for (const { sector, onbekendOmdat } of cellen)
      if (onbekendOmdat !== null) found.set(onbekendOmdat, [...(found.get(onbekendOmdat) ?? []), `${sector} (rij ${nr})`]);
  return [...found].map(([reden, cellen]) => ({ reden, cellen: cellen.join(', ') }));
}

const quarterWords = (quarter: string): string => quarter.split('-').reverse().join(' ');

function kaderIntro({ jaar, kwartalen, cijfers, voorlopig }: KaderJaar, { fixedText }: Texts): string {
  const year = String(jaar);
  const quarters = cijfers.map(quarterWords).join(' en ');
  const stand = fixedText('kaders.stand', { jaar: year, kwartalen: String(kwartalen), cijfers: quarters });
  return `${stand} ${voorlopig ? fixedText('kaders.voorlopig', { jaar: year }) : fixedText('kaders.definitief')}`;
}

/** The notes of the reports, by the number of their row. */
function kaderNotes(year: KaderJaar, { fixedText }: Texts): { readonly nr: number; readonly tekst: string }[] {
  const { rijen, covid } = year;
  const jaar = String(year.jaar);
  const hasFund = rijen.some(({ sleutel }) => sleutel === 'fonds');
  const notes: Readonly<Record<KaderRij['sleutel'], readonly string[]>> = {
    uitgaven: [fixedText('kaders.uitgaven', { jaar })],
    kader: [fixedText('kaders.kader', { jaar })],
    fonds: [fixedText('kaders.fonds')],
    verschil: [
      fixedText(hasFund ? 'kaders.verschil.met-fonds' : 'kaders.verschil', { jaar }),
      covid === null ? '' : fixedText('kaders.verschil.covid', { sector: covid.sector }),
    ],
    correctie: medicinesNote(year, fixedText),
    resterend: [fixedText('kaders.resterend')],
    balanspost: [fixedText('kaders.balanspost')],
  };
  return rijen
    .map(({ nr, sleutel }) => ({ nr, tekst: notes[sleutel].filter((text) => text !== '').join(' ') }))
    .filter(({ tekst }) => tekst !== '');
}

function medicinesNote({ jaar, geneesmiddelen }: KaderJaar, fixedText: Texts['fixedText']): readonly string[] {
  if (geneesmiddelen === null) return [fixedText('kaders.geneesmiddelen.geen')];
  const { groei, drempel } = geneesmiddelen;
  const year = { jaar: String(jaar) };
  return [
    groei === null
      ? fixedText('kaders.geneesmiddelen.groei-onbekend', year)
      : fixedText('kaders.geneesmiddelen.groei', { ...year, groei: dutchDecimal(groei) }),
    drempel === null
      ? fixedText('kaders.geneesmiddelen.drempel-onbekend')
      : fixedText('kaders.geneesmiddelen.drempel', { drempel: dutchDecimal(drempel) }),
  ];
}

/** `14 weken`; a share stands behind its unit: `1 op 6`. */
const withUnit = (value: Decimal, unit: string): string =>
  unit === ONE_IN ? `${unit} ${dutchDecimal(value)}` : `${dutchDecimal(value)} ${unit}`;

/** Whether the indicators of a part are broken down alike, so that they stand in one table: a row per group or region. */
function sharedCells({ indicatoren }: IndicatorDeel): { readonly van: readonly string[]; readonly cellen: readonly (Cell | null)[] }[] {
  const keys = [...new Set(indicatoren.flatMap(({ meting }) => (meting?.cellen ?? []).map(({ van }) => JSON.stringify(van))))];
  return keys.map((key) => ({
    van: JSON.parse(key) as string[],
    cellen: indicatoren.map(({ meting }) => meting?.cellen.find(({ van }) => JSON.stringify(van) === key) ?? null),
  }));
}

type Cell = NonNullable<Indicator['meting']>['cellen'][number];

const minimumText = (norm: NormBesluit | null): string =>
  norm === null ? 'geen norm vastgelegd' : `${norm.minimum === null ? 'niet gepubliceerd' : norm.minimum} per ${norm.per} per jaar`;
