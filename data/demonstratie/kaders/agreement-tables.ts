import { type AgreementTableEvent, agreementTableStreams } from '@peildatum/budgets';
import type { CalendarDate, Instant } from '@peildatum/kernel';
import { type Line, lineOf, published } from '../line.js';
import { JULY_LETTER, LISTED_ON } from '../moments.js';
import { ofMillions, rowsOf, type SourceFiles } from '../source-files.js';

interface TableHead {
  readonly code: string;
  readonly title: string;
  readonly agreement: 'IZA' | 'AZWA';
  readonly columns: readonly string[];
  readonly source: string;
}

/** The tables that are kept as stated, with their stated sums; bedragen x € 1 miljoen in all of them. */
const TABLES: readonly TableHead[] = [
  {
    code: 'iza-besparingen',
    title: 'Bijlage K, a. Meegenomen besparingen',
    agreement: 'IZA',
    columns: ['2023', '2024', '2025', '2026', 'struc.'],
    source: '001 r. 2283-2296',
  },
  {
    code: 'iza-investeringsmiddelen',
    title: 'Bijlage K, b. Beschikbare investerings- en transitie-middelen',
    agreement: 'IZA',
    columns: ['2023', '2024', '2025', '2026', 'struc.'],
    source: '001 r. 2298-2307; een totaal is niet gedrukt',
  },
  {
    code: 'iza-macrokaders',
    title: 'Macrokaders per sector',
    agreement: 'IZA',
    columns: ['2023', '2024', '2025', '2026'],
    source: '001 r. 2087-2093',
  },
  {
    code: 'azwa-macrokaders',
    title: 'Beschikbare macrokaders, prijspeil 2025',
    agreement: 'AZWA',
    columns: ['2026', '2027', '2028'],
    source: '004 r. 6871-6881; een totaal is niet gedrukt',
  },
  {
    code: 'azwa-remgelden',
    title: 'Remgelden door de verlaging van het eigen risico',
    agreement: 'AZWA',
    columns: ['2027', '2028'],
    source: '004 r. 6785-6797',
  },
  {
    code: 'azwa-vws-begroting',
    title: 'Bijlage 2, Overzicht van afspraken die via de VWS-begroting lopen',
    agreement: 'AZWA',
    columns: ['2026', '2027', '2028', '2029', '2030', 'struc.'],
    source: '004 r. 7430-7540',
  },
];

const AGREED_ON: Readonly<Record<TableHead['agreement'], CalendarDate>> = { IZA: LISTED_ON, AZWA: JULY_LETTER.writtenOn };

/** The tables of an agreement as they were agreed. */
export function agreementTables(files: SourceFiles, agreement: TableHead['agreement'], knownFrom: Instant): readonly Line[] {
  const rows = rowsOf(files, 'kadertabellen.csv');
  return TABLES.filter((table) => table.agreement === agreement).map(({ code, title, columns, source }) =>
    lineOf(
      agreementTableStreams.of(code),
      knownFrom,
      {
        type: 'AgreementTableSet',
        validFrom: AGREED_ON[agreement],
        data: {
          title,
          agreement,
          unit: 'EUR',
          columns: [...columns],
          rows: rows
            .filter((row) => row('tabel') === code)
            .map((row) => ({
              key: row('sleutel'),
              label: row('omschrijving'),
              note: row('noot') || null,
              amounts: row('bedragen').split(';').map(ofMillions),
              sumOf: row('som_van').split(';').filter(Boolean),
            })),
        },
      } satisfies AgreementTableEvent,
      published(source),
    ),
  );
}
