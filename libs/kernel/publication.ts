import type { Fact } from './envelope.js';

/** What is made public at one moment: `actualisatie-2024q3`, `bewegingsmonitor-1-meting`. */
export type PublicationCode = string;

/** The publication that a fact names, if any: its field `publication`. What is under embargo is known by it. */
export function publicationOf({ data }: Fact): PublicationCode | null {
  const named = typeof data === 'object' && data !== null && 'publication' in data ? data.publication : null;
  return typeof named === 'string' ? named : null;
}
