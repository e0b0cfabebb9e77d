import type { KnownDifference } from './edition-differences.js';
import type { EditionValue } from './edition-values.js';

type Differences = Readonly<Record<string, KnownDifference>>;
type Cells = Readonly<Record<string, EditionValue>>;

const ROUNDED = 'gedrukt is het verschil van bedragen die preciezer zijn dan wat gedrukt staat; het register rekent met de gedrukte';
const COVID = 'de meerkosten van covid zijn niet gepubliceerd, dus dit verschil is onbekend; gedrukt is het zonder die kosten';
const NOT_PRINTED = 'mei drukt een lege cel; de MSZ is niet over haar kader, dus de correctie is nul';
const LABELLED = 'het register noemt bij het label het kwartaal van de cijfers';
const SPELLED = 'de edities schrijven dit label verschillend; het register schrijft "IZA-kader" en "Verschil … (+ is overschrijding)"';
const BROKEN_OFF = 'de editie breekt deze zin over regels; het register schrijft hem uit';

const differing = (year: number, at: string, reason: string, cells: Cells): Differences =>
  Object.fromEntries(Object.entries(cells).map(([cell, computed]) => [`financiele_kaders.${year}.${at}${cell}`, { computed, reason }]));

const cells = (year: number, row: number, reason: string, values: Cells): Differences =>
  differing(year, `rijen[${row}].cellen.`, reason, values);

const label = (year: number, row: number, reason: string, computed: string): Differences =>
  differing(year, `rijen[${row}].label`, reason, { '': computed });

const spentLabel = (year: number, quarter: string): Differences =>
  label(year, 0, LABELLED, `Uitgaven stand ultimo oktober 2024 (cijfers ${quarter} 2024)`);

/** The difference of a sector and what remains of it, which is the same while nothing is corrected. */
const differences = (year: number, reason: string, values: Cells): Differences => ({
  ...cells(year, 3, reason, values),
  ...cells(year, 5, reason, values),
});

const NOVEMBER_LABELS: Differences = {
  ...label(2024, 1, SPELLED, 'IZA-kader'),
  ...label(2024, 3, SPELLED, 'Verschil (+ is overschrijding)'),
  ...label(2023, 1, SPELLED, 'IZA-kader'),
  ...label(2023, 3, SPELLED, 'Verschil excl. covid (+ is overschrijding)'),
};

/** November 2024, known then and now alike: its figures are those of the third quarter. */
const NOVEMBER: Differences = {
  ...NOVEMBER_LABELS,
  ...spentLabel(2024, 'Q3'),
  ...differences(2024, ROUNDED, { MSZ: -155, GGZ: 259 }),
  ...spentLabel(2023, 'Q3'),
  ...differences(2023, COVID, { MSZ: 'onbekend' }),
  ...differences(2023, ROUNDED, { GGZ: 123, Huisartsenzorg: 30 }),
};

/** May 2025, known then and now alike. */
const MAY: Differences = {
  ...spentLabel(2024, 'Q4'),
  ...differences(2024, ROUNDED, { GGZ: 260, Huisartsenzorg: 110 }),
  ...cells(2024, 4, NOT_PRINTED, { MSZ: 0 }),
  ...differing(2024, '', BROKEN_OFF, { cijfers: 'Q4 cijfers van het Zorginstituut' }),
  ...spentLabel(2023, 'Q4'),
  ...label(2023, 3, SPELLED, 'Verschil excl. covid (+ is overschrijding)'),
  ...differences(2023, COVID, { MSZ: 'onbekend' }),
  ...cells(2023, 4, NOT_PRINTED, { MSZ: 0 }),
  ...differing(2023, '', BROKEN_OFF, { cijfers: 'Q4 cijfers van het Zorginstituut' }),
};

/** What section 9 computes otherwise than an edition prints it, at both knowledge dates. */
export const KADER_DIFFERENCES = { '2024-11-18': NOVEMBER, '2025-05-20': MAY } as const;
