import { derived, type Origin, published } from './line.js';
import { CHART_STATUSES, type ChartStatus, LETTER, sum, sumOfLabels, TAFELS, YEAR_REPORT } from './thematafels.js';

/** A figure as it was published, or printed words; `derived` where it is the sum of what was. */
export interface Figure {
  readonly figure: string;
  readonly publishedIn: 'rapport' | 'brief' | 'jaarverslag';
  /** Null: not published. */
  readonly value: number | string | null;
  readonly note?: string;
  readonly origin: Origin;
}

/** The last part of a figure's name: the status as the reports write it. */
const NAMES: Readonly<Record<ChartStatus, string>> = {
  completed: 'afgerond',
  ahead: 'loopt-voor',
  'on-schedule': 'loopt-op-schema',
  behind: 'loopt-achter',
  'not-started': 'nog-niet-gestart',
};

const { total, completed, inProgress } = YEAR_REPORT;

export const FIGURES_2024_11: readonly Figure[] = [
  { figure: 'acties.totaal', publishedIn: 'jaarverslag', value: total, origin: published('002 r. 5') },
  { figure: 'acties.afgerond', publishedIn: 'jaarverslag', value: completed, origin: published('002 r. 5') },
  {
    figure: 'acties.in-gang',
    publishedIn: 'jaarverslag',
    value: inProgress,
    note: 'Het jaarverslag zegt niet welke statussen het bij "in gang gezet" telt.',
    origin: published('002 r. 5'),
  },
  {
    figure: 'acties.onbekend',
    publishedIn: 'jaarverslag',
    value: total - completed - inProgress,
    note: `Niet gedrukt: ${total} min ${completed} min ${inProgress}.`,
    origin: derived(`002 r. 5: ${total} min ${completed} min ${inProgress}`),
  },
  { figure: 'thematafels.aantal', publishedIn: 'rapport', value: TAFELS.length, origin: published('000 r. 45') },
  { figure: 'partijen.aantal', publishedIn: 'rapport', value: 14, origin: published('000 r. 45') },
];

const LETTER_LINES: Readonly<Record<keyof typeof LETTER, string>> = {
  completed: '255',
  'on-schedule': '255',
  behind: '255-257',
  'not-started': '257',
};

const letterFigures: readonly Figure[] = [
  ...CHART_STATUSES.map((status): Figure => {
    const figure = { figure: `acties.${NAMES[status]}`, publishedIn: 'brief' } as const;
    return status === 'ahead'
      ? { ...figure, value: null, note: 'De brief noemt deze status niet.', origin: published('004 r. 255-257') }
      : { ...figure, value: LETTER[status], origin: published(`004 r. ${LETTER_LINES[status]}`) };
  }),
  {
    figure: 'acties.som-van-statussen',
    publishedIn: 'brief',
    value: sum(Object.values(LETTER)),
    note: `Niet gedrukt: ${Object.values(LETTER).join(' + ')}.`,
    origin: derived(`004 r. 255-257: ${Object.values(LETTER).join(' + ')}`),
  },
  { figure: 'acties.afgerond-dit-kwartaal', publishedIn: 'brief', value: 8, origin: published('004 r. 253') },
];

/** What the labels of the chart add up to; the report itself prints no totals that survived. */
const chartFigures: readonly Figure[] = [
  ...CHART_STATUSES.map(
    (status): Figure => ({
      figure: `acties.${NAMES[status]}`,
      publishedIn: 'rapport',
      value: sumOfLabels(status),
      note: status === 'completed' ? 'Som van de leesbare labels; dat van F is niet gedrukt.' : 'Som van de leesbare labels.',
      origin: derived('004 r. 9705-9725: som van de leesbare labels'),
    }),
  ),
  {
    figure: 'acties.som-van-statussen',
    publishedIn: 'rapport',
    value: sum(CHART_STATUSES.map(sumOfLabels)),
    note: 'Som van de leesbare labels; Afgerond van F is niet gedrukt.',
    origin: derived('004 r. 9705-9725: som van de leesbare labels'),
  },
  {
    figure: 'acties.afgerond-sinds-vorige',
    publishedIn: 'rapport',
    value: 8,
    note: 'Sinds Q4 2024.',
    origin: published('004 r. 9701-9703'),
  },
];

/** The printed labels. A bar of zero has none, so it is no published figure, but in the chart that G has of its own. */
const labelFigures: readonly Figure[] = TAFELS.flatMap(({ letter, labels, labelLines }) =>
  CHART_STATUSES.filter((status) => labels[status] !== 0 || letter === 'G').map((status): Figure => {
    const figure = { figure: `acties.${letter}.${NAMES[status]}`, publishedIn: 'rapport', value: labels[status] } as const;
    return labels[status] === null
      ? { ...figure, note: 'Niet gedrukt.', origin: published(`004 r. ${labelLines}: geen label`) }
      : { ...figure, origin: published(`004 r. ${labelLines}`) };
  }),
);

export const FIGURES_2025_05: readonly Figure[] = [
  {
    figure: 'acties.totaal',
    publishedIn: 'jaarverslag',
    value: total,
    note: 'Stand van november 2024; een later totaal is niet gepubliceerd.',
    origin: published('002 r. 5'),
  },
  ...letterFigures,
  ...chartFigures,
  ...labelFigures,
  { figure: 'thematafels.aantal', publishedIn: 'rapport', value: TAFELS.length, origin: published('004 r. 9727') },
  { figure: 'partijen.aantal', publishedIn: 'rapport', value: 14, origin: published('004 r. 9730') },
];
