import { NOVEMBER } from './moments.js';

/** What the two editions print of snelle toetsen, transformatieplannen and their amounts; `line` is a line of 000 or 004. */

/** A status as an address writes it, in the order of the report. */
export interface StatusCount<S extends string = string> {
  readonly status: S;
  readonly count: number;
  readonly line: number;
}

export const TOETSEN = [
  { status: 'ingediend', count: 15, line: 237 },
  { status: 'beoordeling-gestart', count: 30, line: 238 },
  { status: 'extra-informatie-opvragen', count: 32, line: 239 },
  { status: 'goedgekeurd', count: 196, line: 240 },
  { status: 'afgekeurd', count: 73, line: 241 },
] as const satisfies readonly StatusCount[];

export const PLANS = [
  { status: 'ingediend', count: 7, line: 316 },
  { status: 'beoordeling-gestart', count: 15, line: 317 },
  { status: 'extra-informatie-opvragen', count: 22, line: 318 },
  { status: 'voorgenomen-besluit', count: 2, line: 319 },
  { status: 'goedgekeurd', count: 30, line: 320 },
  { status: 'afgekeurd', count: 5, line: 321 },
] as const satisfies readonly StatusCount[];

/** The amounts of report-model 8.1, by the name that a published figure gives them. */
export const MEASURES = {
  available: 'beschikbaar',
  expected: 'verwacht',
  payable: 'betaalbaar-en-betaald',
  released: 'definitief-vrijgegeven',
  toRelease: 'nog-vrij-te-geven',
  possiblyToRelease: 'mogelijk-nog-vrij-te-geven',
} as const;
export type Measure = keyof typeof MEASURES;

/** A row of the table per sector (000 r. 391-398), in whole euros. */
export interface SectorRow {
  readonly slug: string;
  /** As the value list has it; null for the row Totaal. */
  readonly sector: string | null;
  readonly line: number;
  readonly amounts: Readonly<Record<Measure, number>>;
}

const row = (
  slug: string,
  sector: string | null,
  line: number,
  [available, expected, payable, released, toRelease, possiblyToRelease]: readonly [number, number, number, number, number, number],
): SectorRow => ({ slug, sector, line, amounts: { available, expected, payable, released, toRelease, possiblyToRelease } });

export const SECTOR_TABLE: readonly SectorRow[] = [
  row('msz', 'MSZ', 392, [212_072_590, 156_584_062, 55_337_740, 0, 150_788, 0]),
  row('wijkverpleging', 'Wijkverpleging', 393, [46_467_724, 45_917_250, 550_474, 0, 0, 0]),
  row('ggz', 'GGZ', 394, [22_925_923, 12_623_172, 10_302_751, 0, 0, 0]),
  row('huisartsen', 'Huisartsen', 395, [13_990_527, 10_273_922, 3_716_605, 0, 0, 0]),
  row('overige-niet-binnen-zvw', 'Overige (niet binnen Zvw)', 396, [7_059_158, 5_098_054, 1_961_104, 0, 0, 0]),
  row('wlz', 'Wlz', 397, [1_673_995, 1_673_995, 0, 0, 0, 0]),
];
export const SECTOR_TOTALS: SectorRow = row('totaal', null, 398, [304_189_917, 232_170_455, 71_868_674, 0, 150_788, 0]);

/** The date of the NZa's own figures in November, and what they say (000 r. 333, 345): "22 voor ruim 236 mln euro". */
export const NZA_2024_11 = { on: NOVEMBER.dataDates.nza, beschikkingen: 22, euros: 236_000_000 } as const;

/** What May 2025 prints: totals, and of the statuses one (004 r. 10051, 10094-10099). */
export const MAY_COUNTS = { toetsen: 416, toetsenApproved: 270, plans: 145 } as const;

/** The NZa on 20 May 2025 (004 r. 10112-10117): "48 … voor in totaal 483 mln euro", and three through VWS, "ruim 13 mln euro". */
export const NZA_2025_05 = { beschikkingen: 48, euros: 483_000_000, vwsRoutes: 3, vwsEuros: 13_000_000 } as const;

/** The legend of the chart of May 2025 (004 r. 10218-10233): verwacht is 150.788 more than what the other amounts leave. */
export const AMOUNTS_2025_05 = [
  { measure: 'available', amount: 740_409_907, line: 10_218 },
  { measure: 'expected', amount: 614_629_512, line: 10_221 },
  { measure: 'payable', amount: 125_780_395, line: 10_224 },
  { measure: 'released', amount: 0, line: 10_227 },
  { measure: 'possiblyToRelease', amount: 0, line: 10_230 },
  { measure: 'toRelease', amount: 150_788, line: 10_233 },
] as const satisfies readonly { readonly measure: Measure; readonly amount: number; readonly line: number }[];
