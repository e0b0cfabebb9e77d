import { connect } from 'node:net';
import { HANGS_AFTER_MS } from '../../../../../libs/platform/testing/hangs.js';

/** An answer as it came over the socket. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends bytes that no client would, and gives the answer once the server has closed the connection. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes));
    const giveUp = setTimeout(() => {
      socket.destroy();
      reject(new Error(`the server left the connection open after: ${Buffer.concat(chunks).toString().slice(0, 200)}`));
    }, HANGS_AFTER_MS);
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that refuses what is still being sent breaks the connection off; what it answered counts.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(giveUp);
      resolve(readAnswer(Buffer.concat(chunks).toString()));
    });
  });
}

function readAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]), headers, body: rest.join('\r\n\r\n') };
}

const AUTHORIZED = { Host: 'x', Authorization: 'Bearer beheerder', 'Content-Type': 'application/json' };

type Headers = Readonly<Record<string, string>>;

const head = (line: string, headers: Headers): string =>
  `${line}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

/** A POST by who may do everything, that asks to close the connection. */
export function post(path: string, body: string | Buffer, headers: Headers = {}): Buffer {
  const all = { ...AUTHORIZED, Connection: 'close', 'Content-Length': String(Buffer.byteLength(body)), ...headers };
  return Buffer.concat([Buffer.from(head(`POST ${path} HTTP/1.1`, all)), Buffer.from(body)]);
}

/** The head of a POST that leaves the connection open, for whatever follows. */
export const postHead = (path: string, headers: Headers, version = 'HTTP/1.1'): string =>
  head(`POST ${path} ${version}`, { ...AUTHORIZED, ...headers });

/** A GET that asks to close the connection. */
export const get = (path: string, headers: Headers = {}): string =>
  head(`GET ${path} HTTP/1.1`, { Host: 'x', Connection: 'close', ...headers });
