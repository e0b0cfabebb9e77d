export interface Refusal {
  readonly path: string;
  readonly reason: string;
}

/** Text that PostgreSQL or UTF-8 would not give back as it went in: U+0000, or half of a surrogate pair. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const MAX_DEPTH = 32;

/** Why a value is not plain JSON that comes back as it went in, or null when it is. */
export function refusalOf(value: unknown, depth = 0): Refusal | null {
  switch (typeof value) {
    case 'string':
      return UNSTORABLE.test(value) ? refused('tekst met U+0000 of een half teken (los surrogaat)') : null;
    case 'number':
      return numberRefusal(value);
    case 'boolean':
      return null;
    case 'object':
      return value === null ? null : depth >= MAX_DEPTH ? refused('te diep genest') : containerRefusal(value, depth);
    default:
      return refused(`een waarde van het soort ${typeof value} kan niet worden opgeslagen`);
  }
}

const refused = (reason: string): Refusal => ({ path: '', reason });

function numberRefusal(value: number): Refusal | null {
  if (!Number.isFinite(value)) return refused('geen getal');
  if (Object.is(value, -0)) return refused('min nul komt terug als nul');
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return refused('een geheel getal boven 2^53 wordt afgerond; schrijf het als tekst');
  return null;
}

function containerRefusal(value: object, depth: number): Refusal | null {
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return refused('een waarde die zichzelf anders schrijft');
  if (Object.getOwnPropertySymbols(value).length > 0) return refused('een veld zonder naam (symbool) gaat verloren');
  if (Array.isArray(value)) {
    if (Object.keys(value).length !== value.length) return refused('een lijst met gaten of met eigen velden');
    for (let i = 0; i < value.length; i += 1) {
      const refusal = refusalOf(value[i], depth + 1);
      if (refusal) return below(`[${i}]`, refusal);
    }
    return null;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return refused('geen gewoon object');
  for (const key of Object.keys(value)) {
    const refusal =
      refusalOf(key) ??
      (key === '__proto__' ? refused('dit veld mag niet') : refusalOf((value as Record<string, unknown>)[key], depth + 1));
    if (refusal) return below(key, refusal);
  }
  return null;
}

/** Where it stands is put together on the way back: almost nothing is refused. */
const below = (place: string, { path, reason }: Refusal): Refusal => ({
  path: path === '' || path.startsWith('[') ? `${place}${path}` : `${place}.${path}`,
  reason,
});
