import { Injectable } from '@nestjs/common';
import { ImportWatch, type ToldByFile } from '@peildatum/importing';
import type { Decision, Timeline } from '@peildatum/kernel';
import { isDossierStream } from '../../domain/codes.js';
import type { DossierEvent } from '../../domain/dossier.events.js';
import { type Approval, ApprovalGuard } from '../approval-guard.js';
import { approvalsIn } from '../approvals.js';

/** All approvals of a file together must fit in the means: a file that goes beyond them is not taken in at all. */
@Injectable()
export class ApprovalWatch extends ImportWatch {
  constructor(private readonly guard: ApprovalGuard) {
    super();
  }

  async over<T>(told: readonly ToldByFile[], record: () => Promise<T>): Promise<T> {
    const approvals = told.flatMap(({ stream, told: decided, before }) =>
      isDossierStream(stream) ? approvalsIn(decided as readonly Decision<DossierEvent>[], before as unknown as Timeline<DossierEvent>) : [],
    );
    if (approvals.length === 0) return await record();
    return await this.guard.alone(async (assertRoom) => {
      await assertRoom(lastOfEach(approvals));
      return await record();
    });
  }
}

/** A plan that the file approves and revises takes what it is left with. */
const lastOfEach = (approvals: readonly Approval[]): Approval[] => [...new Map(approvals.map((each) => [each.plan, each])).values()];
