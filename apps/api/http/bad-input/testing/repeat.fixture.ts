import 'reflect-metadata';
import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startWithKnownAction } from '../../../testing/known-action.js';
import { BAD_CASES, type BadCase } from './cases.js';

/** Says how the heap stands after so many bad requests to a server in this process: warm, and then again and again. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const [rounds = 0, times = 0] = process.argv.slice(2).map(Number);
const api = await startWithKnownAction();
const port = Number(new URL(api.base).port);

/** Sends the request and waits for the end of the connection; of the answer only its status is kept. */
const refusedWith = ({ bytes }: BadCase): Promise<number> =>
  new Promise((resolve) => {
    let status = 0;
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes));
    socket.on('data', (chunk) => {
      if (status === 0) status = Number(chunk.subarray(9, 12).toString());
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(status));
  });

async function round(): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const one = BAD_CASES[n % BAD_CASES.length] as BadCase;
    const status = await refusedWith(one);
    if (status !== one.status) throw new Error(`${one.name}: ${status}`);
  }
}

function heapUsed(): number {
  collect();
  collect();
  const { heapUsed: heap, external } = process.memoryUsage();
  return heap + external;
}

await round();
const warm = heapUsed();
for (let n = 0; n < rounds; n += 1) await round();
process.stdout.write(`${JSON.stringify({ warm, after: heapUsed() })}\n`);
await api.close();
