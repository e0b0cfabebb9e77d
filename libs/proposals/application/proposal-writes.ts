import { Injectable } from '@nestjs/common';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { RecordedEvent } from '@peildatum/kernel';
import type { Judge } from '@peildatum/platform';
import type { DecideProposal } from '../domain/proposal.decide.js';
import { type ProposalData, type ProposalEvent, type ProposalId, proposalStreams } from '../domain/proposal.events.js';
import { foldProposal, type ProposalView } from '../domain/proposal.view.js';
import type { Submission } from './told-rows.js';

/** A proposal as the log has it. */
export interface StandingProposal {
  readonly events: readonly RecordedEvent[];
  readonly view: ProposalView | null;
}

/** Reads and writes the streams of proposals. */
@Injectable()
export class ProposalWrites {
  constructor(private readonly register: Register) {}

  async standing(id: ProposalId): Promise<StandingProposal> {
    const { events } = await this.register.look(proposalStreams.of(id));
    return { events, view: foldProposal(events) };
  }

  /** As `Register.write`. */
  write(id: ProposalId, decide: DecideProposal, context: WriteContext, judge: Judge): Promise<WriteResult> {
    return this.register.write<ProposalEvent>(
      proposalStreams.of(id),
      (timeline, today) => decide(foldProposal(timeline.recorded), today),
      context,
      judge,
    );
  }
}

/** A submission of a proposal, by its event; null: it is none of it. */
export function submissionIn(events: readonly RecordedEvent[], event: string): Submission | null {
  const found = events.find(({ id, type }) => id === event && type === 'UpdateSubmitted');
  return found === undefined ? null : { event: found.id, data: found.data as ProposalData<'UpdateSubmitted'> };
}
