/** One line of the bench: a figure, the floor or peer that was measured in turns with it, what was to be reached, and whether it was. */
export interface BenchRow {
  /** The table in which it stands. */
  readonly group: string;
  /** What was measured: `1 × 50`, `1,000,000 events`. */
  readonly name: string;
  readonly figure: number;
  /** `events/s`, `ms`, `MB`. */
  readonly unit: string;
  readonly floor?: { readonly name: string; readonly figure: number };
  readonly goals?: readonly Goal[];
  /** Highest resident memory of the process that did the work, in MB (2^20 bytes); null where the system does not tell. */
  readonly peakMb?: number | null;
}

export interface Goal {
  readonly text: string;
  readonly reached: boolean;
}

/** A group of rows. Each runs in a process of its own, so that its memory is its own. */
export type Bench = (options: BenchOptions) => Promise<readonly BenchRow[]>;

export interface BenchOptions {
  /** Numbers of events at which what reads the log is measured, from small to large. */
  readonly sizes: readonly number[];
  /** Where a KurrentDB or EventStoreDB server may be measured side by side. */
  readonly kurrentdb: string | undefined;
}

export const atLeast = (figure: number, least: number, unit: string): Goal => ({
  text: `≥ ${thousands(least)} ${unit}`,
  reached: figure >= least,
});

export const atMost = (figure: number, most: number, unit: string): Goal => ({
  text: `≤ ${thousands(most)} ${unit}`,
  reached: figure <= most,
});

/** At least so many times the floor. */
export const timesFloor = (figure: number, floor: number, least: number): Goal => ({
  text: `≥ ${least} × floor`,
  reached: figure >= least * floor,
});

/** `1000000` as `1,000,000`; no locale of the machine. */
export function thousands(value: number, digits = 0): string {
  const [whole = '', part] = value.toFixed(digits).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}
