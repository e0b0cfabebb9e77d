export interface Difference {
  /** Where in the value: `actions[12].status`. */
  readonly path: string;
  readonly left: unknown;
  readonly right: unknown;
}

/** The first place where two plain values differ, or null. Sets count as sorted lists, maps are not expected. */
export function firstDifference(left: unknown, right: unknown, path = ''): Difference | null {
  const [a, b] = [plain(left), plain(right)];
  if (Object.is(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
    return { path, left: a, right: b };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
      const difference = firstDifference(a[i], b[i], `${path}[${i}]`);
      if (difference) return difference;
    }
    return null;
  }
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of [...new Set([...Object.keys(x), ...Object.keys(y)])].sort()) {
    const difference = firstDifference(x[key], y[key], path === '' ? key : `${path}.${key}`);
    if (difference) return difference;
  }
  return null;
}

const plain = (value: unknown): unknown => (value instanceof Set ? [...value].sort() : value);
