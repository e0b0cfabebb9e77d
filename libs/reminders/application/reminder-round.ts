import { amsterdamDate, type CalendarDate, type Clock } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import type { ClientBase, Pool } from 'pg';
import { claimKey, messageIdOf } from '../domain/claims.js';
import { type Mailer, MailTrouble } from '../mail/mailer.js';
import { type Digest, type DigestParts, Digests } from './digests.js';
import { conclude, type Outcome, settle, settledAmong, underLock, type Waiting, waitingIn } from './outbox.js';

export interface RoundParts extends DigestParts {
  readonly pool: Pool;
  readonly clock: Clock;
}

/** What became of the messages of a round; `waits`: they are sent in a next one. */
export type Sent = Readonly<Record<Outcome | 'waits', number>>;

export interface SendOptions {
  readonly mailer: Mailer;
  /** Told of what could not be sent now, without whom it is for. */
  readonly onTrouble?: (trouble: MailTrouble) => void;
  /** When it is aborted, what was not begun waits. */
  readonly signal?: AbortSignal;
}

/** Looks who is to be told what, and tells it once. */
export class ReminderRound {
  private readonly digests: Digests;

  constructor(private readonly parts: RoundParts) {
    this.digests = new Digests(parts);
  }

  /** What would be sent on a day; nothing is sent or kept. */
  async look(on: CalendarDate): Promise<readonly Digest[]> {
    const reached = await this.digests.reachedOn(on);
    const settled = await this.query((pool) => settledAmong(pool, reached.claims));
    const fresh = reached.claims.filter((claim) => !settled.has(claimKey(claim)));
    return (await this.digests.digestsOf(reached, fresh)).filter(({ letter }) => letter !== null);
  }

  /** Settles what was reached today, and sends what waits. @returns null where another process is doing that */
  async send(options: SendOptions): Promise<Sent | null> {
    return await this.query((pool) =>
      underLock(pool, async (client) => {
        await this.settleToday(client);
        return await sendWaiting(client, options);
      }),
    );
  }

  private async settleToday(client: Pick<ClientBase, 'query'>): Promise<void> {
    const now = this.parts.clock.now();
    const reached = await this.digests.reachedOn(amsterdamDate(now));
    const settled = await settledAmong(client, reached.claims);
    const fresh = reached.claims.filter((claim) => !settled.has(claimKey(claim)));
    for (const { claims, letter } of await this.digests.digestsOf(reached, fresh))
      await settle(client, claims, letter === null ? null : { id: messageIdOf(claims), madeAt: now, letter });
  }

  private async query<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
    try {
      return await work(this.parts.pool);
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}

/** Each is marked before the next is sent: of all that was accepted, only the last may have to be sent again after a crash. */
async function sendWaiting(client: Pick<ClientBase, 'query'>, { mailer, onTrouble, signal }: SendOptions): Promise<Sent> {
  const sent = { verzonden: 0, geweigerd: 0, vervallen: 0, waits: 0 };
  let isAway = false;
  for (const message of await waitingIn(client)) {
    const outcome: Outcome | MailTrouble | null = isAway || signal?.aborted ? null : await carried(mailer, message);
    if (outcome instanceof MailTrouble) {
      onTrouble?.(outcome);
      isAway = outcome.isAway;
    }
    if (outcome === null || outcome instanceof MailTrouble) sent.waits += 1;
    else {
      await conclude(client, message.id, outcome);
      sent[outcome] += 1;
    }
  }
  return sent;
}

async function carried(mailer: Mailer, { id, madeAt, letter, address }: Waiting): Promise<Outcome | MailTrouble> {
  if (address === null) return 'vervallen';
  try {
    return (await mailer.send({ id, to: address, madeAt, letter })) === 'accepted' ? 'verzonden' : 'geweigerd';
  } catch (error) {
    if (error instanceof MailTrouble) return error;
    throw error;
  }
}
