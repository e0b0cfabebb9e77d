import { describe, expect, it, jest } from '@jest/globals';
import { keptDrawing } from './kept-drawings.js';

const plain = (value: number) => `${value}`;
const twice = (value: number) => `${value * 2}`;
const chart = (data: number, formatter = plain) => ({ id: 'a chart of this spec', data, formatter });
const drawer = () => jest.fn((_: object) => `<svg>${Math.random()}</svg>`);

describe('a drawing', () => {
  it('is kept by its data', () => {
    const draw = drawer();
    const first = keptDrawing(chart(1), draw);
    expect(keptDrawing(chart(1), draw)).toBe(first);
    expect(keptDrawing(chart(2), draw)).not.toBe(first);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('is another with another function, and with one that is made anew', () => {
    const draw = drawer();
    for (const formatter of [plain, twice, (value: number) => `${value}`, (value: number) => `${value}`])
      keptDrawing(chart(3, formatter), draw);
    expect(draw).toHaveBeenCalledTimes(4);
  });
});
