import {
  budgetYearStart,
  FRAMEWORK_SECTORS,
  type FrameworkEvent,
  type FrameworkSector,
  type FrameworkView,
  foldFramework,
  frameworkCode,
  frameworkStreams,
  REPORTED_SERIES,
} from '@peildatum/budgets';
import { type CalendarDate, parseDecimal, parseEuro, type RecordedEvent } from '@peildatum/kernel';

/** The tables of the editions of November 2024 and May 2025 (000 r. 455-503, 004 r. 10258-10359), in whole millions, by sector. */
const millions = (amount: number) => parseEuro(`${amount < 0 ? '-' : ''}${Math.abs(amount)}000000`);
const signed = (amount: number) => `${amount}00000000` as ReturnType<typeof parseEuro>;

type Fact = {
  [T in FrameworkEvent['type']]: Pick<Extract<FrameworkEvent, { type: T }>, 'type' | 'data' | 'validFrom'>;
}[FrameworkEvent['type']];
type Five = readonly [msz: number, ggz: number, wijkverpleging: number, huisartsenzorg: number, mdz: number];

interface Table {
  readonly year: number;
  readonly figures: { readonly year: number; readonly quarter: number };
  readonly spent: Five;
  readonly printed: Five;
  readonly balance: Five;
  readonly growth: string;
}

const KADERS: Readonly<Record<number, Five>> = { 2023: [28_135, 4_913, 4_049, 3_941, 825], 2024: [30_215, 5_303, 4_415, 4_318, 911] };
const FUNDS: Readonly<Record<number, readonly [name: string, amount: number]>> = {
  2023: ['IZA-Fonds wijkverpleging', 75],
  2024: ['Opleidingsfonds wijkverpleging', 60],
};
const LABEL = 'Uitgaven stand ultimo oktober 2024';

const Q3_2024 = { year: 2024, quarter: 3 };
const Q4_2024 = { year: 2024, quarter: 4 };
export const NOVEMBER: readonly Table[] = [
  {
    year: 2024,
    figures: Q3_2024,
    spent: [30_060, 5_562, 3_340, 4_455, 931],
    printed: [-154, 258, -1_015, 137, 20],
    balance: [54, 37, 34, 30, 29],
    growth: '3.5',
  },
  {
    year: 2023,
    figures: Q3_2024,
    spent: [28_074, 5_036, 3_215, 3_971, 811],
    printed: [-149, 124, -759, 31, -14],
    balance: [-1, 0, 1, 0, 0],
    growth: '4.7',
  },
];
export const MAY: readonly Table[] = [
  {
    year: 2024,
    figures: Q4_2024,
    spent: [30_157, 5_563, 3_340, 4_428, 909],
    printed: [-58, 259, -1_015, 109, -2],
    balance: [26, 10, 9, 4, 2],
    growth: '3.2',
  },
  {
    year: 2023,
    figures: Q4_2024,
    spent: [28_049, 5_045, 3_217, 3_967, 808],
    printed: [-175, 132, -757, 26, -17],
    balance: [-1, 0, 0, 0, 0],
    growth: '3.5',
  },
];

export const publicationOfTable = ({ figures }: Table): string => `actualisatie-${figures.year}q${figures.quarter}`;

/** What the tables tell of one sector, as facts. */
function factsOf(table: Table, sector: FrameworkSector, i: number): Fact[] {
  const publication = publicationOfTable(table);
  const validFrom = budgetYearStart(table.year);
  const printed = signed(table.printed[i] as number);
  return [
    {
      type: 'ExpenditureEstimated',
      validFrom,
      data: {
        publication,
        label: LABEL,
        figures: table.figures,
        amount: millions(table.spent[i] as number),
        balanceItem: parseDecimal(String(table.balance[i])),
        provisional: 'provisional',
        dataDate: null,
        printed: { difference: printed, correction: null, remaining: printed },
      },
    },
    ...(sector === 'msz' ? [medicines(table.year, table.figures, table.growth, null)] : []),
  ];
}

/** The growth of expensive medicines; with a base, made for a spec: no source has one. */
export const medicines = (year: number, figures: Table['figures'], growth: string, base: number | null): Fact => ({
  type: 'MedicineGrowthReported',
  validFrom: budgetYearStart(year),
  data: { publication: null, figures, growth: parseDecimal(growth), base: base === null ? null : millions(base), note: null },
});

const agreed = (sector: FrameworkSector, year: number, i: number): Fact[] => [
  {
    type: 'FrameworkSet',
    validFrom: '2022-08-12' as CalendarDate,
    data: {
      sector,
      year,
      series: REPORTED_SERIES,
      agreement: 'IZA',
      lines: [],
      total: millions((KADERS[year] as Five)[i] as number),
      growth: null,
      note: null,
    },
  },
  ...(sector === 'wijkverpleging' ? [fund(year)] : []),
];

function fund(year: number): Fact {
  const [name, amount] = FUNDS[year] as (typeof FUNDS)[number];
  return { type: 'FundClaimSet', validFrom: budgetYearStart(year), data: { publication: null, fund: name, amount: millions(amount) } };
}

/** The kaders as these tables leave them; `more` is told of the MSZ after them, by year. */
export function frameworksOf(tables: readonly Table[], more: Readonly<Record<number, readonly Fact[]>> = {}): FrameworkView[] {
  return [2023, 2024]
    .flatMap((year) =>
      FRAMEWORK_SECTORS.map((sector, i) =>
        folded(sector, year, [
          ...agreed(sector, year, i),
          ...tables.filter((table) => table.year === year).flatMap((table) => factsOf(table, sector, i)),
          ...(sector === 'msz' ? (more[year] ?? []) : []),
        ]),
      ),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function folded(sector: FrameworkSector, year: number, facts: readonly Fact[]): FrameworkView {
  const events = facts.map((fact, i) => ({
    ...fact,
    id: `00000000-0000-5000-8000-${String(i).padStart(12, '0')}`,
    revision: i,
    stream: frameworkStreams.of(frameworkCode(sector, year)),
    basis: fact.type === 'FundClaimSet' ? 'derived' : 'source',
    source: `004 r. ${10_258 + i}`,
  })) as unknown as RecordedEvent[];
  const view = foldFramework(events, '2025-05-20' as CalendarDate);
  if (view === null) throw new Error('nothing was told');
  return view;
}
