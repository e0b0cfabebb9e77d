/** A value as an edition prints it: a count, whole euros, millions (`unit` says which), or text. */
export type EditionValue = number | string;

/** Sections of an edition that the register covers; the others belong to later parts of the report. */
const COVERED = [
  'report',
  'thematafels',
  'snelle_toetsen',
  'transformatieplannen',
  'nza_duiding',
  'transformatiemiddelen',
  'financiele_kaders',
  'arbeidsmarkt',
  'toegankelijkheid',
];

/** A cell of a table that an edition leaves open: compared as such, for a value where it prints none is a difference. */
export const EMPTY_CELL = '';

/**
 * Every value of an edition file that is printed, by its path: `snelle_toetsen.per_status.Ingediend`. A value is what stands
 * under `value`, and an empty cell; a qualifier ("ruim"), the earmark of a VWS line and the reading of a chart's labels have no such key and
 * count as well.
 */
export function printedValues(edition: Readonly<Record<string, unknown>>): ReadonlyMap<string, EditionValue> {
  const found = new Map<string, EditionValue>();
  for (const section of COVERED) collect(edition[section], section, found);
  return found;
}

function collect(node: unknown, path: string, found: Map<string, EditionValue>): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const [i, item] of node.entries()) collect(item, `${path}[${i}]`, found);
    return;
  }
  const { value, note } = node as { readonly value?: unknown; readonly note?: unknown };
  if (typeof value === 'number' || typeof value === 'string') found.set(path, value);
  if (value === null && note === 'leeg in de bron') found.set(path, EMPTY_CELL);
  for (const [key, inner] of Object.entries(node)) {
    if (isReading(path, key) && (typeof inner === 'number' || typeof inner === 'string')) found.set(`${path}.${key}`, inner);
    else if (key !== 'alternatief') collect(inner, `${path}.${key}`, found);
  }
}

const isReading = (path: string, key: string): boolean => key === 'oormerk' || key === 'qualifier' || path.endsWith('.interpretation');
