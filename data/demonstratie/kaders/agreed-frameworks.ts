import { FRAMEWORK_SECTORS, type FrameworkEvent, type FrameworkSector, frameworkCode, frameworkStreams } from '@peildatum/budgets';
import type { CalendarDate, Instant } from '@peildatum/kernel';
import { type Line, lineOf, published } from '../line.js';
import { JULY_LETTER, LISTED_ON } from '../moments.js';
import { ofMillions, percent, type Row, rowsOf, type SourceFiles, stated, unreadable } from '../source-files.js';

/** The kaders of an agreement: a table a sector, with a column a year. */
interface AgreedKaders {
  readonly file: 'kaders-iza.csv' | 'kaders-azwa.csv';
  readonly document: string;
  readonly agreement: 'IZA' | 'AZWA';
  readonly series: string;
  readonly years: readonly number[];
  readonly agreedOn: CalendarDate;
  /** What the source says of the kader of a sector beside its numbers. */
  readonly notes: Partial<Record<FrameworkSector, string>>;
}

/** Bijlage K of the IZA (001 r. 2309-2386), "prijspeil 2022". */
export const IZA_KADERS: AgreedKaders = {
  file: 'kaders-iza.csv',
  document: '001',
  agreement: 'IZA',
  series: 'prijspeil-2022',
  years: [2023, 2024, 2025, 2026],
  agreedOn: LISTED_ON,
  notes: {},
};

/** Bijlage 1 of the AZWA (004 r. 7277-7428), "prijspeil 2025". */
export const AZWA_KADERS: AgreedKaders = {
  file: 'kaders-azwa.csv',
  document: '004',
  agreement: 'AZWA',
  series: 'prijspeil-2025',
  years: [2026, 2027, 2028],
  agreedOn: JULY_LETTER.writtenOn,
  notes: { msz: 'Exclusief de € 35 miljoen die beschikbaar is voor opschaling van IC’s (004 r. 7343).' },
};

/** A kader per sector and year, with its build-up line by line. */
export function agreedFrameworks(files: SourceFiles, kaders: AgreedKaders, knownFrom: Instant): readonly Line[] {
  const rows = rowsOf(files, kaders.file);
  return FRAMEWORK_SECTORS.flatMap((sector) => {
    const table = rows.filter((row) => row('sector') === sector);
    return kaders.years.map((year) => frameworkSet(kaders, sector, year, table, knownFrom));
  });
}

function frameworkSet(kaders: AgreedKaders, sector: FrameworkSector, year: number, table: readonly Row[], knownFrom: Instant): Line {
  const { document, agreement, series, agreedOn, notes } = kaders;
  const column = String(year);
  const [total] = ofKind(table, 'kader');
  const [growth] = ofKind(table, 'groei');
  if (!total || !growth) throw unreadable(kaders.file, `van ${sector} ontbreekt het kader of de groei`);
  const buildUp = table.filter((row) => KINDS[row('soort')] !== undefined);
  const open = buildUp.filter((row) => row(column) === 'pm').map((row) => `${row('omschrijving')}: pm.`);
  const fact: FrameworkEvent = {
    type: 'FrameworkSet',
    validFrom: agreedOn,
    data: {
      sector,
      year,
      series,
      agreement,
      lines: buildUp.map((row) => ({
        label: row('omschrijving'),
        amount: ofMillions(row(column)),
        kind: KINDS[row('soort')] ?? 'term',
      })),
      total: stated(total(column)),
      growth: percent(growth(column)),
      note: [...open, notes[sector] ?? ''].filter(Boolean).join(' ') || null,
    },
  };
  const lines = `${buildUp[0]?.('bron_regel')}-${total('bron_regel')}`;
  return lineOf(
    frameworkStreams.of(frameworkCode(sector, year)),
    knownFrom,
    fact,
    published(`${document} r. ${lines}; groei r. ${growth('bron_regel')}`),
  );
}

const KINDS: Readonly<Record<string, 'term' | 'subtotal' | 'part'>> = { term: 'term', subtotaal: 'subtotal', deel: 'part' };
const ofKind = (table: readonly Row[], kind: string) => table.filter((row) => row('soort') === kind);
