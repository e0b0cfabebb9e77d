import type { Basis, CalendarDate, Cents, Uuid } from '@peildatum/kernel';
import type { KpiCode, KpiName, PlanCode, ToetsCode } from './codes.js';
import type { StatedAmount, Terms } from './dossier.events.js';
import type { PlanStatus, ToetsStatus } from './statuses.js';

/** How something stood at one pair of clocks, and which event told so. */
export interface CurrentStatus<S> {
  readonly status: S;
  readonly statusSince: CalendarDate;
  readonly statusBasis: Basis;
  readonly statusEvent: Uuid;
  /** The explanation, request, points (one a line) or reason; null where there is none. */
  readonly statusNote: string | null;
}

/** Values of a dated list; null: the source does not say. In the order in which they were told. */
type Values = readonly string[] | null;

export interface SnelleToetsView extends CurrentStatus<ToetsStatus> {
  readonly code: ToetsCode;
  readonly title: string | null;
  /** Of the first submission: its quarter is the quarter of the snelle toets. */
  readonly submittedOn: CalendarDate;
  readonly regions: Values;
  readonly sectors: Values;
  readonly themes: Values;
  /** As it was asked last; null: nothing, or not in the source. */
  readonly requested: Cents | null;
  readonly insurer: string | null;
  /** Rejected, and may come back with the points mended. Counts as rejected. */
  readonly provisionallyRejected: boolean;
}

export interface PlanView extends CurrentStatus<PlanStatus> {
  readonly code: PlanCode;
  readonly toets: ToetsCode;
  readonly title: string | null;
  readonly submittedOn: CalendarDate;
  readonly regions: Values;
  readonly sectors: Values;
  readonly themes: Values;
  readonly patientInvolvement: Values;
  readonly targetGroups: Values;
  readonly socialDomain: 'yes' | 'no' | null;
  readonly requested: Cents | null;
  readonly insurers: Values;
  /** What it was approved for, as revised since; null while it is not approved. */
  readonly terms: Terms | null;
  /** In order of (validFrom, order in the log). Insurer null: of all of them, and no source names them. */
  readonly decisions: readonly {
    readonly insurer: string | null;
    readonly decision: 'approved' | 'rejected';
    readonly on: CalendarDate;
  }[];
  readonly beschikkingen: readonly Grant[];
  readonly vwsRoutes: readonly Omit<Grant, 'number' | 'domain'>[];
}

export interface Grant {
  readonly on: CalendarDate;
  readonly number: string | null;
  readonly domain: string | null;
  readonly granted: StatedAmount;
  readonly dataDate: CalendarDate;
  readonly basis: Basis;
}

/** `open` until an outcome is told. */
export type KpiOutcome = 'open' | 'achieved' | 'partly-achieved' | 'missed';

export interface KpiView {
  readonly code: KpiCode;
  readonly plan: PlanCode;
  readonly kpi: KpiName;
  readonly title: string | null;
  /** Null: the source does not say which. */
  readonly sector: string | null;
  readonly due: CalendarDate | null;
  readonly outcome: KpiOutcome;
  readonly amounts: Amounts;
  /** Of the newest fact that its amounts rest on. */
  readonly basis: Basis;
  /** From when that one holds. */
  readonly since: CalendarDate;
}

/**
 * The amounts of report-model 8.1, in cents. Of every KPI, and so of every sum of them:
 * available = expected + payable + released + toRelease + possiblyToRelease, and estimate = expected + payable.
 */
export interface Amounts {
  /** Actueel beschikbaar gesteld. */
  readonly available: Cents;
  /** Verwacht. */
  readonly expected: Cents;
  /** Betaalbaar en betaald. */
  readonly payable: Cents;
  /** Raming. */
  readonly estimate: Cents;
  /** Definitief vrijgegeven. */
  readonly released: Cents;
  /** Nog vrij te geven. */
  readonly toRelease: Cents;
  /** Mogelijk nog vrij te geven. */
  readonly possiblyToRelease: Cents;
}

/** What a report needs of KPIs: the amounts of the approved plans summed per sector, null for those whose sector no source says; in order of sector (C collation), null last. */
export interface SectorAmounts {
  readonly sector: string | null;
  readonly amounts: Amounts;
  /** How many KPIs, and how many of them rest on reconstructed or derived facts. */
  readonly kpis: number;
  readonly reconstructed: number;
  readonly derived: number;
  /** From when the newest fact holds that the amounts rest on. */
  readonly newest: CalendarDate;
}
