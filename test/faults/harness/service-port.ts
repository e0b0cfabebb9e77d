import { createServer } from 'node:net';
import { threadId } from 'node:worker_threads';

/** Below the ports that the system gives to who asks for any: while a service is down, nobody else's connection takes its port. */
const FIRST = 20_000;
const PORTS = 12_000;

/** Two threads or processes that play faults at the same time begin far apart. */
let next = ((process.pid + threadId) * 997) % PORTS;

/** A port that is free now, and that a service keeps through all its lives. */
export async function servicePort(): Promise<number> {
  for (let tried = 0; tried < PORTS; tried += 1) {
    const port = FIRST + (next % PORTS);
    next += 1;
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${FIRST} to ${FIRST + PORTS} is free`);
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((done, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : reject(error)));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
