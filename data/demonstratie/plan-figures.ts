import type { Figure } from './figures.js';
import { derived, published } from './line.js';
import { AMOUNTS_2025_05, MEASURES, type Measure, PLANS, SECTOR_TABLE, SECTOR_TOTALS, TOETSEN } from './plan-editions.js';

/**
 * The figures that the two editions print of snelle toetsen, transformatieplannen and means, by the names under which the
 * report looks for them: `snelle-toetsen.<status>`, `plannen.<status>` (status as an address writes it), `….totaal` for all
 * of them, `nza.…`, and `middelen.<sector>.<amount>` in whole euros.
 */
const report = (figure: string, value: number | null, lines: string, note?: string): Figure => ({
  figure,
  publishedIn: 'rapport',
  value,
  ...(note === undefined ? {} : { note }),
  origin: published(lines),
});

const letter = (figure: string, value: number, lines: string, note?: string): Figure => ({
  ...report(figure, value, lines, note),
  publishedIn: 'brief',
});

const statuses = (of: string, rows: readonly { readonly status: string; readonly count: number; readonly line: number }[]) =>
  rows.map(({ status, count, line }) => report(`${of}.${status}`, count, `000 r. ${line}`));

const PROVISIONAL = 'Een deel van de afgekeurde is voorlopig afgekeurd; hoeveel is niet gepubliceerd.';

/** Sector by sector, and the row Totaal. */
const sectorTable: readonly Figure[] = [...SECTOR_TABLE, SECTOR_TOTALS].flatMap(({ slug, line, amounts }) =>
  (Object.keys(MEASURES) as Measure[]).map((measure) =>
    report(`middelen.${slug}.${MEASURES[measure]}`, amounts[measure], `000 r. ${line}`),
  ),
);

export const PLAN_FIGURES_2024_11: readonly Figure[] = [
  report('snelle-toetsen.totaal', 346, '000 r. 230, 243'),
  ...statuses('snelle-toetsen', TOETSEN),
  report('snelle-toetsen.voorlopig-afgekeurd', null, '000 r. 232', PROVISIONAL),
  report('plannen.goedgekeurde-snelle-toetsen', 196, '000 r. 306'),
  report('plannen.in-uitwerking', 115, '000 r. 308'),
  report('plannen.totaal', 81, '000 r. 309, 323'),
  ...statuses('plannen', PLANS),
  { figure: 'plannen.goedgekeurd', publishedIn: 'jaarverslag', value: 30, origin: published('002 r. 5') },
  report('nza.beschikkingen', 22, '000 r. 345', 'Datum van de NZa: 14 november 2024.'),
  report(
    'nza.beschikkingen-bedrag',
    236_000_000,
    '000 r. 345',
    'Gedrukt als "ruim 236 mln euro – allemaal binnen de Zvw"; datum 14 november 2024.',
  ),
  ...sectorTable,
  report('middelen.budget.totaal', 2_800_000_000, '000 r. 408', 'Gedrukt als "€ 2,8 miljard".'),
  report('middelen.budget.via-vws', 400_000_000, '000 r. 408', 'Gedrukt als "vooralsnog ca. € 400 miljoen".'),
];

export const PLAN_FIGURES_2025_05: readonly Figure[] = [
  report('snelle-toetsen.totaal', 416, '004 r. 10051'),
  letter('snelle-toetsen.totaal', 416, '004 r. 297'),
  report('snelle-toetsen.goedgekeurd', 270, '004 r. 10094'),
  letter('snelle-toetsen.goedgekeurd', 270, '004 r. 299'),
  report('snelle-toetsen.voorlopig-afgekeurd', null, '004 r. 10055', PROVISIONAL),
  report('plannen.goedgekeurde-snelle-toetsen', 270, '004 r. 10094'),
  report('plannen.in-uitwerking', 125, '004 r. 10098'),
  report('plannen.totaal', 145, '004 r. 10093, 10099'),
  letter('plannen.totaal', 145, '004 r. 299'),
  report('nza.beschikkingen', 48, '004 r. 10112-10114'),
  report('nza.beschikkingen-bedrag', 483_000_000, '004 r. 10115', 'Gedrukt als "483 mln euro"; Zvw of Wlz staat er niet bij.'),
  report('nza.vws-routes', 3, '004 r. 10115'),
  report('nza.vws-routes-bedrag', 13_000_000, '004 r. 10116', 'Gedrukt als "ruim 13 mln euro".'),
  ...AMOUNTS_2025_05.map(({ measure, amount, line }) => report(`middelen.totaal.${MEASURES[measure]}`, amount, `004 r. ${line}`)),
  {
    figure: 'middelen.totaal.raming',
    publishedIn: 'rapport',
    value: 740_409_907,
    note: 'Niet gedrukt: verwacht + betaalbaar en betaald, zoals de toelichting zegt.',
    origin: derived('004 r. 10196, 10221, 10224: 614.629.512 + 125.780.395'),
  },
  letter('middelen.aangevraagd', 3_000_000_000, '004 r. 307', 'Gedrukt als "bijna € 3 miljard".'),
  letter(
    'middelen.budget.via-verzekeraars',
    2_400_000_000,
    '004 r. 309',
    'Gedrukt als "het beschikbaar gestelde bedrag van € 2,4 miljard".',
  ),
];
