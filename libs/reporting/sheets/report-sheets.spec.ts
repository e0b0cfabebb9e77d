import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedIn, expectedLines, linesOfCsv, namesOfFiles, readByHucre, readByOurs, readZip } from '../../tables/testing/read-back.js';
import { composeReport } from '../domain/compose.js';
import { figuresIn } from '../domain/keys/figures-in.js';
import type { Report } from '../domain/report.js';
import { empty } from '../testing/may-2025.js';
import { reportCsv, reportWorkbook } from './report-sheets.js';
import { reportTables } from './report-tables.js';
import { GOLDEN_EDITIONS, goldenReport } from './testing/golden-reports.js';

const FORMATS = ['xlsx', 'ods'] as const;

/** Every single value of a part of the report, as a cell writes it. */
function textsIn(part: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(part) && part.length > 0 && part.every((one) => typeof one !== 'object')) found.add(part.join('; '));
  else if (typeof part === 'object' && part !== null) for (const value of Object.values(part)) textsIn(value, found);
  else if (part !== null) found.add(part === true ? 'ja' : part === false ? 'nee' : String(part));
  return found;
}

describe.each(GOLDEN_EDITIONS)('the tables of the report of %s', (edition) => {
  const report = goldenReport(edition);
  const tables = reportTables(report);
  const cells = new Set(tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell?.text ?? []))));

  it('leave no value of the report out', () => {
    const texts = [...textsIn(report)];
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => !cells.has(text))).toEqual([]);
  });

  it('have every figure by its key, with its value', () => {
    const [sleutel, waarde] = [0, 3];
    const { columns, rows } = tables.find(({ name }) => name === 'Cijfers') ?? { columns: [], rows: [] };
    expect([columns[sleutel]?.name, columns[waarde]?.name]).toEqual(['sleutel', 'waarde']);
    const known = new Map(rows.map((row) => [row[sleutel]?.text, row[waarde]?.text ?? null]));
    const figures = new Map(
      figuresIn(report)
        .toReversed()
        .map(({ key, value }) => [key as string, value === null ? null : String(value)]),
    );
    expect(figures.size).toBeGreaterThan(300);
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(figures));
  });

  it('have every key in a table of its section as well', () => {
    const inSections = new Set(
      tables.filter(({ name }) => name !== 'Cijfers').flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell?.text ?? []))),
    );
    expect(figuresIn(report).filter(({ key }) => !inSections.has(key))).toEqual([]);
  });

  it('say on every row of which peildatum it is, and what every column is', () => {
    const own = tables.slice(1, -1);
    expect(own.length).toBeGreaterThan(40);
    for (const { columns, rows } of own) {
      const at = columns.findIndex(({ name }) => name === 'peildatum');
      expect(rows.filter((row) => row[at]?.text !== edition)).toEqual([]);
    }
    const columns = tables.slice(1, -1).flatMap((table) => table.columns.map(({ name }) => [table.name, name]));
    expect(tables.at(-1)?.rows.map((row) => [row[0]?.text, row[1]?.text])).toEqual(columns);
  });

  it.each(FORMATS)('are read back from %s as they were, by the reader of imports and by another', async (format) => {
    const bytes = reportWorkbook(report, format);
    expect(readByOurs(bytes, format)).toEqual(expectedIn(tables));
    expect(await readByHucre(bytes, format)).toEqual(expectedIn(tables));
  });

  it('are read back from CSV as they were', () => {
    const files = readZip(reportCsv(report));
    const names = namesOfFiles(tables);
    expect([...files.keys()]).toEqual(names);
    for (const [at, table] of tables.entries()) expect(linesOfCsv(files.get(names[at] as string) as string)).toEqual(expectedLines(table));
  });

  it('are the same bytes each time', () => {
    for (const format of FORMATS)
      expect(Buffer.from(reportWorkbook(report, format)).equals(reportWorkbook(goldenReport(edition), format))).toBe(true);
    expect(Buffer.from(reportCsv(report)).equals(reportCsv(goldenReport(edition)))).toBe(true);
  });
});

it('makes tables of a report of which nothing is known', () => {
  const tables = reportTables(composeReport(empty));
  expect(tables.map(({ name }) => name)).toContain('Cijfers');
  expect(tables.find(({ name }) => name === 'Plannen')).toBeUndefined();
  expect(tables[0]?.rows.map((row) => row[1]?.text)).toContain('Voortgang');
});

/** A report in which what somebody may have written is one of these texts, in turn. */
function withTexts(report: Report, texts: readonly string[]): Report {
  let turn = 0;
  const of = (value: unknown): unknown => {
    if (typeof value === 'string') return value.includes(' ') ? texts[turn++ % texts.length] : value;
    if (Array.isArray(value)) return value.map(of);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, of(each)]));
  };
  return of(report) as Report;
}

/** What a spreadsheet would compute, what looks as if that was undone, what parts cells and lines, and what is in no alphabet of ours. */
const written = fc.stringMatching(/^['=+\-@"]{0,3}[a-z0-9ëé€,;<&"'=]{1,10}( [a-z_x0-9"']{1,8}(\n[=+\-@'][a-z]{1,5})?)?$/);

it('any report is read back as it was, whatever is written in it', async () => {
  const golden = goldenReport('2025-05-20');
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 5, maxLength: 40 }), async (texts) => {
      const report = withTexts(golden, texts);
      const tables = reportTables(report);
      const cells = new Set(tables.flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell?.text))));
      expect(texts.filter((text) => !cells.has(text))).toEqual([]);
      for (const format of FORMATS) expect(readByOurs(reportWorkbook(report, format), format)).toEqual(expectedIn(tables));
      const files = [...readZip(reportCsv(report)).values()];
      expect(files.map(linesOfCsv)).toEqual(tables.map(expectedLines));
    }),
    { numRuns: 4 },
  );
});
