import { setMaxListeners } from 'node:events';
import type { StreamsClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type {
  BatchAppendReq,
  BatchAppendResp,
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { addressInvalid, type ClientModules, clientMissing } from './client.js';

/** Calls of the server, as Node streams: `cancel` ends one from our side. */
export type ReadCall = ReturnType<typeof openRead>;
export type AppendCall = ReturnType<typeof openAppends>;

type CallArguments = Parameters<StreamsClient['batchAppend']>;

/**
 * What we use of the client that is not public in its types: its channel, with the choice of a node, credentials and
 * reconnection. Its public reads parse metadata and data, so that the bytes are gone, and took some 40 ms each where this way
 * takes 1; its public append answers a cut connection with an unhandled rejection for each of many appends under way.
 */
interface ClientParts {
  GRPCStreamCreator<Call>(service: typeof StreamsClient, name: string, open: (grpc: StreamsClient) => Call): () => Promise<Call>;
  callArguments(options: { readonly requiresLeader?: boolean }, grpc: { readonly deadline: number }): CallArguments;
}

/** One connection to a server or cluster. It is made at the first call, and again by the client after one that failed. */
export class Connection {
  private readonly ending = new AbortController();
  private readonly open = new Set<ReadCall | AppendCall>();

  private constructor(
    private readonly client: ClientParts,
    readonly modules: ClientModules,
  ) {
    setMaxListeners(0, this.closed); // one for every call that is under way
  }

  /** @throws PeildatumError `STORE.ADDRESS_INVALID`, `STORE.CLIENT_MISSING`. */
  static to(url: string, modules: ClientModules): Connection {
    const client = clientFor(url, modules) as unknown as Partial<ClientParts>;
    if (!client.GRPCStreamCreator || !client.callArguments) throw clientMissing(new Error('another version of @kurrent/kurrentdb-client'));
    return new Connection(client as ClientParts, modules);
  }

  /** Aborts when the connection is closed: every call of ours ends with it. */
  get closed(): AbortSignal {
    return this.ending.signal;
  }

  /** From the leader: what one client was told is stored must be readable for every other. */
  read(request: ReadReq): Promise<ReadCall> {
    const options = this.client.callArguments({ requiresLeader: true }, NO_DEADLINE);
    return this.opened('read', (grpc) => openRead(grpc, request, options));
  }

  /** One call for many appends; a node that is not the leader passes them on. */
  appends(): Promise<AppendCall> {
    const options = this.client.callArguments({}, NO_DEADLINE);
    return this.opened('batchAppend', (grpc) => openAppends(grpc, options));
  }

  /** Ends every call. What is left of the connection is idle, and keeps no process alive. */
  close(): void {
    this.ending.abort();
    for (const call of this.open) endCall(call);
  }

  private async opened<Call extends ReadCall | AppendCall>(name: string, open: (grpc: StreamsClient) => Call): Promise<Call> {
    const call = await this.client.GRPCStreamCreator(this.modules.service.StreamsClient, name, open)();
    this.open.add(call);
    call.on('close', () => this.open.delete(call));
    if (this.closed.aborted) endCall(call);
    return call;
  }
}

/** Tells the server, and lets go of what is still in the pipe: a call that is only cancelled waits for somebody to read it. */
export function endCall(call: ReadCall | AppendCall): void {
  call.cancel();
  call.destroy();
}

/** Our own patience ends a call, by cancelling it. */
const NO_DEADLINE = { deadline: Number.POSITIVE_INFINITY };

const openRead = (grpc: StreamsClient, request: ReadReq, options: CallArguments) => grpc.read(request, ...options);
const openAppends = (grpc: StreamsClient, options: CallArguments) => grpc.batchAppend(...options);

function clientFor(url: string, { Client }: ClientModules) {
  try {
    return Client.connectionString(withoutOldName(url));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED' ? clientMissing(cause) : addressInvalid(cause);
  }
}

/** The client takes `esdb://` too, but warns on the console. */
const withoutOldName = (url: string): string => url.trim().replace(/^esdb(\+discover)?:\/\//, 'kurrentdb$1://');

export type { BatchAppendReq, BatchAppendResp, ReadReq, ReadResp };
