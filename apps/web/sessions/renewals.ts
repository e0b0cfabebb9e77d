import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, PeildatumError } from '@peildatum/kernel';
import type { Session } from './session.js';
import type { SessionStore } from './session-store.js';
import type { WayIn } from './way-in.js';

/** How often, and how many times, it is looked whether another process has renewed a session. */
const LOOK_EVERY_MS = 200;
const LOOKS = 25;

/** Asks the way in of a session anew who it speaks of, when that is due: so a role that was taken away is noticed. */
export class Renewals {
  private readonly underway = new Map<string, Promise<Session | null>>();

  constructor(
    private readonly store: SessionStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The session as it counts now; null where it does no more.
   * @throws PeildatumError `SESSION.UNSURE` where nobody can tell whether it does
   */
  async current(id: string, session: Session, way: WayIn): Promise<Session | null> {
    if (session.renewal === null || this.isBefore(session.renewal.due)) return session;
    // Requests that come at once to this process wait for one answer.
    const renewed = this.underway.get(id) ?? this.renew(id, session, way).finally(() => this.underway.delete(id));
    this.underway.set(id, renewed);
    try {
      return await renewed;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      if (this.isBefore(session.renewal.latest)) return session;
      throw unsure(error);
    }
  }

  private async renew(id: string, session: Session, way: WayIn): Promise<Session | null> {
    if (!(await this.store.claimRenewal(session))) return await this.renewedElsewhere(id, session);
    try {
      const arrival = (await way.renew?.(session)) ?? null;
      // Another person is somebody else, who did not sign in at this browser.
      if (arrival !== null && arrival.actor.person === session.actor.person) return await this.store.renew(id, session, arrival);
      await this.store.end(session.actor.person, session.ref);
      return null;
    } catch (error) {
      await this.store.leaveRenewal(session);
      throw error;
    }
  }

  private async renewedElsewhere(id: string, session: Session): Promise<Session | null> {
    if (session.renewal !== null && this.isBefore(session.renewal.latest)) return session;
    for (let look = 0; look < LOOKS; look += 1) {
      const now = await this.store.find(id);
      if (now === null || now.renewal?.due !== session.renewal?.due) return now;
      await sleep(LOOK_EVERY_MS);
    }
    throw unsure();
  }

  private isBefore = (instant: string): boolean => Date.parse(this.clock.now()) < Date.parse(instant);
}

export const isUnavailable = (error: unknown): boolean => error instanceof PeildatumError && error.kind === 'unavailable';

const UNSURE = 'SESSION.UNSURE';

const unsure = (cause?: unknown) =>
  new PeildatumError(
    {
      code: UNSURE,
      kind: 'unavailable',
      message:
        'Waar u zich aanmeldde, komt nu geen antwoord, dus wij weten niet of u dit nog mag. Er is niets vastgelegd; probeer het over een minuut opnieuw.',
    },
    { cause },
  );

/** Whether it says that nobody can tell now if a session counts. */
export const isUnsure = (error: unknown): boolean => error instanceof PeildatumError && error.code === UNSURE;
