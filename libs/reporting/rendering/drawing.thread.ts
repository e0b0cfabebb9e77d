import { parentPort } from 'node:worker_threads';
import { giveWay, type Reply } from '@peildatum/platform/threads';
import type { ToDraw } from './drawings-in-threads.js';
import { drawn } from './drawn.js';

giveWay();

parentPort?.on('message', async ({ report, format }: ToDraw) => {
  try {
    const answer = await drawn(report, format);
    parentPort?.postMessage({ answer } satisfies Reply<Uint8Array>, [answer.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: error as Error } satisfies Reply<Uint8Array>);
  }
});
