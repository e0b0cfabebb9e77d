import { expect, it, jest } from '@jest/globals';
import { keptDrawing } from './kept-drawings.js';

it('keeps a drawing by its data', () => {
  const draw = jest.fn((_: object) => `<svg>${Math.random()}</svg>`);
  const chart = (data: number) => ({ id: 'a chart of this spec', data });
  const first = keptDrawing(chart(1), draw);
  expect(keptDrawing(chart(1), draw)).toBe(first);
  expect(keptDrawing(chart(2), draw)).not.toBe(first);
  expect(draw).toHaveBeenCalledTimes(2);
});
