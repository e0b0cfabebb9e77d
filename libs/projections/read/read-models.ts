import type { EventLog } from '@peildatum/event-store';
import { amsterdamDate, type CalendarDate, type Clock, type ClockRequest, type Instant } from '@peildatum/kernel';
import type { ClientBase, Pool, PoolClient } from 'pg';
import { quoted } from '../database/sql.js';
import { inTransaction } from '../database/transaction.js';
import { asUnavailable, nap } from '../database/weather.js';
import { logboek, type Projection } from '../logboek/logboek.projection.js';
import { type Registrations, registryIn, withRegistry } from '../registry/registry.js';
import { checkClocks } from './check-request.js';
import { askingOver, SNAPSHOT, withSecond } from './connections.js';
import { positionInvalid, projectionBehind } from './faults.js';
import { heldMoment } from './moment.js';
import { obstacleAt, obstacleBefore } from './obstacles.js';
import type { ReadRequest } from './read-request.js';
import { type Snapshot, snapshotOf } from './snapshot.js';
import { Standstill, standingOf } from './standstill.js';
import { type TurnLimits, Turns } from './turns.js';
import { type Head, isAtHead, wantedVolgnummer } from './wanted-volgnummer.js';
import { eventsOf, lastVisible, NOTHING_WITHHELD } from './withheld.js';

export interface ReadModelsOptions {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly clock: Clock;
  /** How long a read waits for a projection that is behind, in milliseconds. Default 5,000. */
  readonly waitUpTo?: number;
  /** How many read at once, and how many wait for their turn. Default: `turnLimits` of the pool. */
  readonly turns?: Partial<TurnLimits>;
}

/** Connections that reads leave to who writes, keeps the read models and looks how the service is. */
const LEFT_TO_OTHERS = 3;

const turnLimits = ({ options: { max } }: Pool): TurnLimits => ({
  atOnce: Math.max(1, max - LEFT_TO_OTHERS),
  waiting: 300,
  patience: 8_000,
});

const BEGIN = withRegistry(SNAPSHOT);

type Outcome<T> = { readonly value: T } | { readonly ask: 'head' } | { readonly waitFor: Projection };

/** The one door to the read models: resolves the clocks once, and reads everything in one snapshot. */
export class ReadModels {
  private readonly turns: Turns;
  private readonly standstill = new Standstill();

  constructor(private readonly options: ReadModelsOptions) {
    this.turns = new Turns({ ...turnLimits(options.pool), ...options.turns });
  }

  /**
   * Runs `use` in a snapshot in which every projection that the request uses has reached the volgnummer asked for. To a reader
   * from whom publications are withheld, their events were never recorded: the clocks come down to the last one before.
   * @throws PeildatumError `CLOCK.FUTURE`, `CLOCK.BEYOND_HEAD`, `CLOCK.TWO`, `CLOCK.VOLGNUMMER_INVALID`, `POSITION.INVALID`,
   * `POSITION.WITH_KNOWN_AT` (invalid); `PROJECTION.BEHIND` after 5 s, `PROJECTION.HALTED` at once, `STORE.UNREACHABLE`, `STORE.BUSY`,
   * `PROJECTION.DATABASE_UNREACHABLE`, `PROJECTION.DATABASE_BUSY`, `READ.TOO_MANY` (unavailable); `READ.ABANDONED` once the request's
   * signal aborts; and what `use` throws.
   */
  async at<T>(request: ReadRequest, use: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const { log, clock, waitUpTo = 5_000 } = this.options;
    checkClocks(request, clock);
    const begun = performance.now();
    // Of what is asked at the head it is known beforehand: a snapshot to find that out would be thrown away.
    let head: Head = isAtHead(request) ? { cursor: await this.turns.during(() => log.head(), request.signal) } : 'not asked';
    for (let wait = 2; ; ) {
      const outcome = await this.attempted(request, head, use);
      if ('value' in outcome) return outcome.value;
      // Asked outside the transaction: the store may need a connection of the same pool.
      if ('ask' in outcome) head = { cursor: await log.head() };
      else {
        if (performance.now() - begun + wait > waitUpTo) throw projectionBehind(outcome.waitFor.name, waitUpTo / 1_000);
        await nap(wait, request.signal);
        wait = Math.min(50, wait * 2);
      }
    }
  }

  /**
   * What `ask` answers from these read models at these clocks, asked anew only after something was recorded, projected, rebuilt or passed
   * over, or on another day. It may depend on nothing else.
   * @param question tells it from all other questions that are asked so
   * @throws what `ask` throws
   */
  async whileUnmoved<T>(clocks: ClockRequest, question: string, ask: () => Promise<T>): Promise<T> {
    const { validOn, volgnummer, knownAt, after, withheld, signal, reading } = clocks;
    // Whether a moment lies in the future, and whether an event has come in, time alone decides too.
    if (knownAt !== undefined || after !== undefined) return ask();
    const { pool, log, clock } = this.options;
    const look = () =>
      this.turns
        .during(() => standingOf(pool, isAtHead(clocks) ? log : undefined), signal)
        .catch((error: unknown) => Promise.reject(asUnavailable(error)));
    const standing = await (reading === undefined ? look() : this.standstill.during(reading, isAtHead(clocks), look));
    const hidden = withheld && [withheld.judgedAt, ...[...withheld.publications].sort()];
    const asked = JSON.stringify([question, amsterdamDate(clock.now()), validOn, volgnummer, hidden]);
    return this.standstill.of(standing, asked, ask);
  }

  private async attempted<T>(request: ReadRequest, head: Head, use: (snapshot: Snapshot) => Promise<T>): Promise<Outcome<T>> {
    try {
      const attempt = (client: PoolClient, begun: unknown) => this.attempt(client, registryIn(begun), { request, head, use });
      return await this.turns.during(() => inTransaction(this.options.pool, attempt, BEGIN), request.signal);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private async attempt<T>(
    client: PoolClient,
    registry: Registrations,
    { request, head, use }: { readonly request: ReadRequest; readonly head: Head; readonly use: (snapshot: Snapshot) => Promise<T> },
  ): Promise<Outcome<T>> {
    const used = [logboek, ...request.uses];
    const before = obstacleBefore(registry, used);
    if (before) return { waitFor: before };
    const { publications, judgedAt = Number.POSITIVE_INFINITY } = request.withheld ?? {};
    const withheld = publications ? await eventsOf(client, registry, publications) : NOTHING_WITHHELD;
    const wanted = await wantedVolgnummer({ client, log: this.options.log, head, registry, withheld }, request);
    if ('ask' in wanted) return wanted;
    const obstacle =
      'waitFor' in wanted
        ? obstacleAt(registry, [wanted.waitFor], Number.POSITIVE_INFINITY)
        : obstacleAt(registry, used, wanted.volgnummer);
    if (obstacle || 'waitFor' in wanted) return { waitFor: obstacle ?? logboek };
    const { provisional } = wanted;
    const volgnummer = lastVisible(Math.min(wanted.volgnummer, judgedAt), withheld);
    const moment = await heldMoment(client, registry, request.uses, volgnummer);
    if (moment === null) return { waitFor: logboek };
    const { knownAt, lastEventId, skips, tableIds } = moment;
    if (request.after !== undefined) await assertInLog(client, registry, request.after);
    const contents = {
      validOn: request.validOn ?? this.defaultValidOn(request, knownAt),
      volgnummer,
      knownAt,
      lastEventId,
      provisional,
      withheld,
      logId: registry.get(logboek.name)?.progress?.logId ?? null,
      skips: skips.filter((skip) => !withheld.has(skip.volgnummer)),
      tableIds,
    };
    const read = (connections: readonly ClientBase[]) =>
      askingOver(connections, (ask) => use(snapshotOf(ask, registry, request.uses, contents)), request.signal);
    return { value: await (request.connections === 2 ? withSecond(this.options.pool, client, read) : read([client])) };
  }

  /** Today at the head; else the date of what is known, so that a volgnummer repeats the answer exactly. */
  private defaultValidOn(request: ReadRequest, resolved: Instant | null): CalendarDate {
    const at = isAtHead(request) ? undefined : (resolved ?? request.knownAt);
    return at === undefined ? (request.today ?? amsterdamDate(this.options.clock.now())) : amsterdamDate(at);
  }
}

/**
 * `wachtOp` names an event of this log; a read without `bekendOp` waits for the head, and so for that event. It says nothing of how
 * many others there are.
 */
async function assertInLog(client: ClientBase, registry: Registrations, eventId: string): Promise<void> {
  const table = quoted(registry.get(logboek.name)?.table ?? '');
  const { rows } = await client.query(`SELECT 1 FROM ${table} WHERE event_id = $1`, [eventId]);
  if (rows.length === 0) throw positionInvalid('het staat er niet in');
}
