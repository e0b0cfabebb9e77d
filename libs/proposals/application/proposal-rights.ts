import { type Actor, PeildatumError } from '@peildatum/kernel';
import { assertAnotherPerson, assertMay, type Judge, type Operation } from '@peildatum/platform';
import type { ProposalEvent } from '../domain/proposal.events.js';
import { foldProposal, type ProposalView } from '../domain/proposal.view.js';

/** What somebody must be allowed to, of the thematafel, who does this with a proposal. */
export const PROPOSAL_RIGHTS: Readonly<Record<ProposalEvent['type'], Operation>> = {
  UpdateSubmitted: 'submit-update',
  UpdateWithdrawn: 'submit-update',
  UpdateSentBack: 'approve-update',
  UpdateApproved: 'approve-update',
};

/** Judges who does something with a proposal that is there; of one that is not nothing is anybody's. @throws PeildatumError `RIGHTS.…` */
export const mayDecide =
  (actor: Actor, type: ProposalEvent['type']): Judge =>
  (events) => {
    const view = foldProposal(events);
    if (view === null) return;
    assertMay(actor, PROPOSAL_RIGHTS[type], { thematafel: view.thematafel });
    if (type === 'UpdateApproved') assertAnotherPerson(actor, new Set(view.reporters), APPROVES_NOT_OWN);
  };

/** Whether somebody may know of a proposal. */
export function maySee(actor: Actor, { thematafel }: Pick<ProposalView, 'thematafel'>): boolean {
  try {
    assertMay(actor, 'read-proposals', { thematafel });
    return true;
  } catch (error) {
    if (error instanceof PeildatumError) return false;
    throw error;
  }
}

const APPROVES_NOT_OWN = 'Wie een wijziging voorlegde of verbeterde, keurt haar niet zelf goed. Vraag het een ander.';

/** Whether somebody may approve it. */
export function mayApprove(actor: Actor, view: Pick<ProposalView, 'thematafel' | 'reporters'>): boolean {
  return maySee(actor, view) && !view.reporters.includes(actor.person);
}
