import { createServer, type Socket } from 'node:net';

/** A letter as it came in over SMTP. */
export interface Received {
  readonly to: string;
  /** Everything of it, to the byte. */
  readonly raw: string;
  readonly id: string;
}

export interface SinkOptions {
  /** What is answered to a receiver. Default: it is welcome. */
  readonly rcpt?: (address: string) => string;
  /** Told of a letter before it is accepted; of what it throws the words are answered. Default: accepted. */
  readonly onLetter?: (letter: Received) => Promise<void> | void;
}

export interface SmtpSink {
  readonly url: string;
  /** Every letter that was accepted, in the order in which they came. */
  readonly letters: readonly Received[];
  close(): Promise<void>;
}

/** A mail server of ours on this machine that keeps what it gets. */
export async function openSmtpSink({ rcpt = () => '250 welkom', onLetter = () => undefined }: SinkOptions = {}): Promise<SmtpSink> {
  const letters: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, rcpt, async (letter) => {
      await onLetter(letter);
      letters.push(letter);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function converse(socket: Socket, rcpt: (address: string) => string, keep: (letter: Received) => Promise<void>): void {
  const say = (line: string) => void socket.write(`${line}\r\n`);
  let [pending, to, data] = ['', '', null as string | null];
  const line = async (text: string) => {
    if (data !== null) {
      if (text !== '.') {
        data += `${text.replace(/^\.\./, '.')}\r\n`;
        return;
      }
      const letter = { to, raw: data, id: /^Message-ID: <(.+)>/im.exec(data)?.[1] ?? '' };
      data = null;
      await keep(letter).then(
        () => say('250 aangenomen'),
        ({ message }: Error) => say(/^[45]\d\d /.test(message) ? message : '451 nu niet'),
      );
      return;
    }
    const word = text.slice(0, 4).toUpperCase();
    if (word === 'RCPT') {
      to = /<(.+)>/.exec(text)?.[1] ?? '';
      say(rcpt(to));
    } else if (word === 'DATA') {
      data = '';
      say('354 begin maar');
    } else if (word === 'QUIT') socket.end('221 dag\r\n');
    else say('250 goed');
  };
  let turn = Promise.resolve();
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (pending + chunk).split('\r\n');
    pending = lines.pop() ?? '';
    for (const each of lines) turn = turn.then(() => line(each));
  });
  say('220 peildatum test');
}
