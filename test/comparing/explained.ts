import type { FigureKey } from '@peildatum/figures';
import { isDecimal, millionthsOf } from '@peildatum/kernel';
import type { Lists, Sides } from '../../libs/comparing/domain/compare.js';
import { same, type Value } from '../../libs/comparing/domain/difference.js';
import { figureIn } from '../../libs/comparing/domain/reading.js';

/** What is wrong with how lists explain the difference of two reports; empty: every difference is explained, once. */
export function unexplained({ van, restated, tot }: Sides, lists: Lists): string[] {
  const keys = new Set<FigureKey>([...van.figures.keys(), ...restated.figures.keys(), ...tot.figures.keys()]);
  const listed = [...lists.voortgang, ...lists.herziening, ...lists.actualisatie, ...lists.definitieGewijzigd];
  return [
    ...listed.filter(({ sleutel }) => !keys.has(sleutel)).map(({ sleutel }) => `${sleutel} staat in geen rapport`),
    ...[...keys].flatMap((key) => faultsOf(key, { van, restated, tot }, lists)),
  ];
}

function faultsOf(key: FigureKey, sides: Sides, lists: Lists): string[] {
  const valueAt = (side: keyof Sides): Value => figureIn(sides[side], key)?.value ?? null;
  const [before, after] = [valueAt('van'), valueAt('tot')];
  const of = <T extends { readonly sleutel: FigureKey }>(list: readonly T[]): T[] => list.filter(({ sleutel }) => sleutel === key);
  const definitions = of(lists.definitieGewijzigd);
  const steps = [...of(lists.herziening), ...of(lists.actualisatie), ...of(lists.voortgang)];
  const [moved, restated] = [of(lists.voortgang), of(lists.herziening)];
  const faults: string[] = [];
  if (definitions.length > 1 || moved.length > 1 || restated.length > 1) faults.push(`${key} staat twee keer in een lijst`);
  if (definitions.length > 0 && steps.length > 0) faults.push(`${key} is niet vergelijkbaar en toch vergeleken`);
  if (steps.length > 2) faults.push(`${key} heeft meer dan twee stappen`);
  for (const { oud, nieuw, verschil } of steps) {
    if (same(oud, nieuw)) faults.push(`${key} veranderde niet, en staat erin`);
    if (verschil !== null && sum(oud, verschil) !== sum(nieuw, 0)) faults.push(`${key}: ${oud} + ${verschil} is geen ${nieuw}`);
    if (verschil === null && isNumber(oud) && isNumber(nieuw)) faults.push(`${key}: geen verschil tussen ${oud} en ${nieuw}`);
  }
  // A step goes on where the one before it ended: whichever list each stands in.
  const chains = [steps, [...steps].reverse()].some((order) => chained(order, before, after));
  const [definition] = definitions;
  const explained = definition ? same(definition.oud, before) && same(definition.nieuw, after) : chains;
  if (!explained) faults.push(`${key}: van ${before} naar ${after} is niet verklaard`);
  return faults;
}

interface Step {
  readonly oud: Value;
  readonly nieuw: Value;
}

function chained(steps: readonly Step[], before: Value, after: Value): boolean {
  let at = before;
  for (const { oud, nieuw } of steps) {
    if (!same(oud, at)) return false;
    at = nieuw;
  }
  return same(at, after);
}

const isNumber = (value: Value): boolean => value !== null && isDecimal(String(value));
const sum = (a: Value, b: Value): bigint | null => {
  const [one, other] = [String(a), String(b)];
  return isDecimal(one) && isDecimal(other) ? millionthsOf(one) + millionthsOf(other) : null;
};
