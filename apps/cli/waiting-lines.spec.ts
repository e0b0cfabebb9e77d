import { expect, it } from '@jest/globals';
import { waitingLines } from './waiting-lines.js';

it('says of each thematafel how much waits for approval, and nothing where nothing does', () => {
  const waiting = new Map([
    ['E', 2],
    ['D', 1],
    ['F', 0],
  ]);
  expect(waitingLines(waiting)).toEqual(['Wacht op goedkeuring, en staat in geen cijfer (rijen): thematafel D: 1, thematafel E: 2.']);
  expect(waitingLines(new Map([['F', 0]]))).toEqual([]);
});
