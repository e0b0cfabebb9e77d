import type { CalendarDate } from '@peildatum/kernel';
import type { KpiName, PlanCode, ToetsCode } from './codes.js';
import type { Terms } from './dossier.events.js';
import type { Pointed } from './qualified.js';
import type { PlanStatus, ToetsStatus } from './statuses.js';

/** What the rules need to know of a dossier while they follow its timeline. */
export interface DossierState {
  readonly toets: ToetsState | null;
  /** In order of submission. */
  readonly plans: ReadonlyMap<PlanCode, PlanState>;
}

export interface ToetsState {
  readonly code: ToetsCode;
  readonly status: ToetsStatus;
  /** Rejected, and may be resubmitted. */
  readonly provisional: boolean;
}

export interface PlanState {
  readonly code: PlanCode;
  readonly status: PlanStatus;
  readonly submittedOn: CalendarDate;
  readonly socialDomain: 'yes' | 'no' | null;
  /** Null: the source does not say which insurers decide. */
  readonly insurers: readonly string[] | null;
  /** By insurer, in the normal form of its name; those that no source names stand together under `UNNAMED`. */
  readonly decisions: ReadonlyMap<string, Verdict>;
  /** The newest assessment of each municipality, by the normal form of its name. */
  readonly municipalities: ReadonlyMap<string, Verdict>;
  /** Of the newest intended decision. */
  readonly intended: Terms | null;
  /** Of the approval, as revised since; null before it. */
  readonly terms: Terms | null;
  readonly approvedOn: CalendarDate | null;
  readonly support: Support | null;
  readonly kpis: ReadonlyMap<KpiName, KpiState>;
  /** Its beschikkingen and VWS routes. */
  readonly grants: readonly Pointed[];
}

export interface Verdict {
  readonly positive: boolean;
  readonly on: CalendarDate;
}

/** What an approval rests on in the dossier itself. One that was published without the decisions before it rests on neither. */
export interface Support {
  readonly decisions: boolean;
  readonly terms: boolean;
}

/** Amounts in cents. */
export interface KpiState {
  readonly available: bigint;
  /** Null while no outcome is told. */
  readonly earned: bigint | null;
  /** All that was authorised or paid so far. */
  readonly payable: bigint;
  readonly released: boolean;
}

export const NO_DOSSIER: DossierState = { toets: null, plans: new Map() };

export const newestPlan = ({ plans }: DossierState): PlanState | undefined => [...plans.values()].at(-1);

export const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map([...map, [key, value]]);
