import { Injectable } from '@nestjs/common';
import { ApprovalGuard, type AssertRoom } from '@peildatum/plans';
import { assertRoomForApprovals } from '../domain/approval-room.js';
import { MeansWatch } from './means.js';
import { totalOf } from './plan-claims.js';

/** Keeps approvals within what is left of the transformation means. */
@Injectable()
export class BudgetApprovalGuard extends ApprovalGuard {
  constructor(private readonly means: MeansWatch) {
    super();
  }

  alone<T>(work: (assertRoom: AssertRoom) => Promise<T>): Promise<T> {
    return this.means.alone((look) =>
      work(async (approvals) => {
        const { budget, taken } = await look();
        const asked = approvals.map(({ plan, themes, validFrom, terms }) => ({ plan, themes, on: validFrom, amount: totalOf(terms) }));
        if (budget) assertRoomForApprovals(budget, taken, asked);
      }),
    );
  }
}
