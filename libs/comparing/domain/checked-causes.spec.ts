import { expect, it } from '@jest/globals';
import type { FigureKey } from '@peildatum/figures';
import { checkedCauses } from './checked-causes.js';
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

const checked = async (candidates: [FigureKey, number[]][], most: number) => {
  const asked: number[] = [];
  const at = async (volgnummer: number) => {
    asked.push(volgnummer);
    return readingAt(volgnummer);
  };
  const found = await checkedCauses({ candidates: new Map(candidates), before: (volgnummer) => volgnummer - 1, at, most });
  return { found: [...found], asked };
};

it('of the events that may have restated a figure those at which it changed are left, and of a figure that did not change none', async () => {
  const { found } = await checked(
    [
      [A, [2, 3, 4, 5]],
      [B, [3, 5]],
      [C, [3, 5]],
    ],
    10,
  );
  expect(found).toEqual([
    [A, [3, 5]],
    [B, [5]],
  ]);
});

it('of more events than may be looked at the last ones are, and the others stand', async () => {
  const { found, asked } = await checked(
    [
      [A, [2, 3, 4, 5]],
      [B, [3, 5]],
    ],
    2,
  );
  expect(found).toEqual([
    [A, [2, 3, 5]],
    [B, [3, 5]],
  ]);
  expect(asked).toEqual([4, 5, 3, 4]);
});
