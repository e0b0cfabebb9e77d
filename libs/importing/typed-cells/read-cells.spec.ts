import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import type { FieldKind } from '@peildatum/platform';
import { codeColumn } from '../columns.js';
import { AMOUNT_FORMS, DATE_FORMS } from './forms.js';
import { readCells, readParts } from './read-cells.js';

const column = (kind: FieldKind) => ({ ...codeColumn('geldigVanaf', '', '', ''), kind });

/** What a cell of such a column becomes, or why it is refused. */
function read(kind: FieldKind, text: string): unknown {
  const { fields, faults } = readCells({ geldigVanaf: text }, [column(kind)]);
  return faults[0]?.message ?? fields.geldigVanaf;
}

describe('a cell', () => {
  it.each(DATE_FORMS)('of dates as the documentation has it: $form', ({ form, meaning, refusal }) => {
    if (refusal === undefined) expect(read('datum', form)).toBe(meaning);
    else expect(read('datum', form)).toContain(refusal);
  });

  it.each(AMOUNT_FORMS)('of amounts as the documentation has it: $form', ({ form, meaning, refusal }) => {
    if (refusal === undefined) expect(read('bedrag', form)).toBe(meaning);
    else expect(read('bedrag', form)).toContain(refusal);
  });

  it.each([
    ['bedrag', '1.234'],
    ['getal', '1.234'],
    ['bedrag', '1000000000'],
  ] as const)('of %s that is a number says what it is, where a text could be two: %s', (kind, text) => {
    expect(readCells({ 'Geldig vanaf': text }, [column(kind)], ['Geldig vanaf'])).toEqual({ fields: { geldigVanaf: text }, faults: [] });
  });

  it('of dates that is a number is the number that a spreadsheet makes of one', () => {
    const { faults } = readCells({ geldigVanaf: '45905' }, [column('datum')], ['geldigVanaf']);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('waarschijnlijk 2025-09-05')]);
  });

  it.each([
    ['september 2025', 'datum'],
    ['ruim 12 mln', 'bedrag'],
    ['veel', 'bedrag'],
  ] as const)('leaves %j to the field, which says how it is written', (text, kind) => expect(read(kind, text)).toBe(text));

  it.each<[FieldKind, string, string | RegExp]>([
    ['bedrag-met-teken', '-1.234,56', '-1234.56'],
    ['bedrag-met-teken', '€ -5', '-5'],
    ['bedrag-met-teken', '-600 mln', '-600 mln'],
    ['bedrag-zoals-genoemd', 'ruim 12,5 mln', 'ruim 12,5 mln'],
    ['bedrag-zoals-genoemd', '1.234 mln', '1.234 mln'],
    ['bedrag-zoals-genoemd', 'ruim 1.234 mld', /1234 mld zijn of 1,234 mld/],
    ['bedrag-zoals-genoemd', '1234,56', '1234.56'],
    ['datum', '99999', /getal dat een spreadsheet van een datum maakt;/],
    ['datum', '45905,5', /getal dat een spreadsheet/],
    ['bedrag', '1.234,56 euro', '1234.56'],
    ['bedrag', '0,05', '0.05'],
    ['getal', '3,5', '3.5'],
    ['getal', '-0,25', '-0.25'],
    ['getal', '0.125', '0.125'],
    ['getal', '1.234', /1234 zijn of 1,234/],
    ['getal', '1.234.567', '1234567'],
    ['getal', '1.234,5', '1234.5'],
    ['aantal', '1E+05', /liet cijfers weg/],
    ['tekst', '#REF!', '#REF!'],
    ['tekst', '5-9-2025', '5-9-2025'],
    ['tekst', '1E+09', '1E+09'],
    ['keuze', '#N/B', /#N\/B/],
  ])('of %s with %j', (kind, text, meaning) => {
    if (typeof meaning === 'string') expect(read(kind, text)).toBe(meaning);
    else expect(read(kind, text)).toMatch(meaning);
  });

  it.each(['geldigVanaf', 'Geldig vanaf', 'GELDIG VANAF', 'geldig_vanaf', 'geldig-vanaf'])('below the head %j', (head) => {
    expect(readCells({ [head]: '5-9-2025' }, [column('datum')]).fields).toEqual({ geldigVanaf: '2025-09-05' });
  });

  it('below a head of no column keeps its name, for the refusal', () => {
    expect(readCells({ 'Geldig tot': 'x' }, [column('datum')])).toEqual({ fields: { 'Geldig tot': 'x' }, faults: [] });
  });
});

const faultsOf = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
};

describe('the parts of a cell', () => {
  const fields = [
    { ...column('bedrag'), name: 'bedrag' },
    { ...column('datum'), name: 'gereed' },
    { ...column('tekst'), name: 'titel' },
  ];

  it('are written as cells of their own are', () => {
    expect(readParts([{ bedrag: '1.000.000,00', gereed: '31-12-2027', titel: '1.000' }, { bedrag: '1,5 mln' }], fields, 'kpis')).toEqual([
      { bedrag: '1000000.00', gereed: '2027-12-31', titel: '1.000' },
      { bedrag: '1500000.00' },
    ]);
  });

  it('are refused by their number, from 1, and their field', () => {
    const refusal = () => readParts([{ bedrag: '5' }, { bedrag: '1.234', gereed: '5-9-25' }], fields, 'kpis');
    expect(refusal).toThrow(InvalidInput);
    expect(faultsOf(refusal)).toEqual([
      expect.stringContaining("kpis: deel 2, bedrag: '1.234' kan"),
      expect.stringContaining("kpis: deel 2, gereed: '5-9-25' heeft een jaar"),
    ]);
  });
});

const STATUS = { ...codeColumn('status', '', '', ''), kind: 'keuze' as const };
const WORDS = ['afgerond', 'loopt-achter', 'beeindigd', 'in-gang', 'niet-nodig-gebleken', 'D'];

it.each([
  ['loopt-achter', 'loopt-achter'],
  ['Loopt achter', 'loopt-achter'],
  ['LOOPT  ACHTER', 'loopt-achter'],
  ['Beëindigd', 'beeindigd'],
  ['In gang (onverdeeld)', 'in-gang'],
  ['Niet nodig gebleken', 'niet-nodig-gebleken'],
  ['d', 'D'],
  ['Loopt wat achter', 'Loopt wat achter'],
  ['(onverdeeld)', '(onverdeeld)'],
])('a choice is taken as the reports print it: %s', (text, meant) => {
  expect(readCells({ status: text }, [{ ...STATUS, allowed: WORDS }])).toEqual({ fields: { status: meant }, faults: [] });
});

it('a choice that could be two is left to the field', () => {
  expect(readCells({ status: 'a b' }, [{ ...STATUS, allowed: ['a-b', 'a_b'] }]).fields).toEqual({ status: 'a b' });
});

const SECTORS = { name: 'sectoren', kind: 'lijst' as const, required: false, description: '', notation: '', list: 'sectoren' as const };
const SPELLED = ['MSZ', 'Wlz', 'Overige (niet binnen Zvw)', 'Overig - niet binnen Zvw'];

it.each([
  ['MSZ; Wlz', 'MSZ; Wlz'],
  ['msz;WLZ', 'MSZ; Wlz'],
  ['Overige (niet  binnen ZVW)', 'Overige (niet binnen Zvw)'],
  ['overige', 'overige'],
  ['Preventie', 'Preventie'],
])('values of a list are taken in other capitals and blanks, and else stay for the register to refuse: %s', (text, meant) => {
  expect(readCells({ Sectoren: text }, [SECTORS], [], () => SPELLED)).toEqual({ fields: { sectoren: meant }, faults: [] });
  expect(readCells({ Sectoren: 'msz' }, [SECTORS])).toEqual({ fields: { sectoren: 'msz' }, faults: [] });
});
