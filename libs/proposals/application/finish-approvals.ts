import { Injectable } from '@nestjs/common';
import { PEILDATUM_NAMESPACE, type RecordedEvent, systemIds, type Uuid, uuidV5 } from '@peildatum/kernel';
import { conclude } from '../domain/proposal.decide.js';
import { type ProposalData, type ProposalId, rowKey } from '../domain/proposal.events.js';
import { mayDecide } from './proposal-rights.js';
import { ProposalWrites, submissionIn } from './proposal-writes.js';
import { ToldRows } from './told-rows.js';

type Approved = ProposalData<'UpdateApproved'>['rows'][number];

/**
 * Finishes approvals that were broken off after a fact and before they were told themselves. What has a fact was approved, by whoever the fact
 * names; a row of which nothing stands was not reached, and waits on.
 */
@Injectable()
export class FinishApprovals {
  constructor(
    private readonly writes: ProposalWrites,
    private readonly rows: ToldRows,
  ) {}

  /** @returns how many rows turned out to be approved */
  async of(id: ProposalId): Promise<number> {
    const { events, view } = await this.writes.standing(id);
    if (view === null || view.state === 'approved') return 0;
    const submission = submissionIn(events, view.submission);
    if (submission === null) return 0;
    const byApprover = new Map<Uuid, { readonly fact: RecordedEvent; readonly rows: Approved[] }>();
    for (const row of view.rows) {
      if (row.state === 'approved') continue;
      const facts = await this.rows.of(submission, row);
      const [fact] = facts;
      if (fact === undefined) continue;
      const own = byApprover.get(fact.actor.person) ?? { fact, rows: [] };
      own.rows.push({ sheet: row.sheet, id: row.id, facts: facts.map(({ id: event }) => event) });
      byApprover.set(fact.actor.person, own);
    }
    for (const { fact, rows } of byApprover.values()) {
      const { actor } = fact;
      const commandId = uuidV5(FINISHED, [submission.event, actor.person, ...rows.map(rowKey)].join(' '));
      const context = { actor, commandId, correlationId: systemIds.random() };
      await this.writes.write(id, conclude(id, submission.event, rows, []), context, mayDecide(actor, 'UpdateApproved'));
    }
    return [...byApprover.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  }
}

const FINISHED = uuidV5(PEILDATUM_NAMESPACE, 'finished approval');
