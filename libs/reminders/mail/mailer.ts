import type { Instant, Uuid } from '@peildatum/kernel';
import type { Letter } from './letter.js';

/** A letter on its way to somebody. */
export interface Outgoing {
  /** Its Message-ID: sent again it is the same message, to the byte. */
  readonly id: Uuid;
  readonly to: string;
  readonly madeAt: Instant;
  readonly letter: Letter;
}

/** Who carries letters away. */
export interface Mailer {
  /**
   * `accepted`: it is the other's from now on. `refused`: this address never takes it.
   * @throws MailTrouble when it may be sent again later
   */
  send(mail: Outgoing): Promise<'accepted' | 'refused'>;
  close(): void;
}

/** A letter that could not be sent now. It says nothing of whom it is for. */
export class MailTrouble extends Error {
  override readonly name = 'MailTrouble';

  /** @param isAway the mail server itself does not answer, or does not know us: the next letter would fare no better */
  constructor(
    message: string,
    readonly isAway: boolean,
  ) {
    super(message);
  }
}
