/** Of a name of a sheet: more Excel does not take. */
const MOST = 31;
/** Nor these. */
const REFUSED = /[[\]:*?/\\]/g;

/** The names as sheets may have them: short enough, without what a program refuses, and no two alike, whatever their case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(REFUSED, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Blad';
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : ` (${number})`;
      const tried = `${plain.slice(0, MOST - mark.length).trimEnd()}${mark}`;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}
