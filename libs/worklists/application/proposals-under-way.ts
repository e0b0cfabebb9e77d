import type { Snapshot } from '@peildatum/projections';
import type { UnderWay } from '../domain/work.js';

/** What was submitted and waits, or was sent back. There are no proposals yet: what is told is a fact at once, so nothing waits. */
export async function proposalsUnderWay(_snapshot: Snapshot, _word: string, _code: string): Promise<readonly UnderWay[]> {
  return [];
}
