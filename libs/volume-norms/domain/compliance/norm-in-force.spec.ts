import { expect, it } from '@jest/globals';
import { decided, interventionOn, LISTED, proposed, revised, withdrawn } from '../../testing/facts.js';
import type { NormEvent } from '../norm.events.js';
import { normInForce } from './norm-in-force.js';

const minimumIn = (facts: readonly NormEvent[], year: number) => normInForce(interventionOn([LISTED, ...facts]), year)?.minimum ?? null;
const SET = decided('2024-03-01', { minimum: 100, from: '2025-01-01' });

it.each<[string, readonly NormEvent[], number, number | null]>([
  ['a proposal never', [proposed('2022-08-12', { from: '2023-01-01' })], 2024, null],
  ['not before its day', [SET], 2024, null],
  ['from its day', [SET], 2025, 100],
  ['no part of a year', [decided('2024-03-01', { from: '2025-01-02' })], 2025, null],
  ['the whole year after', [decided('2024-03-01', { from: '2025-01-02' })], 2026, 100],
  ['without a day never', [decided('2024-03-01', { from: null })], 2026, null],
  ['not what comes later', [SET, revised('2025-06-01', { minimum: 120, from: '2027-01-01' })], 2026, 100],
  ['what came later', [SET, revised('2025-06-01', { minimum: 120, from: '2027-01-01' })], 2027, 120],
  [
    'not what was replaced before its day',
    [SET, revised('2025-06-01', { minimum: 120, from: '2027-01-01' }), revised('2026-06-01', { minimum: 110, from: '2028-01-01' })],
    2027,
    100,
  ],
  ['not the year in which it was withdrawn', [SET, withdrawn('2026-12-31')], 2026, null],
  ['the year before that', [SET, withdrawn('2026-12-31')], 2025, 100],
  ['set anew', [SET, withdrawn('2026-12-31'), decided('2027-03-01', { minimum: 130, from: '2028-01-01' })], 2028, 130],
])('holds %s', (_, facts, year, minimum) => expect(minimumIn(facts, year)).toBe(minimum));
