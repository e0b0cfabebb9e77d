import { folding, type ToldFact } from '@peildatum/kernel';
import { type TrancheEvent, trancheStreams } from '../norm.events.js';
import type { TrancheView } from '../norm.shape.js';

/** The tranche as it was agreed last. Null: never. */
export function trancheView(tranche: string, told: readonly ToldFact<TrancheEvent>[]): TrancheView | null {
  const last = told.at(-1);
  return last === undefined ? null : { tranche, since: last.fact.validFrom, ...last.fact.data, source: last.source };
}

export const foldTranche = folding<TrancheEvent, TrancheView, string>(trancheStreams, trancheView);
