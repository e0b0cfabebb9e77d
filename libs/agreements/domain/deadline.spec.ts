import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { parse } from 'csv-parse/sync';
import { addMonths, type Deadline, readDeadline } from './deadline.js';

const WRITTEN = '2025-07-03' as CalendarDate;
const read = (text: string, kind?: Deadline['kind']) => readDeadline(text, WRITTEN, kind);
const rows = parse(readFileSync(new URL('../../../data/bron/afspraken-azwa.csv', import.meta.url)), { columns: true }) as readonly Readonly<
  Record<'code' | 'titel' | 'deadline_tekst' | 'deadline_datum', string>
>[];
const MARKS = { periodiek: 'periodic', ingang: 'start', streven: 'aim' } as const;
const markOf = (title: string) => MARKS[/\[(periodiek|ingang|streven)/.exec(title)?.[1] as keyof typeof MARKS];

/** Where the table has another date than its text gives, and why. */
const OTHERWISE: Readonly<Record<string, { readonly read: string; readonly why: string }>> = {
  'B3/2': { read: '2025-01-01', why: '„vanaf 2025” liep al toen het akkoord er lag; de tabel laat de datum open' },
};

it.each(rows.filter(({ deadline_tekst }) => deadline_tekst !== '').map((row) => [row.code, row.deadline_tekst, row] as const))(
  'reads %s („%s”) as the table does, or says why not',
  (code, text, { titel, deadline_datum }) => {
    expect(read(text, markOf(titel)).due ?? '').toBe(OTHERWISE[code]?.read ?? deadline_datum);
  },
);

it('has no difference that there is not', () => {
  expect(Object.keys(OTHERWISE)).toEqual(
    rows.filter(({ code, deadline_datum }) => OTHERWISE[code] && OTHERWISE[code].read !== deadline_datum).map(({ code }) => code),
  );
});

it.each([
  ['uiterlijk in Q1 2026', 'latest', '2026-01-01', '2026-03-31', '2026-03-31'],
  ['voor 1 oktober 2025', 'latest', '2025-09-30', '2025-09-30', '2025-09-30'],
  ['vóór eind 2025', 'latest', '2025-01-01', '2025-12-31', '2025-12-31'],
  ['voor uiterlijk 1/11/2025', 'latest', '2025-11-01', '2025-11-01', '2025-11-01'],
  ['1/1/26', 'latest', '2026-01-01', '2026-01-01', '2026-01-01'],
  ['31-12-2026', 'latest', '2026-12-31', '2026-12-31', '2026-12-31'],
  ['vanaf 2027', 'start', '2027-01-01', '2027-12-31', '2027-01-01'],
  ['vanaf eind Q1 2026', 'start', '2026-01-01', '2026-03-31', '2026-03-31'],
  ['medio 2027', 'latest', '2027-01-01', '2027-12-31', null],
  ['per medio 2027', 'start', '2027-01-01', '2027-12-31', null],
  ['in 2025/2026', 'latest', '2025-01-01', '2026-12-31', null],
  ['2028 en verder', 'latest', '2028-01-01', null, null],
  ['van 2024 tot en met 2030', 'latest', '2024-01-01', '2030-12-31', '2030-12-31'],
  ['dit jaar', 'latest', '2025-01-01', '2025-12-31', '2025-12-31'],
  ['in Q2', 'latest', '2025-04-01', '2025-06-30', '2025-06-30'],
  ['februari 2028', 'latest', '2028-02-01', '2028-02-29', '2028-02-29'],
  ['streven: eind 2026', 'aim', '2026-01-01', '2026-12-31', '2026-12-31'],
  ['zo spoedig mogelijk', 'latest', null, null, null],
] as const)('reads „%s” as %s, from %s through %s, due %s', (text, kind, from, through, due) => {
  expect(read(text)).toEqual({ kind, from, through, due, rhythm: null, within: null });
});

it.each([
  ['Ieder kwartaal', { months: 3, by: null }],
  ['halfjaarlijks', { months: 6, by: null }],
  ['tenminste een jaarlijkse cyclus', { months: 12, by: null }],
  ['ieder jaar in Q4', { months: 12, by: '12-31' }],
  ['jaarlijks, voor 1 oktober', { months: 12, by: '09-30' }],
  ['periodiek', null],
] as const)('reads „%s” as what comes back', (text, rhythm) => {
  expect(read(text)).toMatchObject({ kind: 'periodic', due: null, rhythm });
});

it('reads a month without a year as each year, where it is known to come back', () => {
  expect(read('In januari', 'periodic').rhythm).toEqual({ months: 12, by: '01-31' });
});

it.each([
  ['Binnen 3 maanden', 3],
  ['uiterlijk binnen 2 jaar', 24],
  ['binnen één jaar', 12],
  ['in het tijdsbestek van een jaar', 12],
])('reads „%s” as %i months after what starts it, and gives no date', (text, within) => {
  expect(read(text)).toMatchObject({ kind: 'relative', due: null, from: null, through: null, within });
});

it('counts months by the calendar, and to the last day of a shorter one', () => {
  const from = (date: string, months: number) => addMonths(date as CalendarDate, months);
  expect([from('2025-09-10', 3), from('2025-11-30', 3), from('2025-12-31', 24)]).toEqual(['2025-12-10', '2026-02-28', '2027-12-31']);
});
