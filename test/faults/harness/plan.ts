import type { Fault } from './fault.js';

/** How often each fault is done in a run. */
export type Plan = readonly { readonly fault: Fault; readonly rounds: number }[];

/** `kills` kill rounds, spread evenly over the faults that are kills, and `others` rounds of each other. */
export function planOf(faults: readonly Fault[], kills: number, others: number): Plan {
  const killing = faults.filter(({ kill }) => kill);
  return faults.map((fault) => {
    if (!fault.kill) return { fault, rounds: others };
    const turn = killing.indexOf(fault);
    return { fault, rounds: Math.floor((kills + killing.length - 1 - turn) / killing.length) };
  });
}
