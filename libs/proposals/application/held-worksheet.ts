import type { Register } from '@peildatum/event-store';
import type { Actor, Uuid } from '@peildatum/kernel';
import { isHeldForApproval, THEMATAFEL_LETTERS, thematafelStream } from '@peildatum/thematafels';
import { type ProposalId, rowKey } from '../domain/proposal.events.js';
import { type ProposalView, waiting } from '../domain/proposal.view.js';

/** The werkblad of which a change can wait for approval. */
export const HELD_WORD = 'thematafel';

/** Whether what somebody fills in there waits for another's approval. */
export async function isHeldWorksheet(
  register: Pick<Register, 'look'>,
  actor: Actor,
  { word, code }: { readonly word: string; readonly code: string },
): Promise<boolean> {
  const letter = THEMATAFEL_LETTERS.find((one) => word === HELD_WORD && one === code && one === actor.thematafel);
  if (letter === undefined) return false;
  const { events, today } = await register.look(thematafelStream(letter));
  return isHeldForApproval(actor, events, today);
}

/** A proposal that a row waits in. */
export interface WaitsIn {
  readonly proposal: ProposalId;
  readonly submission: Uuid;
  /** Whether who asks submitted it. */
  readonly isOwn: boolean;
  /** How many rows wait in it. */
  readonly rows: number;
}

/** The rows that wait, by `rowKey`. */
export const waitingRows = (proposals: readonly ProposalView[], { person }: Pick<Actor, 'person'>): ReadonlyMap<string, WaitsIn> =>
  new Map(
    proposals.flatMap((view) => {
      const rows = waiting(view);
      const of = { proposal: view.id, submission: view.submission, isOwn: view.reporters.includes(person), rows: rows.length };
      return rows.map((row) => [rowKey(row), of] as const);
    }),
  );
