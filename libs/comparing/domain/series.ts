import { FIGURE_PATTERNS, type FigureKey, type FigureKind } from '@peildatum/figures';
import { type CalendarDate, daysInMonth, type Fault, fieldFault, type Shape, type ShapeOf, shape } from '@peildatum/kernel';
import { AUDIENCES } from '@peildatum/publications';
import { Clocks } from '@peildatum/reporting';
import type { Value } from './difference.js';

const { date, list, named, nullable, object, oneOf, text } = shape;

/** Of one answer, in reports that are made for it; the rest is asked for by `verder`. */
export const MOST_POINTS = 60;

export const SERIES_PER = ['maand', 'editie', 'wijziging'] as const;
export type SeriesPer = (typeof SERIES_PER)[number];

export const SERIES_KNOWN = ['nu', 'toen'] as const;
export type SeriesKnown = (typeof SERIES_KNOWN)[number];

const value: Shape<Value> = {
  schema: {
    oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }],
    description: 'Het cijfer; null: onbekend, of het staat er niet.',
  },
};

const pointFields = {
  klokken: Clocks,
  waarde: value,
  stand: oneOf(['bekend', 'onbekend', 'niet in de rapportage'], 'Of de rapportage van die peildatum het cijfer heeft, en kent.'),
  cijfers: nullable(text('Het kwartaal van de cijfers waarvan het een raming is; null: het is geen raming.')),
  editie: nullable(
    text('De bevroren editie waaruit het cijfer komt, bij een punt per editie zoals toen bekend; null: het is nu berekend.'),
  ),
};
const Point = object(pointFields);
export type Point = ShapeOf<typeof Point>;

/** Which figure it is. */
const figureFields = {
  sleutel: text<FigureKey>('De sleutel van het cijfer.'),
  naam: text('Wat er geteld is, in woorden.'),
  eenheid: oneOf<FigureKind>([...new Set(FIGURE_PATTERNS.map(({ kind }) => kind))]),
};

/** A point with its figure, for who wants a row of each. */
export const FigurePoint = object({ ...figureFields, ...pointFields });

/** One figure at many peildatums: by what is known at one moment, or each by what was known then. */
export const Series = named(
  'RapportReeks',
  object({
    ...figureFields,
    doelgroep: oneOf(AUDIENCES),
    per: oneOf(SERIES_PER),
    bekend: oneOf(
      SERIES_KNOWN,
      'Nu: wat er bij een stand van het register bekend is. Toen: elk punt met wat er op die dag bekend was; per editie zoals zij is bevroren.',
    ),
    punten: list(Point, `De oudste eerst; ten hoogste ${MOST_POINTS}.`),
    verder: nullable(date('Waar de rest van de periode begint: geef dit als van. Null: dit is alles.')),
  }),
);
export type Series = ShapeOf<typeof Series>;

const monthOf = (date: CalendarDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

function lastDayOf(month: number): CalendarDate {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  return `${year}-${String(inYear).padStart(2, '0')}-${daysInMonth(year, inYear)}` as CalendarDate;
}

/** The last days of the months of a period, both its ends included: the first ones, and one more than an answer has. */
export function monthEndsOf(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const months = Math.max(0, monthOf(to) - monthOf(from) + 1);
  return Array.from({ length: Math.min(months, MOST_POINTS + 2) }, (_, i) => lastDayOf(monthOf(from) + i)).filter((end) => end <= to);
}

/** The last day of the month that lies so many months before that of a date. */
export const monthsBefore = (date: CalendarDate, months: number): CalendarDate => lastDayOf(monthOf(date) - months);

/** What is wrong with a period; null: nothing. @param fields how whoever asks calls its ends */
export const periodFault = (from: CalendarDate, to: CalendarDate, fields: { readonly van: string; readonly tot: string }): Fault | null =>
  from > to ? (fieldFault(fields.van, `ligt na ${fields.tot}; draai ze om`, 'SERIES.PERIOD') as Fault) : null;

/** The dates of one answer, and where the rest begins. */
export function firstOf(dates: readonly CalendarDate[]): { readonly dates: readonly CalendarDate[]; readonly rest: CalendarDate | null } {
  return { dates: dates.slice(0, MOST_POINTS), rest: dates[MOST_POINTS] ?? null };
}

/** The first point, and each at which the figure is another than at the one before it. */
export const changedPoints = (points: readonly Point[]): Point[] =>
  points.filter((point, i) => {
    const before = points[i - 1];
    return before === undefined || point.waarde !== before.waarde || point.stand !== before.stand || point.cijfers !== before.cijfers;
  });
