import { describe, expect, it } from '@jest/globals';
import type { MonitorEvent } from '../../domain/monitor.events.js';
import type { MonitorView } from '../../domain/monitor.shape.js';
import { foldMonitor } from '../../domain/monitor.view.js';
import { ARBEIDSMARKT, BEWEGING, date, defined, recorded, target } from '../../testing/facts.js';
import { indicatorKey, indicatorsPage } from './pages.js';

const fold = (code: string, facts: readonly MonitorEvent[]) => foldMonitor(recorded(facts, code), date('2025-01-01')) as MonitorView;
const settle = { by: '2023-12-31', asks: 'number' as const };
const MONITORS = [
  fold('arbeid', [
    ARBEIDSMARKT,
    defined('2022-08-12', { part: null, indicator: 'z' }),
    defined('2022-08-12', { part: null, indicator: 'a' }),
  ]),
  fold('arbeid-oud', [ARBEIDSMARKT, defined('2022-08-12', { part: null, indicator: 'm' })]),
  fold('beweging', [BEWEGING, defined(), target('2022-08-12', { settle, status: 'proposal' })]),
];
const keys = (filter: Parameters<typeof indicatorsPage>[1], page = { limit: 10 } as Parameters<typeof indicatorsPage>[2]) => {
  const { items, total, next } = indicatorsPage(MONITORS, filter, page);
  return [items.map(indicatorKey), total, next];
};

describe('the list of indicators', () => {
  it('is filtered by monitor, layer, part and what is overdue', () => {
    expect(keys({})).toEqual([['arbeid-oud.m', 'arbeid.a', 'arbeid.z', 'beweging.digitaal'], 4, null]);
    expect(keys({ monitor: 'arbeid' })).toEqual([['arbeid.a', 'arbeid.z'], 2, null]);
    expect(keys({ layer: 'movement' })).toEqual([['beweging.digitaal'], 1, null]);
    expect(keys({ layer: 'outcome' })).toEqual([[], 0, null]);
    expect(keys({ part: 'hybride-zorg' })).toEqual([['beweging.digitaal'], 1, null]);
    expect(keys({ part: null })).toEqual([['arbeid-oud.m', 'arbeid.a', 'arbeid.z'], 3, null]);
    expect(keys({ overdue: true })).toEqual([['beweging.digitaal'], 1, null]);
    expect(keys({ target: 'any' })).toEqual([['beweging.digitaal'], 1, null]);
    expect(keys({ target: 'quantified' })).toEqual([['beweging.digitaal'], 1, null]);
    expect(keys({ target: 'not-a-number' })).toEqual([[], 0, null]);
    expect(keys({ overdue: false })).toEqual([['arbeid-oud.m', 'arbeid.a', 'arbeid.z'], 3, null]);
  });

  it('goes on, page by page, over every indicator once', () => {
    expect(keys({}, { limit: 2 })).toEqual([['arbeid-oud.m', 'arbeid.a'], 4, 'arbeid.a']);
    expect(keys({}, { limit: 2, after: 'arbeid.a' })).toEqual([['arbeid.z', 'beweging.digitaal'], 4, null]);
    expect(keys({}, { limit: 2, after: 'beweging.digitaal' })).toEqual([[], 4, null]);
  });
});
