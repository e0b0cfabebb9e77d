import { type Decimal, millionthsOf } from '@peildatum/kernel';
import type { Signal } from './followed.js';

const SCENARIOS = { low: 'laag', middle: 'gemiddeld', high: 'hoog' } as const;
const UNITS = { employees: 'werknemers', fte: 'FTE' } as const;
type Scenario = keyof typeof SCENARIOS;
type Unit = keyof typeof UNITS;
const scenarios = Object.keys(SCENARIOS) as readonly Scenario[];
const units = Object.keys(UNITS) as readonly Unit[];
const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;

type Scenarios = Readonly<Record<Scenario, number | null>>;
interface EstimateRow extends Readonly<Record<Unit, Scenarios>> {
  readonly key: string;
  readonly sumOf: readonly string[];
}

interface Estimated {
  readonly factors: readonly { readonly factor: Decimal }[];
  readonly rows: readonly EstimateRow[];
}

/** What does not add up in an estimate as printed: the order of its scenarios, FTE beside werknemers, and its totals. */
export const estimateSignals = ({ rows, factors }: Estimated): readonly Signal[] =>
  rows.flatMap((row) => [
    ...units.flatMap((unit) => outOfOrder(row, unit)),
    ...scenarios.flatMap((scenario) => notByFactor(row, scenario, factors)),
    ...units.flatMap((unit) => scenarios.flatMap((scenario) => notSummed(row, unit, scenario, rows))),
  ]);

function outOfOrder(row: EstimateRow, unit: Unit): readonly Signal[] {
  const known = scenarios.map((scenario) => row[unit][scenario]).filter(isKnown);
  const rises = known.every((value, at) => at === 0 || value >= (known[at - 1] as number));
  return rises ? [] : [{ about: row.key, says: `De scenario’s van ${UNITS[unit]} lopen niet op: ${known.join(', ')}.` }];
}

/** FTE lie between what the lowest and the highest part-time factor make of the werknemers; both are printed rounded, so a half is let by. */
function notByFactor(row: EstimateRow, scenario: Scenario, factors: Estimated['factors']): readonly Signal[] {
  const [employees, fte] = [row.employees[scenario], row.fte[scenario]];
  if (!isKnown(employees) || !isKnown(fte) || factors.length === 0) return [];
  const all = factors.map(({ factor }) => Number(millionthsOf(factor)) / 1_000_000);
  const [least, most] = [Math.min(...all) * (employees - 0.5) - 0.5, Math.max(...all) * (employees + 0.5) + 0.5];
  if (fte >= least && fte <= most) return [];
  const says = `${SCENARIOS[scenario]}: ${fte} FTE bij ${employees} werknemers past bij geen van de deeltijdfactoren.`;
  return [{ about: row.key, says: `Scenario ${says}` }];
}

/** Beside a total that is not the sum of its rows stands what they add up to; of a row that is not known there is no sum. */
function notSummed({ key, sumOf, ...row }: EstimateRow, unit: Unit, scenario: Scenario, rows: readonly EstimateRow[]): readonly Signal[] {
  const stated = row[unit][scenario];
  const parts = sumOf.map((part) => rows.find((one) => one.key === part)?.[unit][scenario]);
  if (!isKnown(stated) || parts.length === 0 || !parts.every(isKnown)) return [];
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === stated) return [];
  return [{ about: key, says: `Scenario ${SCENARIOS[scenario]}, ${UNITS[unit]}: er staat ${stated}, de regels zijn samen ${sum}.` }];
}
