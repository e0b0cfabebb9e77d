import { expect, it } from '@jest/globals';
import { type PlacedFault, placeFault } from '../row-place.js';
import { type RestingRow, setAside } from './set-aside.js';

const row = (line: number, stream?: string, ...looksAt: readonly string[]): RestingRow => ({
  place: { line },
  ...(stream === undefined ? {} : { stream }),
  ...(looksAt.length > 0 ? { looksAt } : {}),
});
const fault = (line: number, message: string): PlacedFault => ({ place: { line }, fault: placeFault({ line }, message) });
const aside = (rows: readonly RestingRow[], unreadable: readonly PlacedFault[], refused: readonly PlacedFault[]) =>
  Object.fromEntries([...setAside(rows, { unreadable, refused })].map(([line, faults]) => [line, faults.map(({ message }) => message)]));
const waits = (line: number, cause: number) =>
  `regel ${line}: wacht op regel ${cause}: die is geweigerd, en deze gaat over hetzelfde of rust erop`;

it('says of a row that follows one that cannot be read that it waits, whatever the rules make of it meanwhile', () => {
  const rows = [row(1, 'a'), row(2, 'a'), row(3, 'a'), row(4, 'b')];
  expect(aside(rows, [fault(2, 'onleesbaar')], [fault(1, 'botst'), fault(3, 'bestaat niet')])).toEqual({
    1: [waits(1, 2)],
    2: ['regel 2: onleesbaar'],
    3: [waits(3, 2)],
  });
});

it('says of a row that the rules refuse what they say, though another of its stream is refused as well', () => {
  expect(aside([row(1, 'a'), row(2, 'a')], [], [fault(1, 'een'), fault(2, 'twee')])).toEqual({ 1: ['regel 1: een'], 2: ['regel 2: twee'] });
});

it('keeps what rests on a row of which nobody can see what it is about, and every fault of that row', () => {
  expect(aside([row(1), row(2, 'a', 'b')], [fault(1, 'een'), fault(1, 'twee')], [])).toEqual({ 1: ['regel 1: een', 'regel 1: twee'] });
});

it('names the row that everything waits for, round streams that look at each other', () => {
  const rows = [row(1, 'a', 'b'), row(2, 'b', 'a'), row(3, 'c', 'b', 'd'), row(4, 'd'), row(5, 'b')];
  expect(aside(rows, [], [fault(5, 'onzin')])).toEqual({ 1: [waits(1, 5)], 2: [waits(2, 5)], 3: [waits(3, 5)], 5: ['regel 5: onzin'] });
});
