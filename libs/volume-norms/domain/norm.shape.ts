import type { Basis, CalendarDate, ToldFact, Uuid } from '@peildatum/kernel';
import type { InstitutionCode, InstitutionEvent, InterventionCode, LocationCode, NormEvent, NormUnit } from './norm.events.js';

/** What is measured by: how many a year, of whom. A minimum of null was not published. */
export interface NormMeasure {
  readonly minimum: number | null;
  readonly per: NormUnit;
}

/** A norm that was proposed, set or revised. */
export interface Norm extends NormMeasure {
  readonly from: CalendarDate | null;
  readonly ground: { readonly kind: 'default' | 'scientific' | 'quality' | 'law' | 'not-in-source'; readonly text: string | null };
  /** Who proposed or decided it, and when. */
  readonly by: string;
  /** By which decision in the register; null: told before one was asked for, or a proposal. */
  readonly decision: string | null;
  readonly on: CalendarDate;
  readonly note: string | null;
  readonly event: Uuid;
  readonly basis: Basis;
  readonly source: string | null;
}

export type NormStatus = 'listed' | 'proposed' | 'set' | 'withdrawn';

/** An intervention with its norm at one pair of clocks. */
export interface InterventionView {
  readonly code: InterventionCode;
  readonly title: string;
  readonly tranche: '1' | '2' | null;
  readonly rondeTafel: string | null;
  readonly consequence: string | null;
  readonly status: NormStatus;
  readonly statusSince: CalendarDate;
  readonly proposal: Norm | null;
  /** As set or revised last, while not withdrawn. */
  readonly norm: Norm | null;
  readonly impactAnalyses: readonly {
    readonly on: CalendarDate;
    readonly by: string;
    readonly findings: readonly { readonly aspect: string; readonly finding: string }[];
    readonly conclusion: string | null;
  }[];
  /** The dates by which it was to be decided and was not. */
  readonly dueMissed: readonly CalendarDate[];
  readonly contractedFrom: CalendarDate | null;
  readonly supervisedFrom: CalendarDate | null;
  readonly exceptions: readonly {
    readonly institution: InstitutionCode;
    readonly location: LocationCode | null;
    readonly year: number;
    readonly grantedBy: string;
    readonly ground: string;
  }[];
  readonly scenarios: readonly {
    readonly scenario: string;
    readonly region: string;
    readonly title: string;
    readonly agreed: CalendarDate | null;
    readonly transfers: readonly { readonly from: InstitutionCode; readonly to: InstitutionCode; readonly volume: number }[];
  }[];
  readonly transfers: readonly {
    readonly region: string;
    readonly from: InstitutionCode;
    readonly to: InstitutionCode;
    readonly year: number;
    readonly volume: number;
  }[];
  readonly history: readonly ToldFact<NormEvent>[];
}

export interface TrancheView {
  readonly tranche: string;
  /** From when what was agreed last holds. */
  readonly since: CalendarDate;
  readonly title: string;
  readonly due: CalendarDate;
  readonly inventoryDue: CalendarDate | null;
  readonly supervisedFrom: CalendarDate | null;
  readonly implementedFrom: CalendarDate | null;
  readonly defaultMinimum: number | null;
  readonly defaultNote: string | null;
  readonly source: string | null;
}

export interface InstitutionView {
  readonly code: InstitutionCode;
  readonly name: string;
  readonly region: string | null;
  readonly locations: readonly { readonly location: LocationCode; readonly name: string; readonly traumaLevel: number | null }[];
  /** The newest of each (intervention, location, year). */
  readonly volumes: readonly {
    readonly intervention: InterventionCode;
    readonly location: LocationCode | null;
    readonly year: number;
    readonly volume: number;
    readonly provisional: boolean;
    readonly dataDate: CalendarDate;
    readonly reportedBy: string;
  }[];
  readonly history: readonly ToldFact<InstitutionEvent>[];
}

export type Meets = 'yes' | 'no' | 'exception' | 'unknown';

/** An institution or location that did the intervention in the year. */
export interface ComplianceUnit {
  readonly institution: InstitutionCode;
  readonly name: string;
  /** Null: the institution as a whole. */
  readonly location: LocationCode | null;
  readonly region: string | null;
  /** As far as reported: where a location is silent it is at least this. */
  readonly volume: number;
  readonly provisional: boolean;
  /** volume − minimum; null where that is unknown. */
  readonly margin: number | null;
  readonly meets: Meets;
}

/** How many units there are of each kind; null: unknown who meets the norm. Their sum is the number of units. */
export interface ComplianceCounts {
  readonly meeting: number | null;
  readonly below: number | null;
  readonly exceptions: number | null;
  readonly unknown: number | null;
  /** How many would go on: those that meet it, and those with an exception. */
  readonly remaining: number | null;
}

/** Who meets a norm in a year. */
export interface Compliance extends ComplianceCounts {
  readonly intervention: InterventionCode;
  readonly year: number;
  /** Against what: the norm that holds that year (else the one that was decided), or what was supposed (a preview). */
  readonly norm: NormMeasure | null;
  /** Unknown as a whole: no norm, a minimum that was not published, a unit of which no volumes are kept, or a norm that does not hold yet. */
  readonly why: 'no-norm' | 'minimum-not-published' | 'no-volumes' | 'unit-not-counted' | 'not-yet-in-force' | null;
  readonly units: readonly ComplianceUnit[];
  readonly regions: readonly RegionCompliance[];
}

export interface RegionCompliance extends ComplianceCounts {
  /** Null: of the institutions of which no region is known. */
  readonly region: string | null;
  readonly volume: number;
}

/** How far the redistribution of an intervention is in a region: the furthest of what was told. */
export type RedistributionStatus = 'none' | 'drafted' | 'agreed' | 'transferred';

export interface RegionState extends RegionCompliance {
  readonly redistribution: RedistributionStatus;
  readonly scenarios: InterventionView['scenarios'];
  readonly transfers: InterventionView['transfers'];
}

/** What would change under a norm that nobody decided: computed, and stored nowhere. */
export interface NormPreview {
  readonly current: Compliance;
  readonly proposed: Compliance;
  /** The units that it says something else of; null: not a unit of that norm. */
  readonly changed: readonly (Pick<ComplianceUnit, 'institution' | 'name' | 'location' | 'region' | 'volume'> & {
    readonly before: Meets | null;
    readonly after: Meets | null;
    readonly margin: number | null;
  })[];
}
