import { type Actor, type CalendarDate, type ClockRequest, isFault, type Withheld } from '@peildatum/kernel';
import { mayDo } from '@peildatum/platform';
import type { ReadModels, Snapshot } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import type { Audience, Hidden } from '../domain/audience.js';
import { hiddenOf } from '../domain/embargo.view.js';
import { publication } from './publication.subject.js';

/** For whom somebody reads: inside the embargoes by the table of rights, or not. Nobody is outside. */
export const audienceOf = (actor: Actor | null): Audience => (actor !== null && mayDo(actor, 'read-embargoed') ? 'bo' : 'openbaar');

/**
 * What is under embargo by everything that the read model knows, whatever the clocks of the snapshot.
 * @param snapshot from which nothing is withheld
 * @param today the date in Amsterdam of the moment of asking
 */
async function embargoesAt(snapshot: Snapshot, today: CalendarDate): Promise<Hidden> {
  const bounds = [today, Number.MAX_SAFE_INTEGER] as const;
  return hiddenOf(await viewsAt({ ...snapshot, validOn: today, bounds, boundsAt: () => bounds }, publication));
}

/** What was withheld from the public on a day, by the log as far as that was judged then: the same for ever. */
export const withheldThen = (readModels: ReadModels, judgedOn: CalendarDate, judgedAt: number): Promise<Withheld> =>
  readModels.at({ validOn: judgedOn, volgnummer: judgedAt, uses: [publication.projection] }, async (snapshot) => ({
    publications: hiddenOf(await viewsAt(snapshot, publication)),
    judgedAt,
  }));

/**
 * What an audience may not know of at this moment: today, by all that is known, whatever clocks it asks for. Those say only how far
 * the embargoes must be known: as far as what is read with them. A read with the answer sees the log no further, so that an embargo
 * and its figures cannot come in between the two.
 * @returns undefined for who is inside
 * @throws PeildatumError `PROJECTION.…` where the embargoes cannot be read (then nothing is), and for clocks that cannot be
 */
export async function withheldFrom(
  readModels: ReadModels,
  audience: Audience,
  today: CalendarDate,
  clocks: ClockRequest = {},
): Promise<Withheld | undefined> {
  if (audience === 'bo') return undefined;
  const judged = (asked: ClockRequest): Promise<Withheld> =>
    readModels.at({ ...asked, uses: [publication.projection] }, async (snapshot) => ({
      publications: await embargoesAt(snapshot, today),
      judgedAt: snapshot.volgnummer,
    }));
  const found = async (): Promise<Withheld> => {
    try {
      return await judged(clocks);
    } catch (error) {
      // It names the head of the log. Judged there, the read itself names the last event that the reader may know of.
      if (isFault(error, 'CLOCK.BEYOND_HEAD')) return await judged({});
      throw error;
    }
  };
  return readModels.whileUnmoved(clocks, `embargoes ${today}`, found);
}
