import { describe, expect, it } from '@jest/globals';
import { factKind, field, told } from '@peildatum/kernel';
import { rightsOf, writtenFacts } from './written-facts.js';

const { count, from, orNone, parts, scenarios, text, texts } = field;

const kinds = {
  'ding-genoemd': factKind('ThingNamed', {
    name: 'ding',
    description: 'Een ding heet zo.',
    tells: told('thing'),
    fields: {
      validFrom: from('Vanaf wanneer.'),
      rows: parts(
        'regels',
        { input: 'RegelInput', max: 9, cell: { notation: 'naam | aantal | ruimte | van', example: 'a | 1 | 1 / 2 / 3 | b + c' } },
        {
          name: text('naam', 9, 'De naam.'),
          amount: count('aantal', 'Het aantal.'),
          may: scenarios('ruimte', 'De ruimte.'),
          of: orNone(texts('van', { max: 9, length: 9 }, 'Waarvan.')),
        },
        'De regels.',
      ),
    },
    example: { regels: 'a', geldigVanaf: '2025-01-01' },
  }),
  ding: factKind('ThingGone', {
    name: 'einde',
    description: 'Een ding is er niet meer.',
    tells: told('gone'),
    input: 'EindeInput',
    fields: { validFrom: from('Vanaf wanneer.') },
    example: [{ geldigVanaf: '2025-01-01' }, { geldigVanaf: '2025-01-02' }],
  }),
};

describe('facts as the public edge writes them', () => {
  const { 'ding-genoemd': named, ding: gone } = writtenFacts(kinds);

  it('have inputs that are called after their word, or as they say', () =>
    expect([named?.input.name, gone?.input.name]).toEqual(['DingGenoemdInput', 'EindeInput']));

  it('have the columns of their fields, and the examples that they give', () => {
    expect(named?.columns.map(({ name, notation, example }) => [name, notation, example])).toEqual([
      ['geldigVanaf', 'jjjj-mm-dd; in een CSV ook d-m-jjjj', '2025-05-20'],
      ['regels', 'naam | aantal | ruimte | van', 'a | 1 | 1 / 2 / 3 | b + c'],
    ]);
    expect([named?.examples.length, gone?.examples.length]).toEqual([1, 2]);
  });

  it('read a cell with objects by the kinds of their fields, and leave out what is empty', () => {
    expect(named?.cells.regels?.read('a | 1.200 | 1 / / 3 | b + c; d', 'regels')).toEqual([
      { naam: 'a', aantal: 1200, ruimte: [1, null, 3], van: ['b', 'c'] },
      { naam: 'd' },
    ]);
    expect(() => named?.cells.regels?.read('a | 1 | 1 / 2 / 3 | b | te veel', 'regels')).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ message: expect.stringContaining('niet te lezen') })] }),
    );
  });

  it('become what they tell', () => {
    const row = { naam: 'a', aantal: 1, ruimte: [1, 2, 3] };
    expect(named?.factOf({ geldigVanaf: '2025-01-01', regels: [row] }, 'x')).toEqual({
      type: 'ThingNamed',
      validFrom: '2025-01-01',
      data: { rows: [{ name: 'a', amount: 1, may: { low: 1, middle: 2, high: 3 }, of: [] }] },
    });
  });
});

it('rights of kinds of facts are one operation for all, and another to correct them', () => {
  expect(rightsOf(kinds, 'record-agreement', 'correct-agreement')).toMatchObject({
    telling: { ThingNamed: 'record-agreement', ThingGone: 'record-agreement' },
    correcting: 'correct-agreement',
  });
  expect(rightsOf(kinds, 'record-parliament').correcting).toBe('record-parliament');
});
