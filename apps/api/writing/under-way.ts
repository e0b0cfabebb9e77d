import { PeildatumError, type Uuid } from '@peildatum/kernel';

/** The commands that this process is executing: one that comes in again meanwhile is refused. As many as there are requests. */
export class UnderWay {
  private readonly commands = new Set<Uuid>();

  /** @throws PeildatumError `IDEMPOTENCY_KEY.IN_PROGRESS`. */
  async once<T>(commandId: Uuid, execute: () => Promise<T>): Promise<T> {
    if (this.commands.has(commandId)) throw inProgress();
    this.commands.add(commandId);
    try {
      return await execute();
    } finally {
      this.commands.delete(commandId);
    }
  }
}

const inProgress = () =>
  new PeildatumError({
    code: 'IDEMPOTENCY_KEY.IN_PROGRESS',
    kind: 'conflict',
    message:
      'Een aanvraag met deze Idempotency-Key is nog onderweg; stuur dezelfde aanvraag zo weer, dan krijgt u het antwoord van de eerste.',
  });
