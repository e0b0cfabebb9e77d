import { expect, it } from '@jest/globals';
import type { FigureKey } from '@peildatum/figures';
import { causesOfFew } from './causes-of-few.js';
import type { Reading } from './reading.js';

const [A, B, C] = ['acties.A.afgerond', 'acties.B.afgerond', 'acties.C.afgerond'] as FigureKey[] as [FigureKey, FigureKey, FigureKey];
/** A changes at 3 and at 5, B at 5. */
const values = (volgnummer: number): [FigureKey, number][] => [
  [A, volgnummer < 3 ? 0 : volgnummer < 5 ? 1 : 2],
  [B, volgnummer < 5 ? 7 : 6],
  [C, 4],
];
const readingAt = (volgnummer: number): Reading => ({
  clocks: { geldigOp: '2025-05-20', bekendOp: null, volgnummer, laatsteGebeurtenis: null } as never,
  template: 1,
  edition: null,
  figures: new Map(values(volgnummer).map(([key, value]) => [key, { value, quarter: null, definition: null }])),
  quarters: new Map(),
  names: new Map(),
});

it('each event at which a figure became another is one, the first among them, and of a figure that stayed what it was there is none', async () => {
  const asked: number[] = [];
  const at = async (volgnummer: number) => {
    asked.push(volgnummer);
    return readingAt(volgnummer);
  };
  expect([...(await causesOfFew({ keys: [A, B, C], volgnummers: [3, 4, 5], after: 1, at }))]).toEqual([
    [A, [3, 5]],
    [B, [5]],
  ]);
  expect(asked).toEqual([1, 3, 4, 5]);
});
