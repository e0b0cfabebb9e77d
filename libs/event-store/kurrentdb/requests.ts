import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { ClientModules } from './client.js';
import type { Position } from './cursor.js';

export interface StreamQuery {
  /** The server's name of the stream. */
  readonly stream: string;
  readonly backward: boolean;
  /** First revision, inclusive; the first of all (forward) or the last (backward) when it is absent. */
  readonly from: number | undefined;
  readonly count: number;
}

export interface AllQuery {
  /** Inclusive for a read, exclusive for a subscription. */
  readonly from: Position | 'start' | 'end';
  readonly backward?: boolean;
  /** Absent: a subscription. */
  readonly count?: number;
  /** Only events of streams of which the name begins so. */
  readonly prefix?: string;
}

/** How many times 32 events the server looks at between two checkpoints, which we do not use. */
const CHECKPOINT_INTERVAL = 1_000;

export function streamRequest({ messages, shared }: ClientModules, query: StreamQuery): ReadReq {
  const name = new shared.StreamIdentifier().setStreamName(Buffer.from(query.stream));
  const stream = new messages.ReadReq.Options.StreamOptions().setStreamIdentifier(name);
  if (query.from !== undefined) stream.setRevision(String(query.from));
  else if (query.backward) stream.setEnd(new shared.Empty());
  else stream.setStart(new shared.Empty());
  const options = optionsOf({ messages, shared }, query.backward).setStream(stream).setNoFilter(new shared.Empty());
  return new messages.ReadReq().setOptions(options.setCount(String(query.count)));
}

export function allRequest({ messages, shared }: ClientModules, { from, backward = false, count, prefix }: AllQuery): ReadReq {
  const all = new messages.ReadReq.Options.AllOptions();
  if (from === 'start') all.setStart(new shared.Empty());
  else if (from === 'end') all.setEnd(new shared.Empty());
  else all.setPosition(positionMessage({ messages }, from));
  const options = optionsOf({ messages, shared }, backward).setAll(all);
  if (prefix === undefined) options.setNoFilter(new shared.Empty());
  else {
    const { FilterOptions } = messages.ReadReq.Options;
    const expression = new FilterOptions.Expression().setPrefixList([prefix]);
    const filter = new FilterOptions().setStreamIdentifier(expression).setCount(new shared.Empty());
    options.setFilter(filter.setCheckpointintervalmultiplier(CHECKPOINT_INTERVAL));
  }
  if (count === undefined) options.setSubscription(new messages.ReadReq.Options.SubscriptionOptions());
  else options.setCount(String(count));
  return new messages.ReadReq().setOptions(options);
}

type Messages = Pick<ClientModules, 'messages' | 'shared'>;

function optionsOf({ messages, shared }: Messages, backward: boolean) {
  const { Options } = messages.ReadReq;
  const { FORWARDS, BACKWARDS } = Options.ReadDirection;
  return new Options()
    .setReadDirection(backward ? BACKWARDS : FORWARDS)
    .setResolveLinks(false)
    .setUuidOption(new Options.UUIDOption().setString(new shared.Empty()));
}

const positionMessage = ({ messages }: Pick<ClientModules, 'messages'>, { commit, prepare }: Position) =>
  new messages.ReadReq.Options.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
