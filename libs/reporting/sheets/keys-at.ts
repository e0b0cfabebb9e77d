import type { Part } from './lists-in.js';

/** Fields that say something of the figures beside them, and are no figures. */
export const ABOUT_FIGURES = ['sleutel', 'sleutels', 'gereconstrueerd', 'afgeleid', 'uitleg', 'onbekendOmdat'] as const;

/** Where an object has one figure, it stands in one of these. */
const ONE_FIGURE = ['aantal', 'waarde'];

export const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The key of what stands in a field of the last of these objects, each within the one before it. Of an amount as sources state it the object
 * around it has the key. Null: it is no figure.
 */
export function keyAt(parts: readonly unknown[], path: readonly string[]): unknown {
  const [part, around] = [parts.at(-1), parts.at(-2)];
  const [field = '', outer = ''] = [path.at(-1), path.at(-2)];
  if (!isPart(part)) return null;
  const own = isPart(part.sleutels) ? part.sleutels[field] : undefined;
  const one = ONE_FIGURE.find((name) => name in part) === field ? part.sleutel : undefined;
  const stated = field === 'bedrag' && isPart(around) && isPart(around.sleutels) ? around.sleutels[outer] : undefined;
  return own ?? one ?? stated ?? null;
}

/** The objects from the first on to the one in which the field at the path stands. */
export function partsTo(item: unknown, path: readonly string[]): readonly unknown[] {
  const parts: unknown[] = [item];
  for (const name of path.slice(0, -1)) {
    const last = parts.at(-1);
    parts.push(isPart(last) ? last[name] : undefined);
  }
  return parts;
}
