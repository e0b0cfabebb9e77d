import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Where bytes come out. */
export type Side = 'client' | 'server';

/** Asked for every new connection, and then told of every piece that the server says to the client in it. */
export type Watch = () => (piece: Buffer) => void;

/** A network between a client and a server, that a test can make worse: cut, refuse, stall, half-close, delay. */
export class TcpProxy {
  /** Where new connections go; a server that comes back at another port is followed by setting it. */
  target: Address;
  /** Every piece arrives this much later, in milliseconds; a function is asked per piece. */
  delayMs: number | (() => number) = 0;
  private refusing = false;
  private stalled = false;
  private swallowing = false;
  private readonly links = new Set<Link>();
  private readonly server: Server;

  private constructor(
    target: Address,
    private readonly watch: Watch,
  ) {
    this.target = target;
    // A half that is closed stays so: what becomes of the other is this proxy's to say.
    this.server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => this.accept(client));
  }

  static async before(target: Address, watch: Watch = () => () => undefined): Promise<TcpProxy> {
    const proxy = new TcpProxy(target, watch);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The same address by way of this proxy. */
  through(url: string): string {
    return Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(this.port) }).href;
  }

  get connections(): number {
    return this.links.size;
  }

  /** Resets every connection, on both sides. New ones are taken, unless they are refused. */
  cut(): void {
    for (const link of this.links) link.cut();
  }

  /** New connections are reset as soon as they come, until `restore`. */
  refuse(): void {
    this.refusing = true;
  }

  /** Nothing is read any more, on either side, of connections that are there and of those that come, until `restore`. */
  stall(): void {
    this.stalled = true;
    for (const link of this.links) link.pause();
  }

  /**
   * Of every connection that is there one half ends in good order, and the other stays as it is for ever: `client` hears that the
   * server has nothing more to say and may still speak; or `server` hears that of the client, which hears nothing at all.
   */
  halfClose(side: Side): void {
    for (const link of this.links) link.halfClose(side);
  }

  /** No answer of the server arrives any more, and it hears everything; until `restore` for those that come then, until `cut` for the others. */
  swallow(): void {
    this.swallowing = true;
    for (const link of this.links) link.swallow();
  }

  /** A good network again, for what was stalled and for what comes. What was half-closed or swallowed stays so. */
  restore(): void {
    this.refusing = false;
    this.stalled = false;
    this.swallowing = false;
    this.delayMs = 0;
    for (const link of this.links) link.resume();
  }

  /** Ends what was half-closed or swallowed, on both sides, as the time-outs of TCP do in the end: until then the server keeps a place for each. */
  expire(): void {
    for (const link of this.links) link.expire();
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }

  private accept(client: Socket): void {
    if (this.refusing) {
      client.on('error', () => undefined).resetAndDestroy();
      return;
    }
    const server = dial({ ...this.target, allowHalfOpen: true, noDelay: true });
    const link = new Link(client, server, {
      delay: () => (typeof this.delayMs === 'number' ? this.delayMs : this.delayMs()),
      watch: this.watch(),
      gone: () => this.links.delete(link),
    });
    this.links.add(link);
    if (this.stalled) link.pause();
    if (this.swallowing) link.swallow();
  }
}

interface LinkOptions {
  delay(): number;
  watch(piece: Buffer): void;
  gone(): void;
}

/** One connection: two sockets, and what comes out of each on its way to the other. */
class Link {
  private readonly halfClosed = new Set<Side>();
  private swallowing = false;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly options: LinkOptions,
  ) {
    this.pump(client, server, 'server');
    this.pump(server, client, 'client');
    for (const socket of [client, server]) {
      // A reset is what this proxy is for; 'close' follows.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        if (this.halfClosed.size > 0 && !(client.destroyed && server.destroyed)) return;
        this.cut();
        options.gone();
      });
    }
  }

  cut(): void {
    // A socket that never connected cannot be reset.
    for (const socket of [this.client, this.server]) socket.connecting ? socket.destroy() : socket.resetAndDestroy();
  }

  pause(): void {
    this.client.pause();
    this.server.pause();
  }

  resume(): void {
    this.client.resume();
    this.server.resume();
  }

  halfClose(side: Side): void {
    this.halfClosed.add(side);
    this[side].end();
  }

  swallow(): void {
    this.swallowing = true;
  }

  expire(): void {
    if (this.halfClosed.size > 0 || this.swallowing) this.cut();
  }

  /** In the order in which the pieces came, each after its delay. */
  private pump(from: Socket, to: Socket, side: Side): void {
    let before: Promise<void> = Promise.resolve();
    const inTurn = (act: () => void) => {
      const wait = this.options.delay();
      const previous = before;
      before = (async () => {
        if (wait > 0) await sleep(wait);
        await previous;
        const gone = this.halfClosed.has(side) || (this.swallowing && side === 'client');
        if (!to.destroyed && !gone) act();
      })();
    };
    from.on('data', (piece) =>
      inTurn(() => {
        if (side === 'client') this.options.watch(piece);
        to.write(piece);
      }),
    );
    // Once a half is closed on purpose, nothing more is told to the other side.
    from.on('end', () => inTurn(() => this.halfClosed.size === 0 && to.end()));
  }
}
