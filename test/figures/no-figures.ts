/** Numbers of a report that are no figures, by the name of their field, each with why. */
export const NO_FIGURES: Readonly<Record<string, string>> = {
  volgnummer: 'a place in the log',
  versie: 'of the template',
  nr: 'the number of a row',
  jaar: 'of which year a row or a figure is',
  max: 'of an axis',
  stap: 'of an axis',
  gereconstrueerd: 'on what the figure beside it rests',
  afgeleid: 'on what the figure beside it rests',
  exact: 'the figure beside it, to the cent',
  gedrukt: 'what was printed of the figure beside it',
  tranche: 'the code of a tranche',
  gepland: 'when a milestone was planned, in words',
  gereed: 'when a milestone is to be done, in words',
  termijn: 'of a target, in words',
  uitgangspunt: 'of a target, in words',
};

/** Parts of a report that quote facts: one decision with its amounts, which stand in the log as they are. What is made of them has keys. */
export const QUOTED: readonly string[] = ['historie'];

const NUMBER = /^-?\d+(?:\.\d+)?$/;
type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value));
/** An amount in the words of its sources is one value. */
const isStated = (value: unknown): boolean => isPart(value) && 'bedrag' in value && 'grens' in value && !('sleutels' in value);

/** The addresses of the numbers in a report that have no key beside them. */
export function numbersWithoutKey(part: unknown, at = ''): string[] {
  if (Array.isArray(part)) return part.flatMap((each, i) => numbersWithoutKey(each, `${at}[${i}]`));
  if (!isPart(part)) return [];
  const keys = isPart(part.sleutels) ? part.sleutels : {};
  const own = typeof part.sleutel === 'string' || ('bron' in part && 'omschrijving' in part) ? ['aantal', 'waarde'] : [];
  return Object.entries(part).flatMap(([field, value]) => {
    if (field === 'sleutels' || field in NO_FIGURES || QUOTED.includes(field)) return [];
    if (field in keys || own.includes(field)) return [];
    return isNumber(value) || isStated(value) ? [`${at}.${field}`] : numbersWithoutKey(value, `${at}.${field}`);
  });
}
