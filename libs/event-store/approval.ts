import type { Actor, CalendarDate, Decision, RecordedEvent, Uuid } from '@peildatum/kernel';

/** What somebody is about to write on, and when. */
export interface AskedApproval {
  readonly actor: Actor;
  readonly stream: string;
  /** All that stands there. */
  readonly events: readonly RecordedEvent[];
  readonly today: CalendarDate;
}

/** Refuses what may not be told before somebody else approved it. @throws PeildatumError */
export type AssertApproved = (decided: readonly Decision[]) => void;

/** What of a subject an actor may only tell when somebody else approved it. Asked of the log itself, so that a write never rests on read models. */
export type NeedsApproval = (asked: AskedApproval, read: (stream: string) => Promise<readonly RecordedEvent[]>) => Promise<AssertApproved>;

/** Where nothing is approved, or it was. */
export const NOTHING_TO_APPROVE: AssertApproved = () => undefined;

export const approvalIn = async (
  needs: NeedsApproval | undefined,
  asked: AskedApproval,
  approves: Uuid | undefined,
  read: Parameters<NeedsApproval>[1],
): Promise<AssertApproved> => (approves === undefined && needs !== undefined ? await needs(asked, read) : NOTHING_TO_APPROVE);
