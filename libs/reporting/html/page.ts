import type { FigureKey } from '@peildatum/figures';
import type { Distribution, Figure, Overview, Report } from '../domain/report.js';
import type { ReportPart } from '../domain/report-part.js';
import { agreementWords } from './agreement-words.js';
import { statusChart } from './charts/bars-chart.js';
import { htmlChart } from './charts/html-chart.js';
import { styleOf } from './charts/palette.js';
import { sectionChart } from './charts/section-chart.js';
import { sheetChart } from './charts/sheet-chart.js';
import { tafelsChart } from './charts/tafels-chart.js';
import { dateWords } from './date-words.js';
import { counted, dutchDate, dutchDateOf, dutchNumber, dutchShare } from './dutch.js';
import { escaped } from './escaped.js';
import { explanationAddress, reportAddress } from './explanation-address.js';
import { measureWords } from './measure-words.js';
import type { Style } from './page-style.js';
import { planWords } from './plan-words.js';
import { proseOf } from './prose.js';
import { summaryWords } from './samenvatting/summary-words.js';
import { figuresOf, signsOf, spokenSigns } from './signs.js';
import { textWords } from './text-words.js';

/** What a page is read on: a screen, where a figure is a link, sheets of paper, or a page of the house that it is a part of. */
export type Medium = 'scherm' | 'blad' | 'huis';

/** What the templates work with: the report itself, its charts, and the words and notation to print it in. */
export function pageOf(report: Report, style: Style, medium: Medium, part: ReportPart = 'geheel') {
  const { voortgang, onderdelen } = report;
  const drawn = medium === 'blad' ? sheetChart : htmlChart;
  const explained = medium === 'huis' ? '/verklaren' : undefined;
  return {
    report,
    style,
    onSheets: medium === 'blad',
    alone: part === 'samenvatting',
    reportAt: `${reportAddress(report)}&formaat=html`,
    charts: {
      overview: drawn(statusChart('grafiek-overzicht', 'Aantal acties per status, alle acties', voortgang.overzicht)),
      tafels: onderdelen.length > 0 ? drawn(tafelsChart(voortgang.perThematafel)) : null,
      sections: onderdelen.map((section) => drawn(sectionChart(section))),
    },
    title: titleLines(report),
    matrix: matrixOf(voortgang),
    outside: outsideOf(voortgang),
    repeat: repeatCommand(report, part, medium === 'blad' ? 'pdf' : 'html'),
    audience: audienceWords(report),
    agreed: onderdelen.filter(({ afgestemd }) => afgestemd).length,
    outcomes: outcomesOf(report),
    date: dutchDate,
    dateOf: dutchDateOf,
    number: dutchNumber,
    share: dutchShare,
    counted,
    prose: proseOf(report),
    hasProse: (sectie: string) => report.redactie.some((text) => text.sectie === sectie),
    keyed: (key: FigureKey | null | undefined, text: string) => keyed(key, text, report, explained),
    linked: (key: FigureKey | null | undefined, text: string) => linked(key, text, report, explained),
    statusClass: (status: string) => `staal-${styleOf(status).slug}`,
    signsOf,
    spokenSigns,
    figuresOf,
    ...dateWords(report),
    ...textWords(report),
    ...planWords(report, drawn),
    ...measureWords(report, drawn),
    ...agreementWords(report, drawn),
    ...summaryWords(report),
  };
}

/** A figure as the page shows it, with its key, and the way to where it comes from; where nothing is shown, or what is shown has no key, the text. */
const keyed = (key: FigureKey | null | undefined, text: string, report: Report, base?: string): string =>
  text === '' || !key
    ? escaped(text)
    : `<a data-sleutel="${escaped(key)}" href="${escaped(explanationAddress(key, report, base))}">${escaped(text)}</a>`;

/** What leads to where a figure comes from, and is not that figure. */
const linked = (key: FigureKey | null | undefined, text: string, report: Report, base?: string): string =>
  key ? `<a href="${escaped(explanationAddress(key, report, base))}">${escaped(text)}</a>` : escaped(text);

/** What the readers of a report may do with it. */
export const audienceWords = ({ doelgroep, embargo }: Pick<Report, 'doelgroep' | 'embargo'>): string => {
  if (doelgroep !== 'bo') return 'wat ieder mag lezen';
  return `met wat onder embargo staat: niet verspreiden${embargo === undefined ? '' : `; ${embargo}`}`;
};

/** Words and a sign of its own for each outcome: never colour alone. */
const OUTCOMES = [
  { uitkomst: 'klopt', icoon: '✓', klasse: 'klopt' },
  { uitkomst: 'verschilt', icoon: '≠', klasse: 'verschilt' },
  { uitkomst: 'niet te vergelijken', icoon: '–', klasse: 'onvergelijkbaar' },
] as const;

/** The title over two lines, broken where it says for whom it is; a title that says only that gets the name of the report above it. */
export function titleLines({ titel: { titel } }: Report): { readonly first: string; readonly second: string } {
  const written = titel ?? '';
  const at = written.indexOf('t.b.v.');
  const first = (at < 0 ? written : written.slice(0, at)).trim();
  return { first: first || 'Voortgangsrapportage', second: at < 0 ? '' : written.slice(at) };
}

const outcomesOf = ({ controles }: Report) =>
  OUTCOMES.map((outcome) => ({ ...outcome, aantal: controles.filter(({ uitkomst }) => uitkomst === outcome.uitkomst).length }));

/** What is counted is said where it is not what the edition says. */
const repeatCommand = (
  { klokken: { geldigOp, volgnummer }, titel, beoordeeld, doelgroep }: Report,
  part: ReportPart,
  format: 'html' | 'pdf',
): string =>
  [
    `npx peildatum ${part === 'samenvatting' ? part : 'rapport'} --geldig-op ${geldigOp} --volgnummer ${volgnummer} --formaat ${format}`,
    ...(beoordeeld && beoordeeld.object !== (titel.editie?.tel ?? 'snelle-toetsen') ? [`--tel ${beoordeeld.object}`] : []),
    ...(doelgroep === 'bo' ? ['--doelgroep bo'] : []),
  ].join(' ');

interface Matrix {
  readonly statussen: readonly string[];
  readonly rijen: readonly Row[];
}

interface Row {
  readonly naam: string;
  /** In the order of the statuses; a status that a distribution does not show is zero. */
  readonly cijfers: readonly (Pick<Figure, 'aantal' | 'gereconstrueerd' | 'afgeleid'> & { readonly sleutel?: FigureKey })[];
  readonly totaal: Figure;
}

/** The table beside the chart of all tafels. */
const matrixOf = ({ perThematafel, somThematafels }: Overview): Matrix & { readonly som: Row } => {
  const statussen = statusesOf([...perThematafel, somThematafels]);
  return {
    statussen,
    rijen: perThematafel.map((tafel) => row(`${tafel.letter}. ${tafel.naam}`, tafel, statussen)),
    som: row('Alle thematafels', somThematafels, statussen),
  };
};

/** The actions that lie at no tafel: those of which no source says where they lie, and the general ones. */
const outsideOf = ({ thematafelOnbekend, algemeen }: Overview): Matrix => {
  const statussen = statusesOf([thematafelOnbekend, algemeen]);
  return {
    statussen,
    rijen: [row('Thematafel onbekend', thematafelOnbekend, statussen), row('Algemeen, governance en monitoring', algemeen, statussen)],
  };
};

const statusesOf = (distributions: readonly Distribution[]): string[] => [
  ...new Set([
    ...distributions.flatMap(({ balken }) => balken.map(({ status }) => status)),
    ...distributions.flatMap(({ daarnaast }) => daarnaast.map(({ status }) => status)),
  ]),
];

const NOTHING = { aantal: 0, gereconstrueerd: 0, afgeleid: 0 };

const row = (naam: string, { balken, daarnaast, totaal }: Distribution, statussen: readonly string[]): Row => ({
  naam,
  cijfers: statussen.map((status) => [...balken, ...daarnaast].find((count) => count.status === status) ?? NOTHING),
  totaal,
});
