import type { CalendarDate } from '@peildatum/kernel';
import type { CommitmentCode } from './followed.js';

/** A day of the year of a cycle, or so many years later. */
type Day = readonly [years: number, monthAndDay: string];

export const CYCLE_STEPS = [
  'submitted',
  'assessed',
  'selected',
  'accorded',
  'procurement',
  'implemented',
  'monitored',
  'decided',
  'closed',
  'inventoried',
  'concept',
  'adopted',
] as const;
export type CycleStep = (typeof CYCLE_STEPS)[number];
export const CYCLE_OUTCOMES = ['selected', 'not-selected', 'lapsed', 'harmonised', 'simplified', 'clarified', 'kept'] as const;
export type CycleOutcome = (typeof CYCLE_OUTCOMES)[number];

interface StepDeclaration {
  readonly step: CycleStep;
  /** Not before this day. Default: whenever the step before it is done. */
  readonly from?: Day;
  /** Later is late; null: the agreement names no day. */
  readonly by: Day | null;
  /** Whether the Bestuurlijk Overleg decides it. */
  readonly ofBoard?: true;
  /** Whether every item must have been decided on by then. */
  readonly decides?: true;
}

/** Who must each decide on an item, where not one alone does. */
export const CYCLE_SIDES = ['insurers', 'municipalities'] as const;
export type CycleSide = (typeof CYCLE_SIDES)[number];

export interface CycleDeclaration {
  readonly commitment: CommitmentCode;
  /** In their order; none is taken before the one before it. The first closes the list of items. */
  readonly steps: readonly StepDeclaration[];
  /** How many items each sector hands in, exactly. */
  readonly perSector?: number;
  /** Whether each item says how much time it takes. */
  readonly asksTime?: true;
  readonly outcomes: readonly CycleOutcome[];
  /** Who each decide on every item: it is decided when they decided the same. Default: whoever is said to have decided. */
  readonly sides?: readonly CycleSide[];
  /** How many werknemers the selected items are to save together. */
  readonly atLeast?: number;
}

const SIMPLER = ['lapsed', 'harmonised', 'simplified', 'clarified', 'kept'] as const;

/** The steps that come back, as the agreement dates them. */
export const CYCLES: Readonly<Record<string, CycleDeclaration>> = {
  /** E2 (004 r. 5827-5906): implemented within two years of the selection. */
  'passende-zorg': {
    commitment: 'AZWA-E2',
    steps: [
      { step: 'submitted', by: [0, '09-30'] },
      { step: 'assessed', from: [0, '11-01'], by: [0, '12-31'] },
      { step: 'selected', from: [1, '01-01'], by: [1, '01-31'], decides: true },
      { step: 'accorded', by: [1, '03-31'], ofBoard: true },
      { step: 'procurement', by: [1, '04-01'] },
      { step: 'implemented', by: [3, '01-31'] },
      { step: 'monitored', by: null },
    ],
    outcomes: ['selected', 'not-selected'],
    atLeast: 20_000,
  },
  /** A2 (004 r. 1765-1808): ten of each sector; insurers and municipalities decide on them, and where they disagree there is a ladder. */
  machtigingen: {
    commitment: 'AZWA-A2',
    steps: [
      { step: 'submitted', by: [0, '09-30'] },
      { step: 'decided', by: [1, '03-31'], decides: true },
      { step: 'closed', by: null },
    ],
    perSector: 10,
    asksTime: true,
    sides: CYCLE_SIDES,
    outcomes: SIMPLER,
  },
  /** A3 (004 r. 1864-1903): the same, and what they decide lands in what the insurers publish by the first of April. */
  inkoopeisen: {
    commitment: 'AZWA-A3',
    steps: [
      { step: 'submitted', by: [0, '09-30'] },
      { step: 'decided', by: [1, '03-31'], decides: true },
      { step: 'procurement', by: [1, '04-01'] },
      { step: 'closed', by: null },
    ],
    perSector: 10,
    asksTime: true,
    sides: CYCLE_SIDES,
    outcomes: SIMPLER,
  },
  /** C4 (004 r. 3965-3978). The norms themselves are dated goals of an indicator: what is measured is held against those. */
  wachttijdnormen: {
    commitment: 'AZWA-C4',
    steps: [
      { step: 'inventoried', by: [0, '12-01'] },
      { step: 'concept', by: [1, '04-01'] },
      { step: 'adopted', by: [1, '07-01'], ofBoard: true },
    ],
    outcomes: [],
  },
};

/** `passende-zorg-2025`: which cycle, of the year in which it begins. */
export const CYCLE_CODE = new RegExp(`^(${Object.keys(CYCLES).join('|')})-(20\\d\\d)$`);

export interface CycleOfYear extends CycleDeclaration {
  readonly kind: string;
  readonly year: number;
  /** The first and the last day of each step. */
  readonly days: ReadonlyMap<CycleStep, { readonly from: CalendarDate | null; readonly by: CalendarDate | null }>;
}

/** @throws TypeError of a code that is none: streams have no other */
export function cycleOf(code: string): CycleOfYear {
  const [, kind = '', text = ''] = CYCLE_CODE.exec(code) ?? [];
  const declared = CYCLES[kind];
  if (declared === undefined) throw new TypeError(`${code} is no cycle`);
  const year = Number(text);
  const dayOf = (day: Day | null | undefined) => (day ? (`${year + day[0]}-${day[1]}` as CalendarDate) : null);
  const days = new Map(declared.steps.map(({ step, from, by }) => [step, { from: dayOf(from), by: dayOf(by) }]));
  return { ...declared, kind, year, days };
}
