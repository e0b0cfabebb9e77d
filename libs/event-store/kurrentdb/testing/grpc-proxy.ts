import { connect, createServer, type Server, type Socket } from 'node:net';
import { END_STREAM, type Frame, FrameReader, HEADERS, RST_STREAM, rstStream, trailersOk } from './http2-frames.js';

/** A call younger than this may be a short one that the server is just ending itself. */
const LONG_CALL_MS = 100;
const CLIENT_PREFACE_BYTES = 24;

/**
 * Stands between a gRPC client and its server (cleartext HTTP/2), and does to the client what a server does that is killed
 * or that stops in good order.
 */
export class GrpcProxy {
  private readonly links = new Set<Link>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before(target: { readonly host: string; readonly port: number }): Promise<GrpcProxy> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
    const proxy = new GrpcProxy(server, address.port);
    server.on('connection', (client) => {
      const link = new Link(client, connect({ ...target, noDelay: true }), () => proxy.links.delete(link));
      proxy.links.add(link);
    });
    return proxy;
  }

  /** As a kill of the server does. */
  cutConnections(): void {
    for (const link of this.links) link.cut();
  }

  /** Ends every call that is open for long with status OK, as a server does that ends its subscriptions; connections stay. */
  endLongCalls(): void {
    for (const link of this.links) link.endLongCalls();
  }

  /** From the moment that a client sends this text, it gets no answer any more; the server gets everything. Until the connection is cut. */
  silenceAfter(text: string): void {
    for (const link of this.links) link.silenceAfter = Buffer.from(text);
  }

  async close(): Promise<void> {
    this.cutConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** One connection, frame by frame, so that frames of our own fit in between. */
class Link {
  silenceAfter: Buffer | undefined;
  private silent = false;
  private readonly answeredAt = new Map<number, number>();
  private readonly ended = new Set<number>();
  private readonly fromServer = new FrameReader(0);
  private readonly fromClient = new FrameReader(CLIENT_PREFACE_BYTES);

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly closed: () => void,
  ) {
    server.on('data', (bytes) => this.toClient(this.fromServer.take(bytes)));
    client.on('data', (bytes) => this.toServer(this.fromClient.take(bytes)));
    for (const socket of [client, server]) socket.on('error', () => this.cut()).on('close', () => this.cut());
  }

  cut(): void {
    this.client.destroy();
    this.server.destroy();
    this.closed();
  }

  endLongCalls(): void {
    for (const [call, since] of this.answeredAt) {
      if (performance.now() - since < LONG_CALL_MS) continue;
      this.client.write(trailersOk(call));
      this.server.write(rstStream(call));
      this.ended.add(call);
      this.answeredAt.delete(call);
    }
  }

  private toClient(frames: readonly Frame[]): void {
    if (this.silent) return;
    for (const { type, flags, stream, bytes } of frames) {
      if (this.ended.has(stream)) continue;
      if (type === HEADERS && !this.answeredAt.has(stream)) this.answeredAt.set(stream, performance.now());
      if ((type === HEADERS && (flags & END_STREAM) !== 0) || type === RST_STREAM) this.answeredAt.delete(stream);
      this.client.write(bytes);
    }
  }

  private toServer(frames: readonly Frame[]): void {
    for (const { stream, bytes } of frames) {
      if (this.silenceAfter && bytes.includes(this.silenceAfter)) this.silent = true;
      if (!this.ended.has(stream)) this.server.write(bytes);
    }
  }
}
