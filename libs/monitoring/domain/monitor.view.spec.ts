import { describe, expect, it } from '@jest/globals';
import {
  ARBEIDSMARKT,
  annotated,
  BEWEGING,
  defined,
  held,
  indicatorOn,
  planned,
  postponed,
  published,
  recorded,
  revised,
  suspended,
  viewOf,
} from '../testing/facts.js';
import type { MonitorEvent } from './monitor.events.js';
import { foldMonitor } from './monitor.view.js';

/** As the sources have it: measured in the middle of 2024 without values, and to be measured again before the summer of 2025. */
const IN_MAY = [BEWEGING, defined(), held(0, '2024-06-30'), planned(1, '2025-05-20', 'hybride-zorg', '2025-06-30')];
const JULY = postponed(1, '2025-07-03', '2025-09-30');

const wavesOn = (facts: readonly MonitorEvent[], on: string, part: string | null = 'hybride-zorg') =>
  viewOf(facts, on)
    .parts.find((each) => each.part === part)
    ?.waves.map(({ wave, status, held: when, expectedBy, measured }) => [wave, status, when ?? expectedBy, measured]);

describe('the waves of a deelmonitor', () => {
  it('say on 20 May 2025 that the values are in no source, and the 1-meting is expected', () => {
    expect(wavesOn(IN_MAY, '2025-05-20')).toEqual([
      [0, 'not-in-source', 'op 2024-06-30', 0],
      [1, 'expected', '2025-06-30', 0],
    ]);
  });

  it('are late from the day after, until postponed or held', () => {
    const last = (facts: readonly MonitorEvent[], on: string) => wavesOn(facts, on)?.at(-1)?.[1];
    expect(last(IN_MAY, '2025-06-30')).toBe('expected');
    expect(last(IN_MAY, '2025-07-01')).toBe('overdue');
    expect(last([...IN_MAY, JULY], '2025-07-03')).toBe('expected');
    expect(last([...IN_MAY, JULY], '2025-10-01')).toBe('overdue');
    expect(last([...IN_MAY, JULY, held(1, '2025-10-01')], '2025-10-01')).toBe('not-in-source');
    expect(last([...IN_MAY, JULY, held(1, '2025-10-01'), published(2024, 1, '40')], '2025-10-01')).toBe('published');
    expect(last([...IN_MAY, suspended('2025-07-02')], '2025-07-03')).toBe('suspended');
  });

  it('keep every postponement', () => {
    expect(viewOf([...IN_MAY, JULY], '2025-10-01').parts[1]?.waves[1]?.postponed).toEqual([
      { on: '2025-07-03', expected: 'najaar', reason: 'onderhandelingen' },
    ]);
  });

  it('count the indicators that have figures of them', () => {
    const two = [...IN_MAY, published(2023, 0, '30'), defined('2022-08-12', { indicator: 'ander' })];
    expect(wavesOn(two, '2025-05-20')?.[0]).toEqual([0, 'published', 'op 2024-06-30', 1]);
    // The figures tell of a period that was over before the wave was held.
    expect(wavesOn(two, '2024-01-01')).toEqual([[0, 'published', null, 1]]);
  });

  it('are of the monitor itself where it has no deelmonitors', () => {
    expect(viewOf([ARBEIDSMARKT, held(0, '2024-06-30', null)], '2025-01-01').parts).toMatchObject([
      { part: null, title: 'Arbeidsmarkt Zorg en Welzijn', owner: 'CBS', suspended: null, waves: [{ wave: 0, status: 'not-in-source' }] },
    ]);
  });
});

describe('a monitor at a date', () => {
  it('is not there before it was set up', () => expect(foldMonitor(recorded([BEWEGING]), '2022-08-11' as never)).toBeNull());

  it('has the deelmonitors in order, and which is suspended', () => {
    const { parts, title, layer, owner } = viewOf([...IN_MAY, suspended('2025-05-20', 'concentratie')], '2025-05-20');
    expect([title, layer, owner]).toEqual(['Monitor van de beweging', 'movement', 'VWS']);
    expect(parts.map(({ part, suspended: off }) => [part, off?.since ?? null])).toEqual([
      ['passende-zorg', null],
      ['hybride-zorg', null],
      ['eerste-lijn', null],
      ['concentratie', '2025-05-20'],
    ]);
  });

  it('shows a measurement as revised last, where it came from, and by end of period', () => {
    const facts = [...IN_MAY, published(2024, null, '2'), published(2023, 0, '30'), revised(2023, 0, '31', { provisional: 'provisional' })];
    const [first, second] = indicatorOn(facts, '2025-05-20').measurements;
    expect(first).toMatchObject({
      measurement: 'van-2023-12-31',
      revisions: 1,
      cells: [{ value: '31' }],
      provisional: true,
      source: 'bron 6',
    });
    expect(second).toMatchObject({ measurement: 'van-2024-12-31', revisions: 0, wave: null, source: 'bron 4' });
  });
});

describe('what is withheld', () => {
  const secret = { publication: 'nulmeting' };
  const facts = [
    ...IN_MAY,
    published(2023, 0, '30', secret),
    revised(2023, 0, '31'),
    annotated('2025-01-01', { measurement: 'van-2023-12-31', ...secret }),
    annotated('2025-02-01', { measurement: 'van-2023-12-31' }),
    held(0, '2024-06-30', 'eerste-lijn', 'nulmeting'),
  ];

  it('is not there for who is outside: no figure, no wave, no note, no count', () => {
    const inside = viewOf(facts, '2025-05-20');
    expect(inside.parts[1]?.waves[0]).toMatchObject({ measured: 1, status: 'published' });
    const outside = viewOf(facts, '2025-05-20', ['nulmeting']);
    expect(outside.parts[1]?.waves[0]).toMatchObject({ measured: 0, status: 'not-in-source' });
    expect(outside.parts[2]?.waves).toEqual([]);
    const [indicator] = outside.indicators;
    expect(indicator).toMatchObject({
      measurements: [],
      annotations: [],
      comparison: { zero: null, why: 'zero-not-in-source', cells: [] },
    });
    expect(JSON.stringify(outside.history)).not.toContain('"nulmeting"');
  });
});
