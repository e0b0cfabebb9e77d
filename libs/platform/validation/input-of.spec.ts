import { describe, expect, it } from '@jest/globals';
import { field, InvalidInput } from '@peildatum/kernel';
import { inputFields } from './input-fields.js';
import { inputOf } from './input-of.js';
import { validateInput } from './validate-input.js';

const { choice, code, count, date, decimal, euro, from, orNone, orNull, parts, scenarios, signedEuro, text, texts, year, yesNo } = field;

const fields = {
  title: text('titel', 10, 'Hoe het heet.', 'Overleg'),
  note: orNull(text('noot', 10, 'Wat erbij hoort.')),
  names: orNone(texts('namen', { max: 2, length: 3 }, 'Wie.')),
  kind: choice('aard', { one: 'een', other: 'ander' }, 'Welke.'),
  code: code('code', /^[a-z]+$/, 'kleine letters', 'De code.'),
  step: count('trede', 'De trede.', { from: 1, to: 9 }),
  year: year('jaar', 'Het jaar.'),
  share: decimal('deel', 'Het deel.'),
  cost: euro('kosten', 'De kosten.'),
  change: signedEuro('verschil', 'Het verschil.'),
  whole: yesNo('geheel', { yes: 'y', no: 'n' }, 'Of het geheel is.'),
  may: scenarios('ruimte', 'Laag, gemiddeld, hoog.'),
  rows: parts('regels', { input: 'RegelInput', max: 1 }, { name: text('naam', 3, 'De naam.') }, 'De regels.'),
  day: date('dag', 'De dag.', '2025-07-03'),
  validFrom: from('Vanaf wanneer.'),
};
const Input = inputOf('DingInput', fields);
const right = {
  titel: 'Overleg',
  aard: 'een',
  code: 'abc',
  trede: 1,
  jaar: 2025,
  deel: '0.5',
  kosten: '1,5 mln',
  verschil: '-2',
  geheel: true,
  ruimte: [1, null, 3],
  regels: [{ naam: 'a' }],
  dag: '2025-07-03',
  geldigVanaf: '2025-07-03',
};
const faultsOf = (given: object): readonly string[] => {
  try {
    validateInput(Input, given);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ message }) => message);
    throw error;
  }
};

describe('an input of fields', () => {
  it('has their class, its name, and each field as an import and the document know it', () => {
    expect(Input.name).toBe('DingInput');
    expect(inputFields(Input).map(({ name, kind, required }) => `${name} ${kind}${required ? '' : '?'}`)).toEqual([
      'titel tekst',
      'noot tekst?',
      'namen lijst?',
      'aard keuze',
      'code code',
      'trede aantal',
      'jaar jaar',
      'deel getal',
      'kosten bedrag',
      'verschil bedrag-met-teken',
      'geheel ja-nee',
      'ruimte regels',
      'regels regels',
      'dag datum',
      'geldigVanaf datum',
    ]);
    expect(inputFields(Input)[0]).toMatchObject({ description: 'Hoe het heet.', example: 'Overleg' });
    expect(inputFields(Input)[12]?.parts?.name).toBe('RegelInput');
  });

  it('takes what holds to them all', () => expect(faultsOf(right)).toEqual([]));

  it.each([
    ['titel', 'veel te lange titel', 'titel: mag ten hoogste 10 tekens zijn'],
    ['namen', ['a', 'b', 'c'], 'namen: mag ten hoogste 2 regels hebben'],
    ['namen', ['vier'], 'namen: elke regel moet tekst van 1 tot 3 tekens zijn'],
    ['aard', 'derde', 'aard: moet een van deze zijn: een, ander'],
    ['code', 'ABC', 'code: moet zijn: kleine letters'],
    ['trede', 10, 'trede: moet een geheel getal van 1 tot en met 9 zijn'],
    ['ruimte', [1, 2], 'ruimte: moet drie gehele getallen vanaf 0 zijn, of null: laag, gemiddeld, hoog'],
    ['regels', [{ naam: 'vier' }], 'regels.0.naam: mag ten hoogste 3 tekens zijn'],
    ['geheel', 'ja', 'geheel: moet true of false zijn'],
    ['onbekend', 1, 'onbekend: dit veld bestaat niet; laat het weg'],
  ])('refuses in %s %j', (name, value, message) => expect(faultsOf({ ...right, [name]: value })).toEqual([message]));
});
