/** One thing that the service cannot do without. */
export interface HealthPart {
  /** In the words of operations: `event store`, `projectie acties`. */
  readonly name: string;
  readonly ready: boolean;
  /** Dutch: why not, and what to do. */
  readonly reason?: string;
  /** How far a projection is behind the log; null when that cannot be told. Absent for what has no lag. */
  readonly lag?: { readonly events: number | null; readonly seconds: number | null };
}

/** How the service stands; it is ready when every part is. */
export interface Health {
  parts(): Promise<readonly HealthPart[]>;
}
