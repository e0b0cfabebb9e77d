import { faultInLine } from './read-migration.js';

/**
 * Migration files as one history: their lines in order of `recordedAt`, for knowledge runs along the log. Lines of one moment
 * stay in the order of the files, and of a file in its own.
 * @param files per name its NDJSON
 * @throws PeildatumError `MIGRATION.LINE`: a line is no JSON, or does not say when it became known
 */
export function mergeHistories(files: Readonly<Record<string, string>>): string {
  const lines = Object.entries(files).flatMap(([name, content]) =>
    content
      .split('\n')
      .filter((text) => text !== '')
      .map((text, index) => ({ text, recordedAt: recordedAtOf(text, name, index + 1) })),
  );
  // The sort is stable.
  lines.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
  return lines.map(({ text }) => `${text}\n`).join('');
}

function recordedAtOf(text: string, file: string, number: number): string {
  try {
    const { recordedAt } = JSON.parse(text) as { readonly recordedAt?: unknown };
    if (typeof recordedAt === 'string') return recordedAt;
    throw new Error('recordedAt ontbreekt');
  } catch (cause) {
    throw faultInLine(file, number, cause);
  }
}
