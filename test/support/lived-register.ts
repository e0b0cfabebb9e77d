import {
  type Decide,
  type Fact,
  fixedClock,
  type NumberedEvent,
  PEILDATUM_NAMESPACE,
  PeildatumError,
  type RecordedEvent,
  type Role,
  toInstant,
  uuidV5,
} from '@peildatum/kernel';
import fc from 'fast-check';
import { openStand, type Stand } from './stand.js';

/** Of the log, how much is known: without a bias to its first events. */
export const share = fc.noBias(fc.nat(1_000_000)).map((part) => part / 1_000_000);

export interface LivedRegister extends Stand {
  /** For the next command, a minute after the last. */
  context(): Parameters<Stand['register']['write']>[2];
  /** Tells or corrects something, unless it may not be. */
  live<F extends Fact>(stream: string, decisionOf: (events: readonly RecordedEvent[]) => Decide<F>): Promise<void>;
}

/**
 * An empty register on PostgreSQL to which a random history is told, by one who is called after `name`.
 * @param dates of the history: it is told when they have all passed
 */
export async function openLivedRegister(
  name: string,
  role: Role,
  dates: { readonly start: number; readonly days: number },
): Promise<LivedRegister> {
  const clock = fixedClock(toInstant(dates.start + (dates.days + 1) * 86_400_000));
  const stand = await openStand('leeg', clock);
  const actor = { person: uuidV5(PEILDATUM_NAMESPACE, name), role, organisation: 'VWS' };
  let commands = 0;
  const context = () => {
    commands += 1;
    clock.set(toInstant(Date.parse(clock.now()) + 60_000));
    const id = uuidV5(PEILDATUM_NAMESPACE, `${name} command ${commands}`);
    return { actor, commandId: id, correlationId: id, source: `bron ${commands}` };
  };
  return {
    ...stand,
    context,
    live: async (stream, decisionOf) => {
      const events = await stand.log.readStream(stream).catch(() => []);
      await stand.register.write(stream, decisionOf(events), context()).catch((error: unknown) => {
        if (!(error instanceof PeildatumError) || !['conflict', 'not-found'].includes(error.kind)) throw error;
      });
    },
  };
}

/** What is folded of each stream of a kind, in the order of their names: what a fold makes nothing of is not there. */
export function foldedOf<V>(
  known: readonly NumberedEvent[],
  isOfKind: (stream: string) => boolean,
  fold: (events: readonly NumberedEvent[]) => V | null,
): V[] {
  const streams = [...new Set(known.map(({ stream }) => stream).filter(isOfKind))].sort();
  return streams.flatMap((stream) => fold(known.filter((event) => event.stream === stream)) ?? []);
}
