import type { FigureKey } from '@peildatum/figures';
import type { Facts } from './facts.js';
import { makingsOf } from './making-of.js';

export type FactsPart = keyof Facts;

/** Which parts of the facts a figure is made of: those that its rules look at. */
export function partsBehind(key: FigureKey, facts: Facts): ReadonlySet<FactsPart> {
  const looked = new Set<FactsPart>();
  const watched = new Proxy(facts, {
    get: (target, name) => {
      if (Object.hasOwn(target, name)) looked.add(name as FactsPart);
      return Reflect.get(target, name);
    },
  });
  makingsOf(watched)(key);
  return looked;
}
