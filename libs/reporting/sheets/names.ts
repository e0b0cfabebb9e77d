/** Sections that their field does not name as the report does. */
const NAMES: Readonly<Record<string, string>> = {
  nza: 'NZa',
  onderdelen: 'Onderdeel',
  transformatieplannen: 'Plannen',
  transformatiemiddelen: 'Middelen',
  financieleKaders: 'Kaders',
  eenMeting: '1-meting',
};

/** `snelleToetsen` as `snelle toetsen`. */
export const wordsOf = (field: string): string => field.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

export const sectionName = (field: string): string => {
  const words = NAMES[field] ?? wordsOf(field);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The shape that a list refers to, in words: `RapportStatus` as `status`. */
export const shapeWords = (ref: string): string => {
  const name = ref.slice(ref.lastIndexOf('/') + 1).replace(/^Rapport/, '');
  return wordsOf(name.charAt(0).toLowerCase() + name.slice(1));
};

/** Words that say too little by themselves. */
const PLAIN = new Set(['rijen', 'regels', 'cellen', 'delen', 'reeks']);

/** A list by where it stands: `bedragen.perSector` is `per sector`, `doelen.rijen` is `doelen rijen`. */
export const listWords = (path: readonly string[]): string =>
  path
    .slice(PLAIN.has(path.at(-1) ?? '') ? -2 : -1)
    .map(wordsOf)
    .join(' ');
