import { readFileSync } from 'node:fs';
import { mergeHistories } from '@peildatum/event-store';
import type { Instant } from '@peildatum/kernel';
import type { Line } from '../demonstratie/line.js';
import { readSourceFiles } from '../demonstratie/source-files.js';

/** The committed files, and what they say by a fold that shares nothing with the generator: for the specs. */
export const sources = readSourceFiles((name) => readFileSync(new URL(`../bron/${name}`, import.meta.url), 'utf8'));

const FILES = [
  'demonstratie.ndjson',
  'demonstratie-plannen.ndjson',
  'demonstratie-middelen.ndjson',
  'demonstratie-kaders.ndjson',
  'demonstratie-volumenormen.ndjson',
  'demonstratie-monitors.ndjson',
  'demonstratie-partijen.ndjson',
  'demonstratie-akkoorden.ndjson',
  'demonstratie-impact.ndjson',
  'demonstratie-kamer.ndjson',
];
export const committed: Readonly<Record<string, string>> = Object.fromEntries(
  FILES.map((name) => [name, readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')]),
);

export const linesOf = (ndjson: string): readonly Line[] =>
  ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

/** The thematafels, their actions and the report itself. */
export const lines = linesOf(committed['demonstratie.ndjson'] ?? '');
/** Snelle toetsen, plans, the intake, and what was published of them. */
export const planLines = linesOf(committed['demonstratie-plannen.ndjson'] ?? '');
/** All files, as the loader appends them. */
export const history = linesOf(mergeHistories(committed));

export const KNOWN = {
  november: '2024-11-27T10:00:00.000Z',
  may: '2025-05-30T10:00:00.000Z',
  june: '2025-06-16T10:00:00.000Z',
  july: '2025-07-03T10:00:00.000Z',
} as Record<'november' | 'may' | 'june' | 'july', Instant>;

export const ofType = (type: string) => lines.filter((line) => line.type === type);
export const field = (line: Line | undefined, name: string): unknown => (line?.data as Record<string, unknown> | undefined)?.[name];

export interface Status extends Pick<Line, 'basis' | 'source'> {
  readonly code: string;
  readonly thematafel: string;
  readonly status: string;
}

/** Every action's last status at a pair of clocks, folded from the file itself. */
export function statuses(validOn: string, knownAt: string): readonly Status[] {
  const told = lines.filter((line) => line.stream.startsWith('actie-') && line.validFrom <= validOn && line.recordedAt <= knownAt);
  const inTime = told
    .map((line, order) => ({ line, order }))
    .sort((a, b) => (a.line.validFrom < b.line.validFrom ? -1 : a.line.validFrom > b.line.validFrom ? 1 : a.order - b.order));
  const actions = new Map<string, Status>();
  for (const { line } of inTime) {
    const { stream, basis, source } = line;
    const thematafel = actions.get(stream)?.thematafel ?? String(field(line, 'thematafel'));
    actions.set(stream, { code: stream, thematafel, basis, source, status: statusAfter(line) });
  }
  return [...actions.values()];
}

function statusAfter(line: Line): string {
  const after: Readonly<Record<string, unknown>> = {
    ActionRegistered: 'unknown',
    ActionStarted: 'in-progress',
    ActionReportedNotStarted: 'not-started',
    ActionProgressReported: field(line, 'progress'),
    ActionCompleted: 'completed',
  };
  return String(after[line.type]);
}

export const isGeneral = ({ thematafel }: Status): boolean => ['ALG', 'GOV', 'MON'].includes(thematafel);

export function count(actions: readonly Status[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of actions) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
