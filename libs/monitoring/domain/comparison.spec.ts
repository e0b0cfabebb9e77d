import { describe, expect, it } from '@jest/globals';
import { compareDecimals, minusDecimal } from '@peildatum/kernel';
import fc from 'fast-check';
import {
  ARBEIDSMARKT,
  annotated,
  BEWEGING,
  cell,
  date,
  defined,
  held,
  indicatorOn,
  number,
  planned,
  published,
  redefined,
  revised,
  suspended,
  target,
} from '../testing/facts.js';
import type { MonitorEvent } from './monitor.events.js';

const ON = '2025-10-01';
const WAVES = [BEWEGING, held(0, '2024-06-30'), held(1, '2025-09-30')];
const ZERO = published(2023, 0, '30');
const ONE = published(2024, 1, '42.5');
const compared = (facts: readonly MonitorEvent[], on = ON) => indicatorOn(facts, on).comparison;

describe('a 0-meting beside a 1-meting, with figures made for this test', () => {
  const facts = [...WAVES, defined(), target(), ZERO, ONE];

  it('says what changed, which way, how far the target is and how fast it must go', () => {
    expect(compared(facts)).toEqual({
      zero: expect.objectContaining({ measurement: 'van-2023-12-31', wave: 0 }),
      one: expect.objectContaining({ measurement: 'van-2024-12-31', wave: 1 }),
      why: null,
      definitionChanged: false,
      cells: [
        {
          of: [],
          zero: '30',
          one: '42.5',
          newest: '42.5',
          change: '12.5',
          course: 'better',
          // 27.5 in the two years from the end of 2024 to the end of 2026.
          targets: [{ target: 'zeventig', distance: '27.5', reached: false, pace: '13.75', why: null, action: null }],
        },
      ],
    });
  });

  it('turns for the worse, or nowhere, by the direction of the definition', () => {
    const course = (direction: 'higher' | 'lower' | 'none', one = '42.5') =>
      compared([...WAVES, defined('2022-08-12', { direction }), ZERO, published(2024, 1, one)]).cells[0]?.course;
    expect([course('higher'), course('lower'), course('none')]).toEqual(['better', 'worse', 'none']);
    expect([course('higher', '20'), course('lower', '20'), course('lower', '30')]).toEqual(['worse', 'better', 'none']);
  });

  it('takes the figures as revised last, and the newest wave above 0', () => {
    expect(compared([...facts, revised(2023, 0, '31')]).cells[0]).toMatchObject({ zero: '31', change: '11.5' });
    const two = [...facts, held(2, '2026-06-30'), published(2025, 2, '50')];
    expect(compared(two, '2026-07-01').cells[0]).toMatchObject({ one: '50', change: '20' });
  });

  it('compares per cell, and says of each what is unknown', () => {
    const regional = defined('2022-08-12', { disaggregations: ['regio'] });
    const zero = published(2023, 0, [cell('30', 'Twente'), cell(null, 'Zeeland')]);
    const one = published(2024, 1, [cell('35', 'Twente'), cell('20', 'Zeeland'), cell('10', 'Limburg')]);
    const { cells, why } = compared([...WAVES, regional, zero, one]);
    expect(cells.map(({ of, change, course }) => [of, change, course])).toEqual([
      [['Twente'], '5', 'better'],
      [['Zeeland'], null, null],
      [['Limburg'], null, null],
    ]);
    expect(why).toBeNull();
  });

  it('flags a change of definition, with both definitions', () => {
    const changed = [...WAVES, defined(), redefined('2024-03-01'), ZERO, ONE];
    expect(compared(changed)).toMatchObject({
      definitionChanged: true,
      zero: { definition: 1 },
      one: { definition: 2 },
      cells: [{ change: '12.5' }],
    });
    expect(indicatorOn(changed, ON).definitions.map(({ version, since, text, reason }) => [version, since, text, reason])).toEqual([
      [1, '2022-08-12', null, null],
      [2, '2024-03-01', 'ruimer', 'ander register'],
    ]);
    expect(compared([...WAVES, defined(), redefined('2025-03-01'), ZERO, ONE]).definitionChanged).toBe(false);
  });

  it('names no change between two units', () => {
    const changed = [
      ...WAVES,
      defined(),
      redefined('2024-03-01', { unit: 'zorgpaden' }),
      ZERO,
      published(2024, 1, '42', { unit: 'zorgpaden' }),
    ];
    expect(compared(changed)).toMatchObject({
      definitionChanged: true,
      why: 'other-unit',
      cells: [{ zero: '30', one: '42', change: null, course: null }],
    });
  });

  it('leaves what is noted beside it as it is', () => {
    const noted = [...facts, annotated('2025-01-01', { measurement: 'van-2024-12-31' })];
    expect(compared(noted)).toEqual(compared(facts));
    expect(indicatorOn(noted, ON).annotations).toMatchObject([
      { measurement: 'van-2024-12-31', artefact: true, note: 'AGB-codes gewijzigd' },
    ]);
  });
});

describe('a comparison that cannot be made says why', () => {
  const late = defined('2024-12-01');
  const other = [defined('2022-08-12', { indicator: 'ander' }), published(2023, 0, '1', { indicator: 'ander' })];
  it.each<[why: string, what: string, facts: readonly MonitorEvent[], on?: string]>([
    ['zero-not-in-source', 'held in a wave whose values stand nowhere', [...WAVES.slice(0, 2), defined()], '2025-05-20'],
    ['zero-not-in-source', 'defined when the 0-meting was held, and measured after', [...WAVES, defined(), ONE]],
    ['no-zero', 'first measured in wave 1', [...WAVES, late, ONE]],
    ['no-zero', 'not among the figures of a 0-meting that was published', [...WAVES, ...other, defined(), ONE]],
    ['one-not-yet-published', 'a 0-meting alone', [...WAVES.slice(0, 2), defined(), ZERO]],
    ['value-not-published', 'a figure that was withheld', [...WAVES, defined(), ZERO, published(2024, 1, [cell(null)])]],
    ['suspended', 'a deelmonitor that is suspended', [...WAVES.slice(0, 2), defined(), ZERO, suspended('2025-01-01')]],
    ['zero-not-yet-held', 'a 0-meting that was planned', [BEWEGING, planned(0, '2025-01-01'), defined()]],
    ['no-waves', 'a series by periods', [ARBEIDSMARKT, defined('2022-08-12', { part: null }), published(2023, null, '30')]],
  ])('%s: %s', (...[why, , facts, on]) => {
    const comparison = compared(facts, on);
    expect(comparison.why).toBe(why);
    expect(comparison.cells.every(({ change, course }) => change === null && course === null)).toBe(true);
  });
});

describe('a target beside the newest figure', () => {
  const beside = (over: Parameters<typeof target>[1], on = ON, direction: 'higher' | 'lower' | 'none' = 'higher') =>
    compared([...WAVES, defined('2022-08-12', { direction }), target('2022-08-12', over), ZERO, ONE], on).cells[0]?.targets[0];

  it.each([
    [{ value: number('42.5') }, { reached: true, distance: '0', why: 'reached' }],
    [{ value: number('42.6') }, { reached: false, distance: '0.1', why: null, pace: '0.05' }],
    [{ due: { date: null, text: 'ooit', absent: 'given' as const } }, { reached: false, why: 'no-due-date', pace: null }],
    [{ due: { date: '2025-06-30', text: null, absent: 'given' as const } }, { why: 'due-passed', pace: null, distance: '27.5' }],
    [{ due: { date: '2024-12-31', text: null, absent: 'given' as const } }, { why: 'due-passed', pace: null }],
    [{ unit: 'procentpunt' }, { why: 'other-unit', distance: null, reached: null, pace: null }],
  ])('%j', (over, expected) => expect(beside(over)).toMatchObject(expected));

  it('is reached downwards where lower is better, and never judged without a direction', () => {
    expect(beside({}, ON, 'lower')).toMatchObject({ reached: true, why: 'reached' });
    expect(beside({ value: number('40') }, ON, 'lower')).toMatchObject({ reached: false, distance: '-2.5', pace: '-1.25' });
    expect(beside({}, ON, 'none')).toMatchObject({ reached: null, why: 'no-direction', distance: '27.5', pace: null });
  });

  it('is left out where it names no number, and unknown where the figure is', () => {
    expect(beside({ value: null, quantified: 'to-be-quantified' })).toBeUndefined();
    const unknown = compared([...WAVES, defined(), target(), published(2024, 1, [cell(null)])]).cells[0]?.targets[0];
    expect(unknown).toMatchObject({ why: 'no-value', distance: null, reached: null, pace: null });
  });

  it('is of its own cell; a norm of all holds for each where no figure of all is given', () => {
    const regional = defined('2022-08-12', { disaggregations: ['regio'] });
    const seen = (cells: Parameters<typeof published>[2], of: readonly string[]) =>
      compared([...WAVES, regional, target('2022-08-12', { of }), published(2024, 1, cells)]).cells.map(({ targets }) => targets.length);
    expect(seen([cell('1', 'Twente'), cell('2', 'Zeeland')], [])).toEqual([1, 1]);
    expect(seen([cell('3'), cell('1', 'Twente'), cell('2', 'Zeeland')], [])).toEqual([1, 0, 0]);
    expect(seen([cell('1', 'Twente'), cell('2', 'Zeeland')], ['Zeeland'])).toEqual([0, 1]);
  });
});

describe('a norm with a threshold', () => {
  /** 001 r. 1613-1617: one in six; action at one in 5.9 or greater. */
  const norm = (unit: string, direction: 'higher' | 'lower', value: string) =>
    compared([
      ARBEIDSMARKT,
      defined('2022-08-12', { part: null, unit, direction }),
      target('2022-08-12', {
        value: number('6'),
        unit: '1 op',
        threshold: number('5.9'),
        due: { date: null, text: null, absent: 'not-in-source' },
      }),
      published(2024, null, value, { unit }),
    ]).cells[0]?.targets[0];

  it.each([
    ['6', true, false],
    ['5.95', false, false],
    ['5.900001', false, false],
    ['5.9', false, true],
    ['5.8', false, true],
  ])('of one in six, at one in %s', (value, reached, action) => {
    expect(norm('1 op', 'higher', value)).toMatchObject({ reached, action });
  });

  it.each([
    ['16.666666', true, false],
    ['16.666667', false, false],
    ['16.949152', false, false],
    ['16.949153', false, true],
  ])('of one in six, at %s percent, to the last decimal', (value, reached, action) => {
    expect(norm('procent', 'lower', value)).toMatchObject({ reached, action, distance: null });
  });
});

describe('of any two figures', () => {
  const figure = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => {
    const digits = String(Math.abs(n)).padStart(7, '0');
    const fraction = digits.slice(-6).replace(/0+$/, '');
    return `${n < 0 ? '-' : ''}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
  });

  it('the change is exactly one less the other, and the pace goes the distance', () => {
    let paced = 0;
    fc.assert(
      fc.property(figure, figure, figure, fc.integer({ min: 2025, max: 2040 }), (zero, one, goal, year) => {
        const due = { date: `${year}-12-31`, text: null, absent: 'given' as const };
        const facts = [
          ...WAVES,
          defined(),
          target('2022-08-12', { value: number(goal), due }),
          published(2023, 0, zero),
          published(2024, 1, one),
        ];
        const [compare] = compared(facts).cells;
        expect(compare?.change).toBe(minusDecimal(number(one), number(zero)));
        const sign = compareDecimals(number(one), number(zero));
        expect(compare?.course).toBe(sign === 0 ? 'none' : sign > 0 ? 'better' : 'worse');
        const [aimed] = compare?.targets ?? [];
        expect(aimed?.distance).toBe(minusDecimal(number(goal), number(one)));
        expect(aimed?.reached).toBe(compareDecimals(number(one), number(goal)) >= 0);
        if (aimed?.pace == null) return;
        paced += 1;
        const years = year - 2024;
        expect(Math.abs(Number(aimed.pace) * years - Number(aimed.distance))).toBeLessThanOrEqual(years * 0.000_000_6);
      }),
    );
    expect(paced).toBeGreaterThan(20);
  });
});

it('says the same on a later day, but for what has passed since', () => {
  const facts = [...WAVES, defined(), target(), ZERO, ONE];
  expect(compared(facts, '2026-12-31').cells[0]?.targets[0]).toMatchObject({ pace: '13.75', why: null });
  expect(compared(facts, date('2027-01-01')).cells[0]?.targets[0]).toMatchObject({ pace: null, why: 'due-passed' });
});
