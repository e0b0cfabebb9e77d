import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import { type ImportFormat, readImportFile } from './import-rows.js';

const faultsOf = (content: string, format: ImportFormat): [string | undefined, string][] => {
  try {
    readImportFile(content, format);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ field, message }) => [field, message]);
    throw error;
  }
  return [];
};

const GOOD = '{"soort":"aandachtspunt","thematafel":"D","tekst":"Let op: é 😀\\n\\tregel 2","geldigVanaf":"2025-01-01"}';

describe('NDJSON', () => {
  it('takes a field that a template left empty as not filled in, and a line of only its kind as no row', () => {
    expect(readImportFile('{"soort":"notitie","a":"x","b":" "}\n{"soort":"notitie","a":"","b":""}\n', 'ndjson').rows).toEqual([
      { place: { line: 1 }, fields: { soort: 'notitie', a: 'x' } },
    ]);
  });

  it('is read with a BOM at its start, or without', () => {
    expect(readImportFile(`${GOOD}\n\n${GOOD}\n`, 'ndjson').rows.map(({ place }) => place)).toEqual([{ line: 1 }, { line: 3 }]);
  });

  it.each([
    ['a field given twice', '{"soort":"actie","soort":"mijlpaal"}', 'regel 2: soort', 'meer dan eens'],
    ['__proto__', '{"__proto__":{"soort":"actie"}}', 'regel 2: __proto__', 'mag zo niet heten'],
    [
      '10,000 nested lists',
      `{"soort":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      `regel 2: ${`soort${'[0]'.repeat(31)}`.slice(0, 100)}`,
      'diep in elkaar',
    ],
    ['U+0000', '{"soort":"actie","omschrijving":"a\\u0000"}', 'regel 2: omschrijving', 'geen tekst'],
    ['U+0000 in the source', '{"soort":"actie","bron":"004 r. 1\\u0000"}', 'regel 2: bron', 'geen tekst'],
    [
      'half a surrogate pair in a list',
      '{"soort":"actie","verantwoordelijken":["VWS","\\ud800"]}',
      'regel 2: verantwoordelijken',
      'geen tekst',
    ],
    ['2 MB', `{"omschrijving":"${'x'.repeat(2_000_000)}"}`, 'regel 2', 'langer dan 262144 tekens'],
    ['half a line', '{"soort":', 'regel 2', 'geen geldige JSON; controleer'],
    ['a list', '[]', 'regel 2', 'JSON-object'],
  ])('refuses %s, by line', (_, line, field, says) => {
    expect(faultsOf(`${GOOD}\n${line}\n${GOOD}`, 'ndjson')).toEqual([[field, expect.stringContaining(says)]]);
  });
});

describe('CSV', () => {
  it.each([
    ['a column given twice', 'soort,soort\nactie,mijlpaal', 'regel 1', 'soort meer dan eens'],
    ['a column __proto__', 'soort,__proto__\nactie,x', 'regel 1', '__proto__'],
    ['U+0000', 'soort,omschrijving\nactie,a\u0000b', 'regel 2: omschrijving', 'geen tekst'],
    ['2 MB in a cell', `soort,omschrijving\nactie,${'x'.repeat(2_000_000)}`, 'regel 2', 'langer dan 262144 tekens'],
    ['a row with too many cells', 'soort,omschrijving\nactie,a,b', 'regel 2', 'meer cellen dan de kop'],
    ['a quote that is not closed', 'soort,omschrijving\nactie,"a', 'regel 2', 'niet gesloten'],
  ])('refuses %s, by line', (_, content, field, says) => {
    expect(faultsOf(content, 'csv')).toEqual([[field, expect.stringContaining(says)]]);
  });

  it('is read with a BOM at its start, as spreadsheets write it', () => {
    expect(readImportFile('\ufeffsoort,omschrijving\nactie,a\n', 'csv').rows).toEqual([
      { place: { line: 2 }, inCells: true, fields: { soort: 'actie', omschrijving: 'a' } },
    ]);
  });
});
