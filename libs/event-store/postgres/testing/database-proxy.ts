import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';

/** A network between a client and its database server, that a test can cut. */
export class DatabaseProxy {
  /** Rows that the server sent to clients through here. */
  rows = 0;
  private readonly sockets = new Set<Socket>();
  private swallowing = false;
  private readonly server: Server;

  private constructor(private readonly target: URL) {
    this.server = createServer((socket) => this.connect(socket)).listen(0, '127.0.0.1');
  }

  static async before(url: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(url));
    await once(proxy.server, 'listening');
    return proxy;
  }

  /** The address of the same database by way of this proxy. */
  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return Object.assign(new URL(this.target), { hostname: '127.0.0.1', port: String(port) }).href;
  }

  /** Cuts every connection without a word, on both sides. */
  cut(): void {
    this.swallowing = false;
    for (const socket of this.sockets) socket.destroy();
  }

  /** From now on no answer of the server arrives, until `cut`. */
  swallowAnswers(): void {
    this.swallowing = true;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }

  private connect(client: Socket): void {
    const server = dial({ host: this.target.hostname, port: Number(this.target.port) });
    const count = countRows(() => {
      this.rows += 1;
    });
    client.on('data', (chunk) => server.write(chunk));
    server.on('data', (chunk) => {
      if (this.swallowing) return;
      count(chunk);
      client.write(chunk);
    });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      // A reset is what this proxy is for; 'close' follows.
      socket.on('error', () => socket.destroy());
    }
  }
}

/** Follows the messages from the server (a letter, then a length with itself) and tells of each 'D': a row. */
function countRows(onRow: () => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    let at = 0;
    while (at + 5 <= pending.length) {
      const end = at + 1 + pending.readInt32BE(at + 1);
      if (end > pending.length) break;
      if (pending[at] === 0x44) onRow();
      at = end;
    }
    pending = pending.subarray(at);
  };
}
