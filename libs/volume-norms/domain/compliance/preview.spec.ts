import { describe, expect, it } from '@jest/globals';
import { decided, institutionOn, interventionOn, LISTED, located, proposed, registered, volume } from '../../testing/facts.js';
import { previewOf } from './preview.js';

const A = institutionOn('a', [
  registered('2022-01-01', 'Oost'),
  located('2022-01-01', 'noord'),
  located('2022-01-01', 'zuid'),
  volume(2026, 70, { location: 'noord' }),
  volume(2026, 60, { location: 'zuid' }),
]);
const B = institutionOn('b', [registered('2022-01-01', 'Oost'), volume(2026, 100)]);
const C = institutionOn('c', [registered('2022-01-01', 'West'), volume(2026, 99)]);
const ALL = [A, B, C];
const SET = interventionOn([LISTED, decided('2025-03-25', { minimum: 100, from: '2026-01-01' })]);
const PROPOSED = interventionOn([LISTED, proposed('2022-08-12')]);

describe('under a norm that nobody decided', () => {
  it('is seen who would fall below, how many remain, and where', () => {
    const { current, proposed: then, changed } = previewOf(SET, ALL, 2026, { minimum: 120, per: 'institution' });
    expect([current.remaining, then.remaining, then.below]).toEqual([2, 1, 2]);
    expect(changed).toEqual([
      { institution: 'b', name: 'Ziekenhuis', location: null, region: 'Oost', volume: 100, before: 'yes', after: 'no', margin: -20 },
    ]);
    expect(then.regions.map(({ region, meeting, below }) => [region, meeting, below])).toEqual([
      ['Oost', 1, 1],
      ['West', 0, 1],
    ]);
  });

  it('need not hold in that year, nor follow on one that was set', () => {
    const { current, proposed: then, changed } = previewOf(PROPOSED, ALL, 2026, { minimum: 100, per: 'institution' });
    expect([current.why, then.why, then.norm]).toEqual(['no-norm', null, { minimum: 100, per: 'institution' }]);
    expect(changed.map(({ institution, before, after }) => [institution, before, after])).toEqual([
      ['a', 'unknown', 'yes'],
      ['b', 'unknown', 'yes'],
      ['c', 'unknown', 'no'],
    ]);
  });

  it('of another unit, other units are judged', () => {
    const { changed } = previewOf(SET, [A], 2026, { minimum: 65, per: 'location' });
    expect(changed.map(({ location, before, after, margin }) => [location, before, after, margin])).toEqual([
      [null, 'yes', null, null],
      ['noord', null, 'yes', 5],
      ['zuid', null, 'no', -5],
    ]);
  });

  it('nothing changes where it is the same', () =>
    expect(previewOf(SET, ALL, 2026, { minimum: 100, per: 'institution' }).changed).toEqual([]));

  it('nothing is stored: what it was asked of is as it was', () => {
    const before = JSON.stringify([SET, ALL]);
    previewOf(SET, ALL, 2026, { minimum: 1_000, per: 'location' });
    expect(JSON.stringify([SET, ALL])).toBe(before);
  });
});
