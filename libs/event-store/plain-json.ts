export interface Refusal {
  readonly path: string;
  readonly reason: string;
}

/** Text that PostgreSQL or UTF-8 would not give back as it went in: U+0000, or half of a surrogate pair. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const MAX_DEPTH = 32;

/** Why a value is not plain JSON that comes back as it went in, or null when it is. */
export function refusalOf(value: unknown, path = '', depth = 0): Refusal | null {
  switch (typeof value) {
    case 'string':
      return UNSTORABLE.test(value) ? { path, reason: 'tekst met U+0000 of een half teken (los surrogaat)' } : null;
    case 'number':
      return numberRefusal(value, path);
    case 'boolean':
      return null;
    case 'object':
      return value === null ? null : depth >= MAX_DEPTH ? { path, reason: 'te diep genest' } : containerRefusal(value, path, depth);
    default:
      return { path, reason: `een waarde van het soort ${typeof value} kan niet worden opgeslagen` };
  }
}

function numberRefusal(value: number, path: string): Refusal | null {
  if (!Number.isFinite(value)) return { path, reason: 'geen getal' };
  if (Object.is(value, -0)) return { path, reason: 'min nul komt terug als nul' };
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return { path, reason: 'een geheel getal boven 2^53 wordt afgerond; schrijf het als tekst' };
  return null;
}

function containerRefusal(value: object, path: string, depth: number): Refusal | null {
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return { path, reason: 'een waarde die zichzelf anders schrijft' };
  if (Object.getOwnPropertySymbols(value).length > 0) return { path, reason: 'een veld zonder naam (symbool) gaat verloren' };
  if (Array.isArray(value)) {
    if (Object.keys(value).length !== value.length) return { path, reason: 'een lijst met gaten of met eigen velden' };
    for (let i = 0; i < value.length; i += 1) {
      const refusal = refusalOf(value[i], `${path}[${i}]`, depth + 1);
      if (refusal) return refusal;
    }
    return null;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return { path, reason: 'geen gewoon object' };
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    const refusal =
      refusalOf(key, at, depth) ?? (key === '__proto__' ? { path: at, reason: 'dit veld mag niet' } : refusalOf(inner, at, depth + 1));
    if (refusal) return refusal;
  }
  return null;
}
