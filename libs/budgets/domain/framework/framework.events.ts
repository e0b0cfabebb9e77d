import {
  amount,
  type CalendarDate,
  type Cents,
  correctionEvent,
  decimal,
  event,
  type FactsOf,
  schema,
  streams,
  told,
  toldOf,
} from '@peildatum/kernel';

const { object, text, list, nullable, matching, oneOf, count, date, literal } = schema;

/** The five sectors of the agreement, in the order of the report (000 r. 455). */
export const FRAMEWORK_SECTORS = ['msz', 'ggz', 'wijkverpleging', 'huisartsenzorg', 'mdz'] as const;
export type FrameworkSector = (typeof FRAMEWORK_SECTORS)[number];

const sector = () => oneOf(...FRAMEWORK_SECTORS);
const publication = () => nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie'));
/** Cents with a sign: a lowered base is below zero. */
const signed = () => matching<Cents>(/^(?:0|-?[1-9]\d{0,14})$/, 'een bedrag in centen, als tekst van cijfers');
/** `prijspeil-2022`; `rapportage` where the report prints a kader without naming its price level. Another one is another series. */
const series = () => matching(/^[a-z0-9][a-z0-9-]{0,39}$/, 'een prijspeil (kleine letters, cijfers en streepjes)');
/** A line of the build-up, as it is stated: null is "pm" or an empty cell, never zero. `part`: "w.v.", beneath the line before it. */
const line = () => object({ label: text(200), amount: nullable(signed()), kind: oneOf('term', 'subtotal', 'part') });
/** The quarter of the Zorginstituut's figures. */
const figures = () => object({ year: count(), quarter: count() });
const ofFigures = ({ figures: { year, quarter } }: { readonly figures: { readonly year: number; readonly quarter: number } }) =>
  `${year}-${quarter}`;
/** As the report prints it beside the figure, or null where its cell is empty. */
const printed = () => nullable(signed());

/** What is set, estimated and published of one sector and budget year; the stream is `kader-<sector>-<year>`. */
export const frameworkEvents = {
  /**
   * The kader of a series with its build-up. `validFrom` is the day it was agreed. The stated total is kept as stated; it is what counts,
   * and a sum of lines that differs is shown beside it. Set again from another day, it changes. `growth`: the national maximum, percent.
   */
  FrameworkSet: event(
    'kader',
    object({
      sector: sector(),
      year: count(),
      series: series(),
      agreement: oneOf('IZA', 'AZWA'),
      lines: list(line(), 40),
      total: amount(),
      growth: nullable(decimal()),
      note: nullable(text(500)),
    }),
    toldOf('series', ({ series }) => series),
  ),
  /** The same kader at another price level: a series of its own, made from one that stands. */
  FrameworkIndexed: event(
    'indexering van een kader',
    object({ from: series(), series: series(), total: amount(), reason: text() }),
    toldOf('series', ({ series }) => series),
  ),
  /** The insurers' estimate. It holds from the last day of the quarter of its figures (on-figures.ts): its publication is knowledge. */
  ExpenditureEstimated: event(
    'raming van de uitgaven',
    object({
      publication: publication(),
      /** `Uitgaven stand ultimo oktober 2024`, as printed. */
      label: text(200),
      figures: figures(),
      amount: amount(),
      /** Percent that was not yet declared; below zero is printed, not explained. */
      balanceItem: nullable(decimal()),
      provisional: oneOf('provisional', 'definitive'),
      dataDate: nullable(date<CalendarDate>()),
      /** What stands printed in the same column, for comparison; it is never reckoned with. */
      printed: object({ difference: printed(), correction: printed(), remaining: printed() }),
    }),
    toldOf('estimate', ofFigures),
  ),
  /** Claimed from a fund outside the Zvw: wijkverpleging alone. Told again, the last counts. */
  FundClaimSet: event('beroep op een fonds', object({ publication: publication(), fund: text(200), amount: amount() }), told('fund')),
  /** Costs of covid, which the difference of the MSZ in 2023 leaves out. Valid from 1 January of the year. Told again, the last counts. */
  CovidCostsPublished: event('coronakosten', object({ publication: publication(), amount: amount() }), told('covid')),
  /** Growth of expensive medicines in the year, percent, and the base in euro cents that the correction halves, or null. MSZ alone. Holds as an estimate does. */
  MedicineGrowthReported: event(
    'groei van geneesmiddelen',
    object({ publication: publication(), figures: figures(), growth: decimal(), base: nullable(amount()), note: nullable(text(500)) }),
    toldOf('medicines', ofFigures),
  ),
  FrameworkFactCorrected: correctionEvent(),
} as const;

export type FrameworkEvent = Exclude<FactsOf<typeof frameworkEvents>, { type: 'FrameworkFactCorrected' }>;
/** `msz-2024`: a sector and a budget year of four digits. */
export type FrameworkCode = `${FrameworkSector}-${number}`;
export const frameworkStreams = streams<FrameworkCode>(
  'kader',
  new RegExp(`^(?:${FRAMEWORK_SECTORS.join('|')})-[12]\\d{3}$`),
  `een sector (${FRAMEWORK_SECTORS.join(', ')}), een koppelteken en een jaar`,
);
export const frameworkCode = (sector: FrameworkSector, year: number): FrameworkCode => `${sector}-${year}`;
/** Of a code of that form. */
export function sectorAndYear(code: FrameworkCode): { readonly sector: FrameworkSector; readonly year: number } {
  const [sector, year] = code.split('-');
  return { sector: sector as FrameworkSector, year: Number(year) };
}

export const budgetYearStart = (year: number): CalendarDate => `${year}-01-01` as CalendarDate;

/** Tables of an agreement that are kept as stated, with their sums beside them: the savings, the investments, the VWS lines. The stream is `kadertabel-<code>`. */
export const agreementTableEvents = {
  AgreementTableSet: event(
    'kadertabel',
    object({
      title: text(300),
      agreement: oneOf('IZA', 'AZWA'),
      unit: literal('EUR'),
      /** As printed: `2023`, `struc.`. */
      columns: list(text(50), 20),
      /** One amount a column, null for an empty cell. `sumOf`: the keys of the rows of which this row is stated to be the sum. */
      rows: list(
        object({
          key: matching(/^[a-z0-9][a-z0-9-]{0,79}$/, 'een sleutel'),
          label: text(300),
          /** `2037`: the year from which the structural amount holds; `D5`: the part of the agreement. */
          note: nullable(text(200)),
          amounts: list(nullable(signed()), 20),
          sumOf: list(text(80), 60),
        }),
        100,
      ),
    }),
    told('table'),
  ),
  AgreementTableCorrected: correctionEvent(),
} as const;
export type AgreementTableEvent = Exclude<FactsOf<typeof agreementTableEvents>, { type: 'AgreementTableCorrected' }>;
export type AgreementTableCode = string;
export const agreementTableStreams = streams<AgreementTableCode>('kadertabel', /^[a-z][a-z0-9-]{0,59}$/);
