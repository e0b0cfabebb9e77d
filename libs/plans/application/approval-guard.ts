import type { CalendarDate } from '@peildatum/kernel';
import type { PlanCode } from '../domain/codes.js';
import type { Terms } from '../domain/dossier.events.js';

/** An approval, or a revision of one, that is about to be recorded: what it would take of the means. */
export interface Approval {
  readonly plan: PlanCode;
  readonly validFrom: CalendarDate;
  readonly terms: Terms;
  /** What the plan was approved for until now, and no longer takes; null for a first approval. */
  readonly replaces: Terms | null;
  /** Of the plan as submitted; null: the source does not say. */
  readonly themes: readonly string[] | null;
}

/** @throws PeildatumError when the means that are left do not allow these together. */
export type AssertRoom = (approvals: readonly Approval[]) => Promise<void>;

/**
 * Watches that approvals stay within the means. It looks at other streams than the dossier's own, so that two approvals at the
 * same time could each find the same room: that is why they are decided one after another, in whatever process.
 */
export abstract class ApprovalGuard {
  /** Runs `work` while no other approval is decided. The room that `assertRoom` finds is that of the head of the log, and stays so until `work` has ended. */
  abstract alone<T>(work: (assertRoom: AssertRoom) => Promise<T>): Promise<T>;
}
