import { describe, expect, it } from '@jest/globals';
import { word } from '@peildatum/figures';
import type { CalendarDate } from '@peildatum/kernel';
import { readDataFile, VALUE_LISTS, type ValueListName } from '@peildatum/platform';
import { ValueListFiles } from './value-lists.js';

const NOVEMBER = '2024-11-18' as CalendarDate;
const SEPTEMBER = '2025-09-05' as CalendarDate;
const files = new ValueListFiles();

describe('the lists of data/waardelijsten', () => {
  it('have the six sectors of November 2024 (000 r. 392-397) and the nine of September 2025', () => {
    expect(files.valuesOn('sectoren', NOVEMBER)).toEqual([
      'MSZ',
      'Wijkverpleging',
      'GGZ',
      'Huisartsen',
      'Overige (niet binnen Zvw)',
      'Wlz',
    ]);
    const nine = files.valuesOn('sectoren', SEPTEMBER);
    expect(nine).toHaveLength(9);
    expect(nine).not.toContain('Overige (niet binnen Zvw)');
    expect(files.valuesOn('sectoren', '2025-09-04' as CalendarDate)).toContain('Overige (niet binnen Zvw)');
  });

  it('have six doelgroepen, and five from the agreement of 3 July 2025', () => {
    expect(files.valuesOn('doelgroepen', '2025-07-02' as CalendarDate)).toHaveLength(6);
    const five = files.valuesOn('doelgroepen', '2025-07-03' as CalendarDate);
    expect(five).toHaveLength(5);
    expect(five).not.toContain('Zorgprofessionals');
  });

  it('have the regions and themes that the text names, and no kind of patient involvement, for none is in a source', () => {
    expect(files.valuesOn('regios', NOVEMBER)).toHaveLength(9);
    expect(files.valuesOn('themas', NOVEMBER)).toContain('Concentratie en spreiding');
    expect(files.valuesOn('patientbetrokkenheid', NOVEMBER)).toEqual([]);
    expect(files.valuesOn('domeinen', NOVEMBER)).toEqual(['Zvw', 'Wlz']);
  });

  it('hold nothing before their first day', () => {
    for (const name of VALUE_LISTS) expect(files.valuesOn(name, '2022-08-11' as CalendarDate)).toEqual([]);
  });
});

describe('a list that is wrong', () => {
  const good = { waarde: 'MSZ', vanaf: '2022-08-12', bron: '000 r. 392' };
  const withValues = (...waarden: object[]) =>
    reading('sectoren', JSON.stringify({ titel: 'Sectoren', volledig: 'ja', toelichting: 'Proef.', waarden }));

  it.each([
    ['is no JSON', () => reading('themas', '{'), /themas\.json is niet te lezen/],
    ['lacks a field', () => withValues({ ...good, bron: undefined }), /waarden\[0\]\.bron: ontbreekt/],
    ['has a field that nobody knows', () => withValues({ ...good, totEnMet: '2025-01-01' }), /totEnMet: onbekend veld/],
    ['has a date that is none', () => withValues({ ...good, vanaf: '2022-02-30' }), /vanaf: verwacht een bestaande datum/],
    ['ends before it begins', () => withValues({ ...good, tot: '2022-08-11' }), /\(MSZ\): tot ligt voor vanaf/],
    [
      'has a value twice at one time',
      () => withValues({ ...good, tot: '2025-09-05' }, { ...good, vanaf: '2025-09-05' }),
      /MSZ staat er twee keer/,
    ],
  ])('is refused when it %s', (_, make, message) => expect(make).toThrow(message));

  it('may end and begin again', () => {
    const lists = withValues({ ...good, tot: '2025-09-04' }, { ...good, vanaf: '2025-09-05' });
    expect(lists.valuesOn('sectoren', SEPTEMBER)).toEqual(['MSZ']);
  });
});

function reading(list: ValueListName, content: string): ValueListFiles {
  return new ValueListFiles((name) => (name === `waardelijsten/${list}.json` ? content : readDataFile(name)));
}

describe('a value in the key of a figure', () => {
  it.each(VALUE_LISTS)('of the list %s is another than every other value of a date', (list) => {
    for (const date of ['2022-12-31', '2024-11-18', '2025-09-05', '2026-06-01'] as CalendarDate[]) {
      const values = new ValueListFiles().valuesOn(list, date);
      expect(new Set(values.map(word)).size).toBe(values.length);
    }
  });
});
