import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { InvalidInput, readText } from '@peildatum/kernel';
import fc from 'fast-check';
import { readCsv as csvOf } from './read-csv.js';

const readCsv = (content: string) => csvOf(content).rows;
const faultsOf = (content: string): [string | undefined, string][] => {
  try {
    readCsv(content);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ field, message }) => [field, message]);
    throw error;
  }
  return [];
};

const ROW = {
  place: { line: 2 },
  inCells: true,
  fields: { soort: 'statusmelding', status: 'loopt-achter', toelichting: 'Wacht, op besluit' },
};

it('takes a text that was made harmless for spreadsheets as it was', () => {
  const [row] = readCsv("soort,tekst,bedrag,apostrof\nnotitie,'=1+1,-5,'s avonds\n");
  expect(row?.fields).toEqual({ soort: 'notitie', tekst: '=1+1', bedrag: '-5', apostrof: "'s avonds" });
});

describe('CSV, as people have it', () => {
  it.each([
    ['comma', 'soort,status,toelichting\nstatusmelding,loopt-achter,"Wacht, op besluit"'],
    ['semicolon', 'soort;status;toelichting\nstatusmelding;loopt-achter;Wacht, op besluit'],
    ['tab', 'soort\tstatus\ttoelichting\nstatusmelding\tloopt-achter\tWacht, op besluit'],
    [
      'semicolon, with commas in a head between quotes',
      'soort;status;toelichting;"a,b,c,d"\nstatusmelding;loopt-achter;Wacht, op besluit;',
    ],
    ['CRLF', 'soort;status;toelichting\r\nstatusmelding;loopt-achter;Wacht, op besluit\r\n'],
    ['CR alone', 'soort;status;toelichting\rstatusmelding;loopt-achter;Wacht, op besluit\r'],
    ['heads with blanks around them', ' soort ; status ;toelichting \nstatusmelding;loopt-achter;Wacht, op besluit'],
    ['empty columns behind', 'soort;status;toelichting;;\nstatusmelding;loopt-achter;Wacht, op besluit;;'],
    ['an empty column in between', 'soort;;status;toelichting\nstatusmelding;;loopt-achter;Wacht, op besluit'],
    ['empty rows behind', 'soort;status;toelichting\nstatusmelding;loopt-achter;Wacht, op besluit\n;;\n\n ; ;\n'],
    ['more empty cells than the head has', 'soort;status;toelichting\nstatusmelding;loopt-achter;Wacht, op besluit;;\n'],
    ['a BOM', '\ufeffsoort;status;toelichting\nstatusmelding;loopt-achter;Wacht, op besluit'],
  ])('is read with %s', (_, content) => {
    expect(readCsv(content)).toEqual([ROW]);
  });

  it('may leave out the empty cells at the end of a row, as Excel does below the sixteenth', () => {
    expect(readCsv('soort;status;toelichting\nstatusmelding;a\nstatusmelding;b;c\n')).toEqual([
      { place: { line: 2 }, inCells: true, fields: { soort: 'statusmelding', status: 'a' } },
      { place: { line: 3 }, inCells: true, fields: { soort: 'statusmelding', status: 'b', toelichting: 'c' } },
    ]);
  });

  it('keeps the numbers of the lines below a line sep= and a head that comes late', () => {
    expect(readCsv('sep=,\r\n\r\nsoort,status\r\nstatusmelding,"a;b"\r\n')).toEqual([
      { place: { line: 4 }, inCells: true, fields: { soort: 'statusmelding', status: 'a;b' } },
    ]);
    // What it says counts, not what it looks like.
    expect(readCsv('sep=|\nsoort|a,b\nx|y')).toEqual([{ place: { line: 3 }, inCells: true, fields: { soort: 'x', 'a,b': 'y' } }]);
  });

  it('names the line on which a row begins, also below cells of several lines', () => {
    expect(readCsv('soort;tekst\r\na;"een\r\ntwee\nd"\r\nb;c').map(({ place }) => place)).toEqual([{ line: 2 }, { line: 5 }]);
  });

  it('gives the rows that were written, in every dialect', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab ;,\t"\n\'é1') }).map((text) => readText(text).trim());
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), fc.boolean(), (values, separator, end, bom) => {
        const lines = [['x', 'y', 'z'], ...values].map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator));
        const read = readCsv(`${bom ? '\ufeff' : ''}${lines.join(end)}${end}`).map(({ fields }) => fields);
        const filled = values.map(([x, y, z]) => Object.fromEntries(Object.entries({ x, y, z }).filter(([, text]) => text !== '')));
        expect(read).toEqual(filled.filter((fields) => Object.keys(fields).length > 0));
      }),
    );
  });

  it.each([
    ['semicolon', [2]],
    ['sep-line', [3]],
    ['empty-rows', [2]],
    ['empty-columns', [2]],
    ['mixed-line-ends', [2, 3, 4]],
  ])('reads the case f-%s', (name, lines) => {
    const content = readFileSync(new URL(`../../../test/cases/f-${name}.csv`, import.meta.url), 'utf8');
    const rows = readCsv(content);
    expect(rows.map(({ place }) => place)).toEqual(lines.map((line) => ({ line })));
    for (const { fields } of rows) expect(Object.keys(fields)).toEqual(['soort', 'actie', 'status', 'toelichting', 'geldigVanaf']);
  });
});

describe('CSV that cannot be read', () => {
  it.each([
    ['a quote that is not closed', 'soort;tekst\na;b\na;"b\na;c\n', 'regel 3', 'kolom B wordt niet gesloten'],
    ['one that only a later quote closes', 'soort;tekst\na;"b\na;"c"\n', 'regel 2', 'kolom B wordt niet gesloten'],
    ['one that is not closed below lines in a cell', 'soort;tekst\r\na;"b\r\nc"\r\na;"b\r\n', 'regel 4', 'kolom B wordt niet gesloten'],
    ['a text behind a closing quote', 'soort;tekst\na;"b" c\n', 'regel 2', 'kolom B'],
    [
      'a quote in a cell without quotes',
      'soort;tekst\na;een "woord" hier\n',
      'regel 2',
      'kolom B staat een aanhalingsteken midden in de tekst',
    ],
    ['more cells than the head', 'soort,tekst\na,b,c', 'regel 2', 'meer cellen dan de kop'],
    ['a cell below no head', 'soort;tekst;\na;b;c', 'regel 2', 'kolom C heeft geen kop'],
    ['a head twice', 'soort;Geldig vanaf;geldigVanaf\na;b;c', 'regel 1', 'meer dan eens'],
    ['a file that ends halfway a row', 'soort;tekst;geldigVanaf\na;b;c\na;b', 'regel 3', 'afgebroken'],
    ['a line too long', `soort;tekst\na;${'x'.repeat(300_000)}`, 'regel 2', 'langer dan'],
  ])('names %s where it was made', (_, content, field, says) => {
    expect(faultsOf(content)).toEqual([[field, expect.stringContaining(says)]]);
  });

  it('names the case f-open-quote where the quote was opened', () => {
    const content = readFileSync(new URL('../../../test/cases/f-open-quote.csv', import.meta.url), 'utf8');
    expect(faultsOf(content)).toEqual([['regel 2', expect.stringContaining('kolom D wordt niet gesloten')]]);
  });
});
