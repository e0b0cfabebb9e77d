import { type FigureKey, keyParts, kindOf } from '@peildatum/figures';
import type { Change, Comparison, Incomparable, Restatement, Tally, Update } from './comparison.js';
import { differenceOf, same } from './difference.js';
import { type FigureReading, figureIn, nameIn, type Reading } from './reading.js';

/** The reports of a comparison. */
export interface Sides {
  readonly van: Reading;
  /** At the date of `van`, with the knowledge of `tot`: between the two steps. */
  readonly restated: Reading;
  readonly tot: Reading;
}

export type Lists = Pick<Comparison, 'tellingen' | 'voortgang' | 'herziening' | 'actualisatie' | 'definitieGewijzigd'>;

/**
 * The difference of each figure, in one list a step: from `van` to `restated` it was restated, from there to `tot` it moved. Where the figures
 * behind an estimate are of another quarter the step is an update. What is counted by other words at `tot` is no difference at all.
 */
export function compare(sides: Sides): Lists {
  const found: Found = { voortgang: [], herziening: [], actualisatie: [], definitieGewijzigd: [] };
  const { van, restated, tot } = sides;
  const keys = new Set([...van.figures.keys(), ...restated.figures.keys(), ...tot.figures.keys()]);
  for (const key of keys) addOf(key, sides, found);
  return {
    tellingen: {
      voortgang: tallyOf(found.voortgang),
      herziening: tallyOf(found.herziening),
      actualisatie: tallyOf(found.actualisatie),
      definitieGewijzigd: tallyOf(found.definitieGewijzigd),
    },
    ...found,
  };
}

interface Found {
  readonly voortgang: Change[];
  readonly herziening: Restatement[];
  readonly actualisatie: Update[];
  readonly definitieGewijzigd: Incomparable[];
}

/** A figure on one side. Undefined: the report has none. */
export type At = FigureReading | undefined;

function addOf(key: FigureKey, { van, restated, tot }: Sides, found: Found): void {
  const [first, middle, last] = [figureIn(van, key), figureIn(restated, key), figureIn(tot, key)];
  if (unchanged(first, middle) && unchanged(middle, last)) return;
  const described = (from: At, to: At) => changeOf(key, nameIn(key, [van, restated, tot]), from, to);
  const reden = incomparable([van, restated, tot], [first, middle, last]);
  if (reden !== null) {
    if (unchanged(first, last)) return;
    const { verschil: _, ...change } = described(first, last);
    found.definitieGewijzigd.push({ ...change, reden });
    return;
  }
  const year = keyParts(key)[1] ?? '';
  const updates = [isUpdate(year, [van, first], [restated, middle]), isUpdate(year, [restated, middle], [tot, last])];
  const update = (from: At, to: At) =>
    found.actualisatie.push({ ...described(from, to), cijfersVan: from?.quarter ?? null, cijfersTot: to?.quarter ?? null });
  if (updates.every(Boolean)) {
    if (!unchanged(first, last)) update(first, last);
    return;
  }
  if (!unchanged(first, middle)) {
    if (updates[0]) update(first, middle);
    else found.herziening.push({ ...described(first, middle), doorAantal: 0, door: [], doorOnbekendOmdat: null });
  }
  if (!unchanged(middle, last)) {
    if (updates[1]) update(middle, last);
    else found.voortgang.push(described(middle, last));
  }
}

/** A figure that is unknown has no value to change, whether or not the report has a place for it. */
const unchanged = (a: At, b: At): boolean => same(a?.value ?? null, b?.value ?? null);

/** What a figure was on one side, and is on the other. */
export function changeOf(sleutel: FigureKey, naam: string, from: At, to: At): Change {
  const [oud, nieuw] = [from?.value ?? null, to?.value ?? null];
  const soort = from === undefined ? 'nieuw' : to === undefined ? 'vervallen' : 'gewijzigd';
  return { sleutel, naam, eenheid: kindOf(sleutel) ?? 'getal', soort, oud, nieuw, verschil: differenceOf(oud, nieuw) };
}

/** The same budget year on figures of another quarter; where one side lacks the figure, that of the year says so. */
function isUpdate(year: string, [before, from]: readonly [Reading, At], [after, to]: readonly [Reading, At]): boolean {
  if ((from ?? to)?.quarter == null || !before.quarters.has(year) || !after.quarters.has(year)) return false;
  return from && to ? from.quarter !== to.quarter : before.quarters.get(year) !== after.quarters.get(year);
}

/** Why the values of a figure cannot be laid side by side; null: they can. */
export function incomparable(readings: readonly Reading[], figures: readonly At[]): string | null {
  const templates = [...new Set(readings.map(({ template }) => template))];
  if (templates.length > 1) return `niet vergelijkbaar: gemaakt met sjabloon ${templates.join(' en ')}`;
  const definitions = figures.flatMap((figure) => figure?.definition ?? []);
  const [first] = definitions;
  const other = definitions.find(({ words }) => words !== first?.words);
  return first && other ? `niet vergelijkbaar: de ${other.of} was „${first.words}” en is „${other.words}”` : null;
}

function tallyOf(changes: readonly Pick<Change, 'soort'>[]): Tally {
  const of = (soort: Change['soort']) => changes.filter((change) => change.soort === soort).length;
  return { gewijzigd: of('gewijzigd'), nieuw: of('nieuw'), vervallen: of('vervallen') };
}
