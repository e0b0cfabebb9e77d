import type { BatchAppendReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { EncodedEvent, ExpectedRevision } from '../port.js';
import type { ClientModules } from './client.js';

/** One append as the server takes it. */
export interface Proposal {
  /** The server's name of the stream. */
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EncodedEvent[];
}

/** `id` comes back in the answer. */
export function appendRequest(modules: ClientModules, id: string, { stream, expected, events }: Proposal): BatchAppendReq {
  const { messages, shared } = modules;
  const name = new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
  const options = new messages.BatchAppendReq.Options().setStreamIdentifier(name);
  if (expected === 'none') options.setNoStream(new shared.Empty());
  else if (expected === 'exists') options.setStreamExists(new shared.Empty());
  else if (expected === 'any') options.setAny(new shared.Empty());
  else options.setStreamPosition(String(expected));
  return new messages.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(id))
    .setOptions(options)
    .setProposedMessagesList(events.map((event) => messageOf(modules, event)))
    .setIsFinal(true);
}

/** Bytes, not values: the server and its console know data and metadata as JSON, and keep them as they were written. */
function messageOf({ messages, shared }: ClientModules, { id, type, data, metadata }: EncodedEvent) {
  const message = new messages.BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(id))
    .setData(Buffer.from(data))
    .setCustomMetadata(Buffer.from(metadata));
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return message;
}

export const bytesOf = (events: readonly EncodedEvent[]): number =>
  events.reduce((sum, { data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata), 0);
