import { expect, it } from '@jest/globals';
import { BEWEGING, cell, defined, indicatorOn, number, published, target } from '../testing/facts.js';
import type { MonitorEvent } from './monitor.events.js';

const lower = defined('2022-08-12', { direction: 'lower', unit: 'procent', disaggregations: ['groep'] });
const norm = (from: string, value: string, over = {}) =>
  target(from, { target: 'treeknorm', value: number(value), due: { date: null, text: null, absent: 'not-in-source' }, ...over });
const FIGURES = [
  published(2023, null, [cell('14', 'Angst'), cell('15', 'Eetstoornis')]),
  published(2024, null, [cell('14', 'Angst'), cell(null, 'Eetstoornis')]),
];
const norms = (on: string, ...facts: readonly MonitorEvent[]) =>
  indicatorOn([BEWEGING, lower, ...FIGURES, ...facts], on).norms.map(({ of, value, norm: against, since, met, on: at }) => [
    at,
    of[0],
    value,
    against,
    since,
    met,
  ]);

it('holds each figure against the norm that was in force on the last day of its period', () => {
  expect(norms('2026-01-01', norm('2023-01-01', '14'), norm('2024-07-01', '10'))).toEqual([
    ['2023-12-31', 'Angst', '14', '14', '2023-01-01', true],
    ['2023-12-31', 'Eetstoornis', '15', '14', '2023-01-01', false],
    ['2024-12-31', 'Angst', '14', '10', '2024-07-01', false],
    ['2024-12-31', 'Eetstoornis', null, '10', '2024-07-01', null],
  ]);
});

it('is no norm before it was agreed, nor at a peildatum before it', () => {
  const proposed = norm('2024-07-01', '10', { status: 'proposal' });
  expect(norms('2026-01-01', norm('2024-06-01', '14'), proposed).map(([, , , against]) => against)).toEqual(['14', '14']);
  expect(norms('2024-05-31', norm('2024-06-01', '14'))).toEqual([]);
  expect(norms('2026-01-01', target('2023-01-01'))).toEqual([]);
});

it('of one part holds for that part', () => {
  expect(norms('2026-01-01', norm('2024-01-01', '14', { of: ['Angst'] })).map(([, of]) => of)).toEqual(['Angst']);
});
