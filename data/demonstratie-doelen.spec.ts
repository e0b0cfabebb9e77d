import { describe, expect, it } from '@jest/globals';
import type { Line } from './demonstratie/line.js';
import { field, history, KNOWN } from './testing/committed-history.js';

const MONITORS = history.filter(({ stream }) => stream.startsWith('monitor-'));
const ofType = (type: string, from: readonly Line[] = MONITORS) => from.filter((line) => line.type === type);
const targets = ofType('TargetSet');
const target = (line: Line, name: string): unknown => field(line, name);
const settle = (line: Line) => field(line, 'settle') as { by: string; asks: string } | null;
const due = (line: Line) => field(line, 'due') as { date: string | null; absent: string };
const startingWith = (prefix: string) => targets.filter((line) => String(field(line, 'indicator')).startsWith(prefix));

describe('the 24 criteria of chapter 5.3 (001 r. 587-716)', () => {
  const criteria = startingWith('m-');

  it('stand in the register with their lines, as the proposal that they are', () => {
    const references = ofType('IndicatorDefined').flatMap((line) =>
      String(field(line, 'reference')).startsWith('M-') ? [field(line, 'reference')] : [],
    );
    expect(references).toEqual(
      ['1abc', '2abcd', '3abcdef', '4abcd', '5abc', '6abcd'].flatMap(([group, ...letters]) =>
        letters.map((letter) => `M-${group}${letter}`),
      ),
    );
    expect(criteria).toHaveLength(24);
    expect(new Set(criteria.map((line) => target(line, 'status')))).toEqual(new Set(['proposal']));
    expect(new Set(criteria.map(({ source }) => source.split(',')[0]))).toHaveProperty('size', 24);
  });

  it('have nine to settle "uiterlijk in 2023": eight ask a number and M-3f a term', () => {
    const asked = criteria.filter((line) => settle(line) !== null);
    expect(asked.map((line) => [field(line, 'indicator'), settle(line)?.asks])).toEqual([
      ['m-1c', 'number'],
      ['m-2c', 'number'],
      ['m-3a', 'number'],
      ['m-3c', 'number'],
      ['m-3d', 'number'],
      ['m-3f', 'term'],
      ['m-4a', 'number'],
      ['m-4c', 'number'],
      ['m-5c', 'number'],
    ]);
    expect(new Set(asked.map((line) => settle(line)?.by))).toEqual(new Set(['2023-12-31']));
    expect(asked.filter((line) => String(field(line, 'text')).includes('2023'))).toHaveLength(9);
  });

  it('have a number where the source prints one, and "XX%" is still to be quantified', () => {
    expect(criteria.flatMap((line) => (target(line, 'value') === null ? [] : [[field(line, 'indicator'), target(line, 'value')]]))).toEqual(
      [
        ['m-2a', '80'],
        ['m-2b', '80'],
        ['m-2d', '3'],
        ['m-3e', '3'],
        ['m-4b', '10'],
        ['m-4d', '-25'],
        ['m-5a', '-20'],
        ['m-6a', '-5'],
        ['m-6b', '-10'],
      ],
    );
    const open = criteria.filter((line) => target(line, 'quantified') === 'to-be-quantified' && settle(line) === null);
    expect(open.map((line) => field(line, 'indicator'))).toEqual(['m-6c', 'm-6d']);
    const baselines = criteria.flatMap((line) => {
      const baseline = field(line, 'baseline') as { value: string | null; date: string } | null;
      return baseline?.value ? [[field(line, 'indicator'), baseline.value, baseline.date]] : [];
    });
    expect(baselines).toEqual([
      ['m-2a', '45', '2021-12-31'],
      ['m-2b', '70', '2021-12-31'],
      ['m-4b', '13', '2020-12-31'],
    ]);
  });
});

describe('the other targets', () => {
  const references = (prefix: string) =>
    new Set(
      ofType('IndicatorDefined').flatMap((line) => (String(field(line, 'reference')).startsWith(prefix) ? [field(line, 'reference')] : [])),
    );

  it('are the 42 of the agreement and the year report, and the 13 of the AZWA', () => {
    expect([references('K-').size, references('Z-').size]).toEqual([42, 13]);
    expect([startingWith('k-').length, startingWith('z-').length]).toEqual([46, 18]);
    expect(new Set(startingWith('k-').map(({ recordedAt }) => recordedAt))).toEqual(new Set([KNOWN.november]));
    expect(new Set(startingWith('z-').map(({ recordedAt }) => recordedAt))).toEqual(new Set([KNOWN.july]));
  });

  it('each have a date or term, or say that the source names none', () => {
    expect(
      targets.filter(
        (line) =>
          (due(line).absent === 'given') !==
          (due(line).date !== null || (field(line, 'due') !== null && (field(line, 'due') as { text: string | null }).text !== null)),
      ),
    ).toEqual([]);
    expect(targets.filter((line) => due(line).absent === 'not-in-source').length).toBeGreaterThan(0);
  });

  it('share goal 1 of the AZWA out over five parts of 40.000 together (004 r. 1093-1356)', () => {
    const value = (indicator: string) => Number(target(targets.find((line) => field(line, 'indicator') === indicator) as Line, 'value'));
    const parts = ['passende-zorg', 'technologie', 'administratie', 'voorkant', 'overig'].map((name) =>
      value(`z-arbeidsbesparing-${name}`),
    );
    expect(parts).toEqual([20_000, 8_000, 5_000, 4_000, 3_000]);
    expect(parts.reduce((all, part) => all + part, 0)).toBe(value('z-arbeidsbesparing-azwa'));
  });

  it('keep the norm of 1 op 6 with its threshold of 1 op 5,9, beside a percentage (001 r. 1615-1617)', () => {
    const [norm] = targets.filter((line) => field(line, 'target') === 'een-op-zes');
    expect(['value', 'unit', 'threshold'].map((name) => field(norm, name))).toEqual(['6', '1 op', '5.9']);
  });
});
