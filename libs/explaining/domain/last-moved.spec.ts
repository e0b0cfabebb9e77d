import { expect, it } from '@jest/globals';
import type { FigureKey } from '@peildatum/figures';
import { type Candidate, lastMoved } from './last-moved.js';

const [one, other] = ['acties.totaal', 'acties.te-laat'] as [FigureKey, FigureKey];
const certain = (volgnummer: number): Candidate => ({ volgnummer, certain: true });
const maybe = (volgnummer: number): Candidate => ({ volgnummer, certain: false });

/** What moved which figure, and at which events was looked. */
function looking(moves: Readonly<Record<number, readonly FigureKey[]>>) {
  const looked: [number, readonly FigureKey[]][] = [];
  const movedAt = async (volgnummer: number, keys: readonly FigureKey[]) => {
    looked.push([volgnummer, keys]);
    return new Set(moves[volgnummer]);
  };
  return { looked, movedAt };
}

it('an event is looked at once for all figures, the last one first, and what moved nothing falls off', async () => {
  const { looked, movedAt } = looking({ 5: [one], 3: [one, other] });
  const candidates = new Map([
    [one, [maybe(3), maybe(4), maybe(5)]],
    [other, [maybe(3), maybe(5)]],
  ]);
  const found = await lastMoved({ candidates, most: 10, mostLooks: 10, movedAt });
  expect(looked).toEqual([
    [5, [one, other]],
    [4, [one]],
    [3, [one, other]],
  ]);
  expect(found.get(one)).toEqual({ last: [3, 5], notLookedAt: 0 });
  expect(found.get(other)).toEqual({ last: [3], notLookedAt: 0 });
});

it('what is certain is not looked at, and nobody looks further than was asked', async () => {
  const { looked, movedAt } = looking({ 4: [one] });
  const candidates = new Map([[one, [certain(1), maybe(2), certain(3), maybe(4), certain(5)]]]);
  const found = await lastMoved({ candidates, most: 3, mostLooks: 10, movedAt });
  expect(looked).toEqual([[4, [one]]]);
  expect(found.get(one)).toEqual({ last: [3, 4, 5], notLookedAt: 2 });
});

it('where no more may be looked at, what was not is said to be so and not named', async () => {
  const { movedAt } = looking({ 6: [one] });
  const candidates = new Map([[one, [certain(1), maybe(4), maybe(5), maybe(6)]]]);
  expect((await lastMoved({ candidates, most: 10, mostLooks: 2, movedAt })).get(one)).toEqual({ last: [6], notLookedAt: 2 });
});
