import { describe, expect, it } from '@jest/globals';
import {
  decided,
  exempted,
  institutionOn,
  interventionOn,
  LISTED,
  located,
  proposed,
  registered,
  volume,
  withdrawn,
} from '../../testing/facts.js';
import type { NormEvent, NormUnit } from '../norm.events.js';
import type { Compliance } from '../norm.shape.js';
import { complianceOf } from './compliance.js';

/** Figures that were made for these specs: no source has any. */
const A = institutionOn('a', [
  registered('2022-01-01', 'Oost'),
  located('2022-01-01', 'noord', 1),
  located('2022-01-01', 'zuid', 1),
  volume(2026, 70, { location: 'noord' }),
  volume(2026, 60, { location: 'zuid', provisional: 'provisional' }),
]);
const B = institutionOn('b', [registered('2022-01-01', 'Oost'), volume(2026, 100)]);
const C = institutionOn('c', [registered('2022-01-01', 'West'), volume(2026, 99), volume(2025, 300)]);
const D = institutionOn('d', [registered('2022-01-01', null), volume(2026, 40)]);
const ALL = [A, B, C, D];

const NORM = decided('2025-03-25', { minimum: 100, from: '2026-01-01' });
const judged = (institutions = ALL, facts: readonly NormEvent[] = [NORM], year = 2026): Compliance =>
  complianceOf(interventionOn([LISTED, ...facts]), institutions, year);
const cells = ({ units }: Compliance) =>
  units.map(({ institution, location, volume: of, margin, meets }) => [institution, location, of, margin, meets]);
const counts = ({ meeting, below, exceptions, unknown, remaining }: Compliance | Compliance['regions'][number]) => [
  meeting,
  below,
  exceptions,
  unknown,
  remaining,
];

describe('a norm with institutions above and below it', () => {
  const compliance = judged(ALL, [NORM, exempted('2025-06-01', 'd', 2026)]);

  it('says of each by how much: at the norm meets it, one less does not', () =>
    expect(cells(compliance)).toEqual([
      ['a', null, 130, 30, 'yes'],
      ['b', null, 100, 0, 'yes'],
      ['c', null, 99, -1, 'no'],
      ['d', null, 40, -60, 'exception'],
    ]));

  it('says how many meet it, are below, excepted and remain', () => {
    expect([compliance.why, compliance.norm?.minimum]).toEqual([null, 100]);
    expect(counts(compliance)).toEqual([2, 1, 1, 0, 3]);
  });

  it('says it per region, those without a region last', () =>
    expect(compliance.regions.map((region) => [region.region, region.volume, ...counts(region)])).toEqual([
      ['Oost', 230, 2, 0, 0, 0, 2],
      ['West', 99, 0, 1, 0, 0, 0],
      [null, 40, 0, 0, 1, 0, 1],
    ]));

  it('is provisional where a part of it is', () =>
    expect(compliance.units.map(({ provisional }) => provisional)).toEqual([true, false, false, false]));

  it('is another in another year', () => {
    expect(cells(judged(ALL, [decided('2024-03-25', { from: '2025-01-01' })], 2025))).toEqual([['c', null, 300, 200, 'yes']]);
    expect(judged(ALL, [NORM, exempted('2025-06-01', 'd', 2027)]).exceptions).toBe(0);
  });
});

describe('an institution', () => {
  const locations = [registered('2022-01-01'), located('2022-01-01', 'noord'), located('2022-01-01', 'zuid')];
  const noord = (of: number) => volume(2026, of, { location: 'noord' });

  it('counts its own figure or the sum of its locations, never both', () => {
    const both = institutionOn('a', [...locations, noord(70), volume(2026, 60, { location: 'zuid' }), volume(2026, 110)]);
    expect(cells(judged([both]))).toEqual([['a', null, 110, 10, 'yes']]);
  });

  it('of which a location is silent has at least the rest: enough is enough, too little is unknown', () => {
    expect(cells(judged([institutionOn('a', [...locations, noord(100)])]))).toEqual([['a', null, 100, null, 'yes']]);
    const short = judged([institutionOn('a', [...locations, noord(99)])]);
    expect(cells(short)).toEqual([['a', null, 99, null, 'unknown']]);
    expect(counts(short)).toEqual([0, 0, 0, 1, 0]);
    const told = institutionOn('a', [...locations, noord(60), volume(2026, 39, { location: 'zuid' })]);
    expect(cells(judged([told]))).toEqual([['a', null, 99, -1, 'no']]);
  });

  it('that has an exception and meets the norm, meets it', () =>
    expect(judged([B], [NORM, exempted('2025-06-01', 'b', 2026)])).toMatchObject({ meeting: 1, exceptions: 0, remaining: 1 }));
});

describe('multitrauma: 240 a location from 1 January 2024, below it none (001 r. 1106)', () => {
  const facts = [decided('2022-08-12', { minimum: 240, per: 'location', from: '2024-01-01' })];
  const at = (code: string, ...volumes: readonly (readonly [string, number])[]) =>
    institutionOn(code, [
      registered('2022-01-01'),
      located('2022-01-01', 'noord', 1),
      located('2022-01-01', 'zuid', 1),
      ...volumes.map(([location, of]) => volume(2024, of, { location })),
    ]);

  it('is judged per location, and not by what they have together', () => {
    const compliance = judged([at('a', ['noord', 240], ['zuid', 239])], facts, 2024);
    expect(cells(compliance)).toEqual([
      ['a', 'noord', 240, 0, 'yes'],
      ['a', 'zuid', 239, -1, 'no'],
    ]);
    expect(counts(compliance)).toEqual([1, 1, 0, 0, 1]);
  });

  it('does not hold in 2023', () => expect(judged([at('a', ['noord', 240])], facts, 2023).why).toBe('not-yet-in-force'));

  it('excepts one location, or all of an institution', () => {
    const both = at('a', ['noord', 100], ['zuid', 100]);
    const one = judged([both], [...facts, exempted('2023-06-01', 'a', 2024, 'noord')], 2024);
    expect(one.units.map(({ meets }) => meets)).toEqual(['exception', 'no']);
    expect(judged([both], [...facts, exempted('2023-06-01', 'a', 2024)], 2024).exceptions).toBe(2);
    const alone = institutionOn('b', [registered('2022-01-01'), located('2022-01-01', 'noord'), volume(2024, 100)]);
    expect(cells(judged([alone], [...facts, exempted('2023-06-01', 'b', 2024)], 2024))).toEqual([['b', 'noord', 100, -140, 'exception']]);
  });

  it('is unknown of an institution that told its total alone, unless it has one location', () => {
    const total = volume(2024, 500);
    const two = institutionOn('a', [registered('2022-01-01'), located('2022-01-01', 'noord'), located('2022-01-01', 'zuid'), total]);
    const one = institutionOn('b', [registered('2022-01-01'), located('2022-01-01', 'noord'), total]);
    expect(cells(judged([two, one], facts, 2024))).toEqual([
      ['a', null, 500, null, 'unknown'],
      ['b', 'noord', 500, 260, 'yes'],
    ]);
  });
});

describe('who meets a norm is unknown', () => {
  const unknownWith = (compliance: Compliance) => {
    expect(counts(compliance)).toEqual([null, null, null, null, null]);
    for (const region of compliance.regions) expect(counts(region)).toEqual([null, null, null, null, null]);
    for (const { margin, meets } of compliance.units) expect([margin, meets]).toEqual([null, 'unknown']);
    return compliance.why;
  };

  it.each<[NonNullable<Compliance['why']>, readonly NormEvent[]]>([
    ['no-norm', []],
    ['no-norm', [proposed('2022-08-12', { from: '2023-01-01' })]],
    ['no-norm', [NORM, withdrawn('2026-05-01')]],
    ['minimum-not-published', [decided('2025-03-25', { minimum: null, from: null })]],
    ['minimum-not-published', [decided('2025-03-25', { minimum: null, from: '2026-01-01' })]],
    ['not-yet-in-force', [decided('2025-03-25', { from: '2027-01-01' })]],
    ['not-yet-in-force', [decided('2025-03-25', { from: null })]],
  ])('because of %s, beside volumes that are known', (why, facts) => {
    const compliance = judged(ALL, facts);
    expect([unknownWith(compliance), compliance.units.length]).toEqual([why, 4]);
  });

  it.each<NormUnit>(['team', 'network', 'specialist'])('of a %s, of which no volumes are kept', (per) =>
    expect(unknownWith(judged(ALL, [decided('2025-03-25', { per, from: '2026-01-01' })]))).toBe('unit-not-counted'),
  );

  it('without volumes', () => expect(unknownWith(judged([], [NORM]))).toBe('no-volumes'));
});
