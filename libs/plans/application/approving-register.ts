import { Injectable } from '@nestjs/common';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { type Decide, isFault, PeildatumError, sameJson } from '@peildatum/kernel';
import type { Judge } from '@peildatum/platform';
import type { DossierEvent } from '../domain/dossier.events.js';
import { type Approval, ApprovalGuard } from './approval-guard.js';
import { approvalsIn } from './approvals.js';

const ATTEMPTS = 5;

/** Writes to dossiers; what takes of the means is decided alone, and only where there is room. */
@Injectable()
export class ApprovingRegister {
  constructor(
    private readonly register: Register,
    private readonly guard: ApprovalGuard,
  ) {}

  /** @throws what `Register.write` and the guard throw. */
  async write(stream: string, decide: Decide<DossierEvent>, context: WriteContext, judge: Judge): Promise<WriteResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(stream, decide, context, judge);
      } catch (error) {
        // Two insurers at once: what took nothing when it was looked at completes an approval now.
        if (!isFault(error, 'WRITE.STALE') || context.ifRevision !== undefined || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt(stream: string, decide: Decide<DossierEvent>, context: WriteContext, judge: Judge): Promise<WriteResult> {
    const write = (approvals: readonly Approval[]) => this.register.write(stream, taking(approvals, decide), context, judge);
    if ((await this.approvals(stream, decide, judge)).length === 0) return await write([]);
    return await this.guard.alone(async (assertRoom) => {
      const approvals = await this.approvals(stream, decide, judge);
      if (approvals.length > 0) await assertRoom(approvals);
      return await write(approvals);
    });
  }

  /** What a write would take. What is refused takes nothing: the write refuses it, or knows that it was recorded before. */
  private async approvals(stream: string, decide: Decide<DossierEvent>, judge: Judge): Promise<Approval[]> {
    const { events, timeline, today } = await this.register.look<DossierEvent>(stream);
    try {
      judge(events);
      return approvalsIn(decide(timeline, today), timeline);
    } catch (error) {
      if (error instanceof PeildatumError) return [];
      throw error;
    }
  }
}

/** The decision, if it takes what was looked at and nothing else. */
const taking =
  (approvals: readonly Approval[], decide: Decide<DossierEvent>): Decide<DossierEvent> =>
  (timeline, today) => {
    const decided = decide(timeline, today);
    if (sameJson(approvalsIn(decided, timeline), approvals)) return decided;
    throw new PeildatumError({
      code: 'WRITE.STALE',
      kind: 'stale',
      message: 'Iemand heeft dit intussen gewijzigd; haal de laatste stand op en beslis opnieuw.',
    });
  };
