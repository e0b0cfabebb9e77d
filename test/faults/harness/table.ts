import { cpus } from 'node:os';
import type { Fault } from './fault.js';
import type { Played } from './stage.js';

/** The rounds of a run as a Markdown table, a row per fault, in the order of `faults`; and on what it was run. */
export function tableOf(faults: readonly Fault[], rounds: readonly Played[], postgres: string): string {
  const head = ['storing', 'keer', 'bevestigd', 'verloren', 'dubbel', 'herstel, mediaan (s)', 'herstel, langste (s)'];
  const rows = faults.flatMap((fault) => {
    const own = rounds.filter((round) => round.fault === fault);
    return own.length === 0 ? [] : [rowOf(fault, own)];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const machine = `Node ${process.version}, PostgreSQL ${postgres}, ${cpus().length} × ${cpus()[0]?.model.trim()}`;
  return [machine, '', line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line), ''].join('\n');
}

function rowOf({ name }: Fault, rounds: readonly Played[]): string[] {
  const sum = (of: (round: Played) => number) => number(rounds.reduce((total, round) => total + of(round), 0));
  const seconds = rounds.flatMap(({ secondsToRecover }) => (secondsToRecover === null ? [] : [secondsToRecover])).sort((a, b) => a - b);
  const at = (index: number) => seconds[index]?.toFixed(1) ?? '–';
  return [
    name,
    number(rounds.length),
    sum(({ acknowledged }) => acknowledged),
    sum(({ lost }) => lost),
    sum(({ doubled }) => doubled),
    at(Math.floor((seconds.length - 1) / 2)),
    at(seconds.length - 1),
  ];
}

/** Thousands with a point, as in Dutch; no locale of the machine. */
const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
