import { setTimeout as pause } from 'node:timers/promises';
import type { CommandBus } from '@nestjs/cqrs';
import { PeildatumError } from '@peildatum/kernel';
import { FinishApprovalsCommand } from '@peildatum/proposals';

const AGAIN_MS = 1_000;

interface Finishing {
  readonly commands: Pick<CommandBus, 'execute'>;
  /** Says how many rows turned out to be approved, where there were any. */
  readonly said: (step: string) => void;
}

/** What was broken off between a fact and its approval is approved: where the read models are made, before anybody sees what waits. */
export async function finishApprovals({ commands, said }: Finishing): Promise<void> {
  const finished = await commands.execute(new FinishApprovalsCommand());
  if (finished > 0) said(`Van ${finished} goedgekeurde rijen was de goedkeuring nog niet vastgelegd; dat is nu gedaan.`);
}

/** The same in a process that waits for another to make the read models: it answers meanwhile, and asks again until they are there. @param signal ends the asking */
export async function finishApprovalsOnce(finishing: Finishing, signal: AbortSignal, againMs = AGAIN_MS): Promise<void> {
  while (!signal.aborted) {
    try {
      return await finishApprovals(finishing);
    } catch (error) {
      if (!(error instanceof PeildatumError) || error.kind !== 'unavailable') throw error;
      await pause(againMs, undefined, { signal }).catch((stopped: Error) => {
        if (stopped.name !== 'AbortError') throw stopped;
      });
    }
  }
}
