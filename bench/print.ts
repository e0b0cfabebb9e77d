import { type BenchRow, thousands } from './row.js';

const HEAD = ['', 'figure', 'floor', 'ratio', 'peak memory', 'goal', 'reached'];

/** Markdown: a table a group, in the order in which the rows came. */
export function markdown(rows: readonly BenchRow[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = rows.filter((row) => row.group === group).map(cells);
      return [[group, ...HEAD.slice(1)], HEAD.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
    })
    .join('\n\n');
}

function cells({ name, figure, unit, floor, peakMb, goals = [] }: BenchRow): string[] {
  return [
    name,
    `${short(figure)} ${unit}`,
    floor === undefined ? '' : `${short(floor.figure)} (${floor.name})`,
    floor === undefined ? '' : (figure / floor.figure).toFixed(2),
    peakMb == null ? '' : `${thousands(peakMb)} MB`,
    goals.map(({ text }) => text).join('; '),
    goals.map(({ reached }) => (reached ? 'yes' : '**no**')).join('; '),
  ];
}

/** Three digits that say something: 0.31, 3.1, 31, 31,000. */
const short = (value: number): string => thousands(value, value < 10 ? 2 : value < 100 ? 1 : 0);
