import { isFault } from '@peildatum/kernel';
import { cursorInvalid, streamNotFound } from '../errors.js';
import type { Cursor, StoredEvent } from '../port.js';
import { type Connection, endCall, type ReadCall, type ReadReq, type ReadResp } from './connection.js';
import { comparePositions, cursorOf, type Position, positionOf } from './cursor.js';
import { isDoubtful } from './failures.js';
import type { Patience } from './patience.js';
import { type AllQuery, allRequest, type StreamQuery, streamRequest } from './requests.js';

type RecordedEvent = InstanceType<Connection['modules']['messages']['ReadResp']['ReadEvent']['RecordedEvent']>;

/** How long the server may take to look through the events of others before we ask whether it still lives. */
const SIGN_OF_LIFE_MS = 1_000;

/** Reading from the server; every event of ours is in a stream whose name there begins with the prefix. */
export class Reads {
  /** How many events the server has sent. */
  received = 0;

  constructor(
    private readonly connection: Connection,
    readonly prefix: string,
  ) {}

  /** @throws PeildatumError `STORE.STREAM_NOT_FOUND`. */
  async stream(query: StreamQuery, patience: Patience): Promise<StoredEvent[]> {
    const answers = await this.collect(streamRequest(this.connection.modules, query), patience);
    if (answers.some((answer) => answer.hasStreamNotFound())) throw streamNotFound(this.nameOf(query.stream));
    return this.eventsOf(answers);
  }

  /** The same, and nothing where the stream is not there. */
  async streamIfThere(query: StreamQuery, patience: Patience): Promise<StoredEvent[]> {
    try {
      return await this.stream(query, patience);
    } catch (error) {
      if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return [];
      throw error;
    }
  }

  /** At most `count` events of ours, the one at the position itself included. */
  async ours(query: Omit<AllQuery, 'prefix'> & { readonly count: number }, patience: Patience): Promise<StoredEvent[]> {
    const request = allRequest(this.connection.modules, { ...query, prefix: this.prefix });
    const watch = setInterval(() => this.askForLife(patience), SIGN_OF_LIFE_MS);
    try {
      return this.eventsOf(await this.collect(request, patience));
    } finally {
      clearInterval(watch);
    }
  }

  /**
   * The next events of ours behind a cursor: fewer than `count` means that the head was reached.
   * @throws PeildatumError `STORE.CURSOR_INVALID` where the server has no record at that position.
   */
  async after(cursor: Cursor | undefined, count: number, patience: Patience): Promise<StoredEvent[]> {
    if (cursor === undefined) return this.ours({ from: 'start', count }, patience);
    const from = positionOf(cursor);
    const events = await this.fromRecordAt(cursor, { from, count: count + 1 }, patience);
    return events.filter((event) => comparePositions(positionOf(event.cursor), from) > 0).slice(0, count);
  }

  /** A server that breaks down says the same as one that has no record there; one that is well and says it again means it. */
  private async fromRecordAt(cursor: Cursor, query: Parameters<Reads['ours']>[0], patience: Patience): Promise<StoredEvent[]> {
    const unlessDoubtful = (error: unknown) => {
      if (!isDoubtful(error)) throw error;
      return undefined;
    };
    const events = await this.ours(query, patience).catch(unlessDoubtful);
    if (events) return events;
    await this.tail(patience);
    const again = await this.ours(query, patience).catch(unlessDoubtful);
    if (again) return again;
    throw cursorInvalid(cursor);
  }

  /** Where the last record of the log is, of whomever it is. */
  async tail(patience: Pick<Patience, 'signal'>): Promise<Position | undefined> {
    const request = allRequest(this.connection.modules, { from: 'end', backward: true, count: 1 });
    const [last] = (await this.collect(request, patience)).flatMap((answer) => answer.getEvent()?.getEvent() ?? []);
    return last && positionOfRecord(last);
  }

  /** Every event of ours that comes behind a position, for as long as the call lasts. */
  follow(from: Position | 'start'): Promise<ReadCall> {
    return this.connection.read(allRequest(this.connection.modules, { from, prefix: this.prefix }));
  }

  /** The event in one answer; none where the answer is about the call itself. */
  eventsOf(answers: readonly ReadResp[]): StoredEvent[] {
    const events = answers.flatMap((answer) => answer.getEvent()?.getEvent() ?? []).map((record) => this.storedEvent(record));
    this.received += events.length;
    return events;
  }

  private storedEvent(record: RecordedEvent): StoredEvent {
    return {
      id: (record.getId()?.getString() ?? '') as StoredEvent['id'],
      type: record.getMetadataMap().get('type') ?? '',
      data: textOf(record.getData_asU8()),
      metadata: textOf(record.getCustomMetadata_asU8()),
      stream: this.nameOf(textOf(record.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array())),
      revision: Number(record.getStreamRevision()),
      cursor: cursorOf(positionOfRecord(record)),
    };
  }

  private nameOf(stream: string): string {
    return stream.startsWith(this.prefix) ? stream.slice(this.prefix.length) : stream;
  }

  private askForLife(patience: Patience): void {
    this.tail(patience).then(
      () => patience.renew(),
      () => undefined, // then there was no sign of life, and patience runs out
    );
  }

  private async collect(request: ReadReq, { signal }: Pick<Patience, 'signal'>): Promise<ReadResp[]> {
    const call = await this.connection.read(request);
    return new Promise((resolve, reject) => {
      const answers: ReadResp[] = [];
      const abandon = () => {
        endCall(call);
        reject(signal.reason);
      };
      call.on('data', (answer) => answers.push(answer));
      call.on('end', () => resolve(answers));
      call.on('error', reject);
      call.on('close', () => signal.removeEventListener('abort', abandon));
      signal.addEventListener('abort', abandon);
      if (signal.aborted) abandon();
    });
  }
}

const positionOfRecord = (record: RecordedEvent): Position => ({
  commit: BigInt(record.getCommitPosition()),
  prepare: BigInt(record.getPreparePosition()),
});

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
