import { describe, expect, it } from '@jest/globals';
import { count, field, isGeneral, KNOWN, ofType, type Status, statuses } from './testing/committed-history.js';

describe('the published figures', () => {
  it('come out for November 2024', () => {
    const november = statuses('2024-11-18', KNOWN.november);
    expect(november.filter(isGeneral)).toHaveLength(10);
    expect(count(november.filter((action) => !isGeneral(action)))).toEqual({ completed: 138, 'in-progress': 246, unknown: 61 });
  });

  it('come out for May 2025, tafel by tafel and status by status', () => {
    const may = statuses('2025-05-20', KNOWN.may);
    const rows = [...'ABCDEFGHIJ'].map((letter) => [letter, ...row(may.filter(({ thematafel }) => thematafel === letter))]);
    expect(rows).toEqual(CHART);
    const shown = may.filter(({ thematafel }) => /^[A-J]$/.test(thematafel));
    expect(count(shown)).toEqual({ completed: 168, ahead: 2, 'on-schedule': 227, behind: 25, 'not-started': 20 });
    expect(shown).toHaveLength(442);
    expect(count(may.filter(({ thematafel }) => thematafel === 'unknown'))).toEqual({ unknown: 3 });
    expect(may.filter((action) => !isGeneral(action))).toHaveLength(445);
  });

  it('come out for the actions completed between the two', () => {
    const completed = (on: string) =>
      new Set(
        statuses(on, KNOWN.may)
          .filter(({ status }) => status === 'completed')
          .map(({ code }) => code),
      );
    const [november, q4, may] = [completed('2024-11-18'), completed('2024-12-31'), completed('2025-05-20')];
    expect([november.size, q4.size, may.size]).toEqual([138, 160, 168]);
    expect([...may].filter((code) => !q4.has(code))).toHaveLength(8);
    expect([...q4].filter((code) => !november.has(code))).toHaveLength(22);
    expect([...november].every((code) => may.has(code))).toBe(true);
  });

  it('mark the 14 of F as derived from the letter, and no other status as more than reconstructed', () => {
    const known = statuses('2025-05-20', KNOWN.may).filter(({ status }) => status !== 'unknown');
    const ofF = known.filter(({ thematafel, status }) => thematafel === 'F' && status === 'completed');
    expect(ofF).toHaveLength(14);
    expect(ofF.every(({ basis, source }) => basis === 'derived' && source.includes('004 r. 255-257: 168 min 154'))).toBe(true);
    expect(known.filter(({ basis }) => basis !== 'reconstructed')).toEqual(ofF);
  });

  it('stand beside each other where the sources disagree', () => {
    expect(figure('acties.loopt-op-schema', 'rapport')).toBe('227');
    expect(figure('acties.loopt-op-schema', 'brief')).toBe('231');
    expect(figure('acties.afgerond', 'rapport')).toBe('154');
    expect(figure('acties.afgerond', 'brief')).toBe('168');
    expect(figure('acties.som-van-statussen', 'rapport')).toBe('428');
    expect(figure('acties.som-van-statussen', 'brief')).toBe('444');
    expect(figure('acties.totaal', 'jaarverslag')).toBe('445');
    expect(figure('acties.loopt-voor', 'brief')).toBeNull();
    expect(figure('acties.F.afgerond', 'rapport')).toBeNull();
    expect(figure('acties.G.loopt-achter', 'rapport')).toBe('0');
    expect(figure('acties.A.loopt-voor', 'rapport')).toBeUndefined();
    expect(figure('acties.in-gang', 'jaarverslag', '2024-11-18')).toBe('246');
  });

  it('give every figure one name per edition and publication', () => {
    const names = ofType('FigurePublished').map((line) => `${line.validFrom} ${field(line, 'publishedIn')} ${field(line, 'figure')}`);
    expect(names).toHaveLength(105);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** The chart of May 2025 (004 r. 9705–9725, 255–257): Afgerond, Loopt voor, Loopt op schema, Loopt achter, Nog niet gestart. */
const CHART = [
  ['A', 25, 0, 42, 4, 3],
  ['B', 13, 0, 11, 2, 1],
  ['C', 23, 0, 12, 2, 1],
  ['D', 9, 0, 11, 1, 9],
  ['E', 12, 0, 16, 3, 0],
  ['F', 14, 2, 22, 1, 1],
  ['G', 16, 0, 12, 0, 0],
  ['H', 13, 0, 34, 3, 1],
  ['I', 26, 0, 60, 8, 2],
  ['J', 17, 0, 7, 1, 2],
];

const row = (actions: readonly Status[]): readonly number[] =>
  ['completed', 'ahead', 'on-schedule', 'behind', 'not-started'].map((status) => count(actions)[status] ?? 0);

const figure = (name: string, publishedIn: string, peildatum = '2025-05-20'): unknown =>
  field(
    ofType('FigurePublished').find(
      (line) => line.validFrom === peildatum && field(line, 'figure') === name && field(line, 'publishedIn') === publishedIn,
    ),
    'value',
  );
