import { TcpProxy } from '../../../platform/testing/tcp-proxy.js';

/** A network between a client and its database server, that a test can cut. */
export class DatabaseProxy {
  /** Rows that the server sent to clients through here. */
  rows = 0;

  private constructor(
    private readonly target: string,
    private readonly proxy: TcpProxy,
  ) {}

  static async before(url: string): Promise<DatabaseProxy> {
    const { hostname, port } = new URL(url);
    const onRow = () => {
      counting.rows += 1;
    };
    const counting: DatabaseProxy = new DatabaseProxy(
      url,
      await TcpProxy.before({ host: hostname, port: Number(port) }, () => countRows(onRow)),
    );
    return counting;
  }

  /** The address of the same database by way of this proxy. */
  get url(): string {
    return this.proxy.through(this.target);
  }

  /** Cuts every connection without a word, on both sides. */
  cut(): void {
    this.proxy.restore();
    this.proxy.cut();
  }

  /** From now on no answer of the server arrives, until `cut`. */
  swallowAnswers(): void {
    this.proxy.swallow();
  }

  /** The server hears that the clients that are there have nothing more to say, and they hear nothing of it. */
  halfClose(): void {
    this.proxy.halfClose('server');
  }

  async close(): Promise<void> {
    await this.proxy.close();
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
