import type { Fact } from './envelope.js';
import { PeildatumError } from './errors.js';
import { AgainstWhatStands, type Blocking, type ForbiddenStep } from './forbidden-step.js';

/**
 * What keeps the fact at `at` from following those before it: the one since which it is refused for this reason. Where it could not
 * follow any of them, the first later one after which it could, for it is told of too early a date. Where it never could, something is
 * missing, or the fact itself may not be, and nothing that was told is in its way; but for a refusal that speaks of what stands.
 * @param refusal why it may not follow
 * @returns undefined: nothing
 */
export function whatBlocks<E extends { readonly fact: Fact }, S>(
  entries: readonly E[],
  at: number,
  initial: S,
  follow: (state: S, fact: E['fact']) => S,
  refusal: ForbiddenStep,
): Blocking<E> | undefined {
  const { fact } = entries[at] as E;
  const others = entries.toSpliced(at, 1);
  const states = [initial];
  for (const other of others) {
    const next = attempted(() => follow(states.at(-1) as S, other.fact));
    if ('refused' in next) break;
    states.push(next.result);
  }
  const reasons = states.map((state) => {
    const next = attempted(() => follow(state, fact));
    return 'refused' in next ? next.refused : null;
  });
  const could = reasons.indexOf(null);
  if (could < 0 && !(refusal instanceof AgainstWhatStands)) return undefined;
  const awaited = could > at;
  const entry = others[awaited ? could - 1 : reasons.slice(0, at).findLastIndex((other) => other !== reasons[at])];
  return entry && { entry, ...(awaited ? { awaited } : {}) };
}

/** What a step gives, or the code with which it is refused. */
function attempted<T>(step: () => T): { readonly result: T } | { readonly refused: string } {
  try {
    return { result: step() };
  } catch (error) {
    if (error instanceof PeildatumError) return { refused: error.code };
    throw error;
  }
}
