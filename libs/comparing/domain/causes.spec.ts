import { describe, expect, it } from '@jest/globals';
import type { FigureKey } from '@peildatum/figures';
import fc from 'fast-check';
import { figure, readingWith } from '../../../test/comparing/made-up-readings.js';
import { causesOf } from './causes.js';

const KEYS = ['acties.A.afgerond', 'acties.B.afgerond', 'acties.C.afgerond'] as FigureKey[];

/** The value of each figure after each event; the first is before all of them. */
function searched(history: readonly (readonly number[])[], most = 1_000) {
  const readings = history.map((values) => readingWith(Object.fromEntries(KEYS.map((key, i) => [key, figure(values[i] ?? 0)]))));
  const volgnummers = history.slice(1).map((_, i) => (i + 1) * 10);
  let made = 0;
  const changed = KEYS.filter((_, i) => history[0]?.[i] !== history.at(-1)?.[i]);
  const search = {
    keys: changed,
    volgnummers,
    last: readings.at(-1) ?? readingWith({}),
    at: async (volgnummer: number) => {
      made += 1;
      return readings[volgnummer / 10] ?? readingWith({});
    },
    most,
  };
  return causesOf(search).then((causes) => ({ ...causes, made, changed }));
}

describe('the event that restated a figure', () => {
  it('is the one after which it has its new value', async () => {
    const { found } = await searched([
      [0, 0],
      [0, 1],
      [0, 1],
      [7, 1],
      [7, 1],
    ]);
    expect([...found]).toEqual(
      expect.arrayContaining([
        ['acties.A.afgerond', 30],
        ['acties.B.afgerond', 10],
      ]),
    );
  });

  it('is found with a report for every halving, shared by figures that changed together', async () => {
    const history = Array.from({ length: 1_025 }, (_, i) => (i < 700 ? [0, 0, 0] : [1, 1, 1]));
    const { found, made } = await searched(history);
    expect([new Set(found.values()), made]).toEqual([new Set([7_000]), 10]);
  });

  it('is not looked for beyond as many reports as may be made, and those left are named', async () => {
    const history = Array.from({ length: 1_025 }, (_, i) => [i < 3 ? 0 : 1, i < 900 ? 0 : 1, 0]);
    const { found, givenUp, made } = await searched(history, 4);
    expect([made, [...found.keys(), ...givenUp].sort()]).toEqual([4, ['acties.A.afgerond', 'acties.B.afgerond']]);
    expect(givenUp.length).toBeGreaterThan(0);
  });

  it('is always one before which the figure was another, also where a value comes and goes', async () => {
    const values = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { minLength: 2, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(values, async (history) => {
        const { found, changed } = await searched(history);
        expect([...found.keys()].sort()).toEqual([...changed].sort());
        for (const [key, volgnummer] of found) {
          const i = KEYS.indexOf(key);
          const last = history.at(-1)?.[i];
          expect([history[volgnummer / 10]?.[i] === last, history[volgnummer / 10 - 1]?.[i] === last]).toEqual([true, false]);
        }
      }),
    );
  });
});
