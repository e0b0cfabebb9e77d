import type { Basis, CalendarDate, Cents, Decimal, ToldFact } from '@peildatum/kernel';
import type { FrameworkCode, FrameworkEvent, FrameworkSector } from './framework.events.js';

/** A figure that is known, or why it is not. Unknown is never zero. */
export type Known<T> = { readonly value: T; readonly why: null } | { readonly value: null; readonly why: UnknownBecause };
export type UnknownBecause =
  | 'not-in-source'
  | 'no-framework'
  | 'no-estimate'
  | 'covid-not-published'
  | 'base-not-published'
  | 'growth-not-published'
  | 'threshold-not-agreed';

/** One series of a sector and year: a price level. */
export interface FrameworkSeries {
  readonly series: string;
  readonly agreement: 'IZA' | 'AZWA' | null;
  /** What counts. */
  readonly stated: Cents;
  readonly lines: readonly { readonly label: string; readonly amount: Cents | null; readonly kind: 'term' | 'subtotal' | 'part' }[];
  /** The sum of the lines of kind `term`; null where no lines are stated. */
  readonly sum: Cents | null;
  /** `stated` less `sum`: shown, never repaired. Null without lines. */
  readonly differs: Cents | null;
  /** Every subtotal and every group of parts whose own sum differs from what is stated. */
  readonly irregular: readonly { readonly label: string; readonly stated: Cents; readonly sum: Cents }[];
  readonly growth: Decimal | null;
  readonly indexedFrom: string | null;
  readonly note: string | null;
  readonly since: CalendarDate;
  readonly basis: Basis;
  readonly source: string | null;
}

export interface Estimate {
  readonly label: string;
  readonly figures: { readonly year: number; readonly quarter: number };
  /** (Y − year) × 4 + q: the quarters of claims behind it. */
  readonly quarters: number;
  readonly amount: Cents;
  readonly balanceItem: Decimal | null;
  readonly provisional: boolean;
  readonly dataDate: CalendarDate | null;
  readonly printed: { readonly difference: Cents | null; readonly correction: Cents | null; readonly remaining: Cents | null };
  readonly publication: string | null;
  readonly basis: Basis;
  readonly source: string | null;
}

/** The column of one sector in the table of one year, as `accountOf` computes it. */
export interface FrameworkAccount {
  readonly framework: Known<Cents>;
  readonly expenditure: Known<Cents>;
  readonly fund: { readonly name: string; readonly amount: Cents } | null;
  /** Whether covid is to be left out here (MSZ 2023), and how much. */
  readonly covid: Known<Cents> | null;
  /** expenditure − covid + fund − framework. */
  readonly difference: Known<Cents>;
  /** Of expensive medicines; zero unless both conditions hold. Null: this sector has none. */
  readonly correction: Known<Cents> | null;
  readonly threshold: Decimal | null;
  readonly growth: Known<Decimal> | null;
  readonly remaining: Known<Cents>;
  /** What the printed difference implies for the covid costs, where those were not published. */
  readonly impliedCovid: Cents | null;
  /** expenditure as percent of the framework, one decimal, rounded half away from zero. */
  readonly used: Known<Decimal>;
}

/** A sector and budget year at one pair of clocks, for one audience. */
export interface FrameworkView {
  readonly code: FrameworkCode;
  readonly sector: FrameworkSector;
  readonly year: number;
  /** In the order in which they were first set. */
  readonly series: readonly FrameworkSeries[];
  /** The series that the report compares with: `rapportage` where there is one, else none. */
  readonly reported: FrameworkSeries | null;
  /** The newest of those that hold, by the quarter of its figures. */
  readonly estimate: Estimate | null;
  /** All that hold, oldest figures first: the difference between two is a restatement, not progress. */
  readonly estimates: readonly Estimate[];
  readonly account: FrameworkAccount;
  /** What holds, each fact with the date from which it does. */
  readonly history: readonly ToldFact<FrameworkEvent>[];
}

/** A table of an agreement with what its rows add up to. */
export interface AgreementTableView {
  readonly code: string;
  readonly title: string;
  readonly agreement: 'IZA' | 'AZWA';
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly note: string | null;
    readonly amounts: readonly (Cents | null)[];
    /** Of a stated sum: per column what its rows add up to, and stated less that. Null: no sum is stated, or an empty cell. */
    readonly sums: readonly ({ readonly sum: Cents; readonly differs: Cents } | null)[] | null;
  }[];
  readonly since: CalendarDate;
  readonly source: string | null;
}
