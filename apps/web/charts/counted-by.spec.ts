import { describe, expect, it } from '@jest/globals';
import { countedBy } from './counted-by.js';

const WORDS = ['te-laat', 'gehaald', 'gemist'];
const chartOf = (...stands: string[]) => countedBy('grafiek', 'Naar stand', stands, WORDS, (stand) => stand);

describe('a chart of how many there are of each', () => {
  it('has each word as people write it, also those of which there are none', () => {
    expect(chartOf('gehaald', 'te-laat', 'gehaald')?.bars.map(({ name, value }) => [name, value])).toEqual([
      ['te laat', 1],
      ['gehaald', 2],
      ['gemist', 0],
    ]);
  });

  it('is not there where all are of one: of the others nobody asked', () => {
    expect([chartOf('gehaald', 'gehaald'), chartOf()]).toEqual([null, null]);
  });
});
