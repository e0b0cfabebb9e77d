import { expect, it } from '@jest/globals';
import { cellsOf, fromCells } from '@peildatum/importing';
import type { Decimal } from '@peildatum/kernel';
import fc from 'fast-check';
import type { MeasurementCell } from '../../domain/monitor.events.js';
import { type CijferInput, cellsOfCijfers, MetingInput } from '../input/meting.input.js';
import { figures, figuresText } from './cells.js';

const number = fc.stringMatching(/^-?(0|[1-9]\d{0,5})(\.\d{0,5}[1-9])?$/) as fc.Arbitrary<Decimal>;
const name = fc.stringMatching(/^[A-Za-z][a-z ]{0,10}[a-z]$/);
const cell: fc.Arbitrary<MeasurementCell> = fc.record({
  of: fc.array(name, { maxLength: 2 }),
  value: fc.option(number),
  sample: fc.option(fc.nat({ max: 100_000 })),
  confidence: fc.option(fc.record({ low: number, high: number, level: number })),
});
const CELLS = cellsOf(MetingInput, { cijfers: figures });
const read = (text: string) => cellsOfCijfers(fromCells({ cijfers: text }, CELLS).cijfers as CijferInput[]);
/** What of a cell is a number in JSON is one there; in a spreadsheet it is a text, that its field reads. */
const asTexts = (cells: readonly MeasurementCell[]) =>
  cells.map((one) => ({ ...one, sample: one.sample === null ? null : String(one.sample) }));

it('figures are read back as they were written', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      expect(asTexts(read(figuresText(cells)))).toEqual(asTexts(cells));
    }),
  );
});

it('figures of a part whose name has a sign that parts them are not written', () => {
  expect(figuresText([{ of: ['a; b'], value: '1' as Decimal, sample: null, confidence: null }])).toBe('');
});
